import { objectionLabel, objectionText } from '../../sentences/dispute.ts';
import { escapeHtml } from '../../sentences/markup.ts';
import { firstSentence, sentence } from '../../sentences/text.ts';

/** What is shared of a row, a cell, a claim, a question or a page: enough that the text alone carries the answer, the verdict first. */
export interface Share {
  /** The verdict or the question, e.g. `Wrong`. */
  readonly lead: string;
  /** What it is of, or the answer. */
  readonly statement: string;
  /** Why; may be empty. */
  readonly why: string;
  /** What only the long form has room for, e.g. `Said by Cycling Weekly.`; may be empty. */
  readonly more: string;
  /** What shows it, by whole addresses, the best first. */
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** Versions and date, e.g. `Checked 21 November 2026 against Disc 2.`; may be empty. */
  readonly stamp: string;
  /** Absolute address. */
  readonly url: string;
  /** Of the site. */
  readonly site: string;
}

/** Bold, a link under a name, or plain words. Where a text has no links, the address follows the name. */
export type Run = {
  readonly text: string;
  readonly strong?: boolean;
  readonly url?: string;
};
/** A text in paragraphs, before it is written in a notation. */
export type Paragraphs = readonly (readonly Run[])[];

const words = (...texts: readonly string[]) => texts.filter(Boolean).join(' ');
/** `Wrong:`; a question keeps its own mark. */
const leadOf = (lead: string) => (/[?!.]$/.test(lead) ? lead : `${lead}:`);

const opening = ({ lead, statement }: Share, why: string): Run[] => [
  { text: leadOf(lead), strong: true },
  { text: ` ${words(sentence(statement), why)}` },
];

/** The last words: when it was checked, and where the whole stands. */
const closing = ({ stamp, site, url }: Share): Run[] => [
  ...(stamp === '' ? [] : [{ text: `${stamp} ` }]),
  { text: site, url },
];

const sourceRun = ({ title, url }: Share['sources'][number]): Run => ({ text: title, url });

/** Verdict, statement, first reason; the best source; where the rest stands. */
const shortOf = (share: Share): Paragraphs => [
  opening(share, firstSentence(share.why)),
  ...share.sources.slice(0, 1).map((source) => [sourceRun(source)]),
  closing(share),
];

/** The same with the whole reason, what there is to say besides, and every source. */
const longOf = (share: Share): Paragraphs => [
  opening(share, ''),
  ...[words(share.why, share.more)].filter(Boolean).map((text): Run[] => [{ text }]),
  ...share.sources.map((source) => [sourceRun(source)]),
  closing(share),
];

const runPlain = ({ text, url }: Run) => (url === undefined ? text : `${text}: ${url}`);

/** Plain text: paragraphs with a line between, as forums want it. */
export const plainOf = (paragraphs: Paragraphs) =>
  paragraphs.map((runs) => runs.map(runPlain).join('')).join('\n\n');

const markdownSpecials = /[\\`*_[\]<>|~]/g;
/** Text that Markdown shows as it is. */
export const escapeMarkdown = (text: string) =>
  text.replace(markdownSpecials, '\\$&').replace(/\s+/g, ' ');

const runMarkdown = ({ text, strong, url }: Run) => {
  if (url !== undefined) return `[${escapeMarkdown(text)}](<${url}>)`;
  return strong ? `**${escapeMarkdown(text)}**` : escapeMarkdown(text);
};
/** A paragraph that begins like a list, a heading or a quotation is none. */
const unmarked = (line: string) => line.replace(/^(\s*)([-+#>]|\d+[.)])/, '$1\\$2');

export const markdownOf = (paragraphs: Paragraphs) =>
  paragraphs.map((runs) => unmarked(runs.map(runMarkdown).join(''))).join('\n\n');

const runHtml = ({ text, strong, url }: Run) => {
  if (url !== undefined) return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  return strong ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text);
};

export const htmlOf = (paragraphs: Paragraphs) =>
  paragraphs.map((runs) => `<p>${runs.map(runHtml).join('')}</p>`).join('');

const escapeBibtex = (text: string) =>
  text.replace(/[\\{}%$#&_~^]/g, (character) => (character === '\\' ? '/' : `\\${character}`));

const yearOf = (stamp: string) => /\b(\d{4})\b/.exec(stamp)?.[1] ?? '';
const keyOf = (url: string) =>
  new URL(url).href
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '');

/** `Wrong: Discs stop later.` */
const titleOf = ({ lead, statement }: Share) => `${leadOf(lead)} ${sentence(statement)}`;

const bibtex = (share: Share) => {
  const fields = {
    author: `{${escapeBibtex(share.site)}}`,
    title: escapeBibtex(titleOf(share)),
    year: yearOf(share.stamp),
    note: escapeBibtex(words(share.why, share.stamp)),
    howpublished: `\\url{${share.url}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === '' ? [] : [`  ${name} = {${value}}`],
  );
  return `@misc{${keyOf(share.url)},\n${lines.join(',\n')}\n}`;
};

/** What is put on the clipboard: the same as plain text and, where it has marks, as rich text. */
export interface Copied {
  readonly plain: string;
  readonly html?: string;
}

const rich = (paragraphs: Paragraphs): Copied => ({
  plain: plainOf(paragraphs),
  html: htmlOf(paragraphs),
});

interface Format {
  readonly name: string;
  readonly of: (share: Share) => Copied;
}

/** The forms a share can be copied in. */
export const formats = {
  short: { name: 'Short', of: (share) => rich(shortOf(share)) },
  full: { name: 'In full', of: (share) => rich(longOf(share)) },
  link: { name: 'Link', of: ({ url }) => ({ plain: url }) },
  markdown: { name: 'Markdown', of: (share) => ({ plain: markdownOf(longOf(share)) }) },
  citation: {
    name: 'Citation',
    of: (share) => ({
      plain: words(`${share.site}. “${titleOf(share)}”`, share.stamp, share.url),
    }),
  },
  bibtex: { name: 'BibTeX', of: (share) => ({ plain: bibtex(share) }) },
  objection: {
    name: objectionLabel,
    of: (share) => ({
      plain: objectionText({ says: [titleOf(share), share.why, share.stamp], url: share.url }),
    }),
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** The menu: what is posted, what is cited, what is objected. */
export const formatGroups: readonly (readonly FormatName[])[] = [
  ['short', 'full', 'link', 'markdown'],
  ['citation', 'bibtex'],
  ['objection'],
];

/** What the share sheet of a phone takes: it adds the address itself. */
export const sheetOf = (share: Share) => ({
  title: share.lead,
  text: plainOf(shortOf(share).slice(0, -1)),
  url: share.url,
});
