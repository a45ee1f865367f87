const specials: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string, characters: RegExp) =>
  text.replace(characters, (character) => specials[character] ?? character);

/** Text that HTML and XML show as it is, within elements and within quoted attributes. */
export const escapeHtml = (text: string) => escaped(text, /[&<>"]/g);

/** The same where only `&`, `<` and `>` are special. */
export const escapeTags = (text: string) => escaped(text, /[&<>]/g);
