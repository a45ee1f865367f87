/** A row of a table as a sentence, so that it is quoted by itself. */
const rowSaid = (_: string, row: string) =>
  `${row
    .split('|')
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join(', ')}.`;

/** The words of a body of MDX, for what searches them: what it uses and links to is left out. */
export const withoutMarkup = (mdx: string) =>
  mdx
    .replace(/^\|[-:|\s]+\|$/gm, '')
    .replace(/^\|(.*)\|$/gm, rowSaid)
    .replace(/<[^>]*>|\]\([^)]*\)/g, ' ')
    .replace(/[`*#|{}[\]]/g, ' ')
    .replace(/\s+/g, ' ');
