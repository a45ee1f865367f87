import { escapeHtml } from '../sentences/markup.ts';

/** About how wide a text is in 11 px Verdana, in pixels; badges elsewhere are drawn by the same rule of thumb. */
const widthOf = (text: string) =>
  Math.round(
    [...text].reduce(
      (sum, character) =>
        sum + (/[iljt.,:;'| ]/.test(character) ? 4 : /[mwMW]/.test(character) ? 10 : 7),
      0,
    ),
  );

const colours = { label: '#2b3242', value: '#5b6475' } as const;

/** A small SVG of two fields for a README: what it is about, and what the evidence shows. */
export function badge(label: string, value: string): string {
  const [left, right] = [widthOf(label) + 14, widthOf(value) + 14];
  const said = escapeHtml(`${label}: ${value}`);
  const field = (text: string, x: number, width: number) =>
    `<text x="${x + width / 2}" y="14" textLength="${width - 14}">${escapeHtml(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${said}"><title>${said}</title><rect width="${left + right}" height="20" rx="3" fill="${colours.label}"/><path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z" fill="${colours.value}"/><g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${field(label, 0, left)}${field(value, left, right)}</g></svg>`;
}
