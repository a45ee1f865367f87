/** The link to the top of a page, which floats over a narrow one: it is there while a reader goes up, and out of the way of whoever reads on. */
export function start(root: Document): void {
  const up = root.querySelector('.up');
  let before = 0;
  addEventListener('scroll', () => {
    up?.toggleAttribute('hidden', scrollY > before);
    before = scrollY;
  });
}
