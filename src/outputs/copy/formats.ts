import { escapeHtml, escapeTags } from '../../sentences/markup.ts';
import { sentence } from '../../sentences/text.ts';

/** What is shared of a row, a cell, a claim or a page: enough that the text alone carries the answer. */
export interface Share {
  /** What it is about, e.g. `Security: Disc`. */
  readonly title: string;
  /** The answer in a sentence or two. */
  readonly answer: string;
  /** Versions and date, e.g. `Checked 21 November 2026 against Disc 2.` */
  readonly stamp: string;
  /** Absolute address. */
  readonly url: string;
}

const markdownSpecials = /[\\`*_[\]<>|~]/g;
/** Text that Markdown shows as it is. */
export const escapeMarkdown = (text: string) =>
  text.replace(markdownSpecials, '\\$&').replace(/\s+/g, ' ');

/** Slack's own escapes; `|` would end the address of a link. */
const escapeSlack = (text: string) => escapeTags(text).replaceAll('|', '¦');

const escapeBibtex = (text: string) =>
  text.replace(/[\\{}%$#&_~^]/g, (character) => (character === '\\' ? '/' : `\\${character}`));

/** What parts a title from what follows: nothing where it is a sentence of its own. */
const colon = (title: string) => (sentence(title) === title ? '' : ':');

const yearOf = (stamp: string) => /\b(\d{4})\b/.exec(stamp)?.[1] ?? '';
const keyOf = (url: string) =>
  new URL(url).href
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '');

interface Format {
  readonly name: string;
  readonly of: (share: Share) => string;
}

/** The forms a share can be copied in, in the order of the menu. */
export const formats = {
  link: { name: 'Link', of: ({ url }) => url },
  titled: { name: 'Title and link', of: ({ title, url }) => `${title}\n${url}` },
  markdown: {
    name: 'Markdown (GitHub, Reddit)',
    of: ({ title, answer, stamp, url }) =>
      `**[${escapeMarkdown(title)}](${url})**${colon(title)} ${escapeMarkdown(answer)} ${escapeMarkdown(stamp)}`.trim(),
  },
  plain: {
    name: 'Plain text (Hacker News)',
    of: ({ title, answer, stamp, url }) =>
      [`${title}${colon(title)} ${answer} ${stamp}`.trim(), url].join('\n\n'),
  },
  slack: {
    name: 'Slack',
    of: ({ title, answer, stamp, url }) =>
      `<${url}|${escapeSlack(title)}>${colon(title)} ${escapeSlack(answer)} ${escapeSlack(stamp)}`.trim(),
  },
  html: {
    name: 'HTML',
    of: ({ title, answer, stamp, url }) =>
      `<p><a href="${escapeHtml(url)}">${escapeHtml(title)}</a>${colon(title)} ${escapeHtml(answer)} ${escapeHtml(stamp)}</p>`,
  },
  citation: {
    name: 'Citation',
    of: ({ title, answer, stamp, url }) => `“${sentence(title)}” ${answer} ${stamp} ${url}`,
  },
  bibtex: {
    name: 'BibTeX',
    of: ({ title, answer, stamp, url }) =>
      `@misc{${keyOf(url)},\n  title = {${escapeBibtex(title)}},\n  year = {${yearOf(stamp)}},\n  note = {${escapeBibtex(`${answer} ${stamp}`)}},\n  howpublished = {\\url{${url}}}\n}`,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
