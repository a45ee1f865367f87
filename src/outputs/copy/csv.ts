/** Whatever a spreadsheet would take for a formula, in wide letters too, is kept as text by a leading apostrophe. */
const asText = (value: string) =>
  /^\s*[=+\-@|＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;

const field = (value: string) => {
  const text = asText(value);
  // A semicolon or a tab parts cells in some spreadsheets, whatever the file says.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV (RFC 4180). */
export const toCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
