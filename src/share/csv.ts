/** Whatever a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
const asText = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

const field = (value: string) => {
  const text = asText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV (RFC 4180). */
export const toCsv = (rows: readonly (readonly string[])[]) => rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
