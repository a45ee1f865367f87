/** A page that moved: a refresh in the head would drop the anchor that the reader came for. */
export function start(root: Document): void {
  const link = root.querySelector<HTMLAnchorElement>('#moved');
  if (link)
    location.replace(
      `${link.href.replace(/#.*$/, '')}${location.search}${location.hash || link.hash}`,
    );
}
