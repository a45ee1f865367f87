/** The words of a body of MDX, for what searches them: what it uses and links to is left out. */
export const withoutMarkup = (mdx: string) =>
  mdx
    .replace(/<[^>]*>|\]\([^)]*\)/g, ' ')
    .replace(/[`*#|{}[\]]/g, ' ')
    .replace(/\s+/g, ' ');
