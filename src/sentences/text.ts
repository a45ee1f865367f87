/** Cuts at a word so that previews show the whole. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/(?<![\s,;:.–-])[\s,;:.–-]+$/, '')}…`;
}

/** Pagination out the middle: claims of one list often differ only at the end. */
export function shortenMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = shorten(text, Math.ceil(limit * 0.6));
  const tail = text.slice(head.length - limit);
  return `${head} ${tail.slice(tail.indexOf(' ') + 1)}`;
}

/** With a full stop, where it does not end in a mark of its own. */
export const sentence = (text: string) => (/[.!?…][”"’)]?$/.test(text) ? text : `${text}.`);

/** The first letter large, as at the start of a sentence. */
export const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The first sentence of a text. */
export const firstSentence = (text: string) =>
  [...sentences.segment(text)][0]?.segment.trim() ?? '';

/** A sentence as short as `Yes.` or `That depends on the goal.` answers nothing by itself. */
const minOpening = 40;

/** An answer in two: what says it by itself, and what follows, which may be empty. */
export function openingOf(text: string): { readonly opening: string; readonly rest: string } {
  const first = firstSentence(text);
  const rest = text.slice(first.length).trim();
  if (first.length >= minOpening || rest === '') return { opening: first, rest };
  const next = firstSentence(rest);
  return { opening: `${first} ${next}`, rest: rest.slice(next.length).trim() };
}
