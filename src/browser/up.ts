/** The link to the top of a page, which floats over a narrow one: it does while a reader goes up; else it waits for the keyboard, as the link to the content does, and covers nothing. */
export function start(root: Document): void {
  const up = root.querySelector('.up');
  let before = scrollY;
  root.addEventListener('scroll', () => {
    if (up) up.className = scrollY > before ? 'skip' : 'up';
    before = scrollY;
  });
}
