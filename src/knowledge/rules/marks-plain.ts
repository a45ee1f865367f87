import type { Body } from '../../reading/mdx.ts';
import { everyBody, type Report, type Rule } from '../records.ts';

/** Marks of emphasis that are meant as part of a name: an underscore, a single tilde, or others within a word. */
const isEaten = (marked: string, before: string, after: string) =>
  /^(?:_|~[^~])/.test(marked) || /\w$/.test(before) || /^\w/.test(after);

function inBody({ text, emphases }: Body, report: Report): void {
  for (const { from, to, place } of emphases) {
    const marked = text.slice(from, to);
    if (isEaten(marked, text.slice(0, from), text.slice(to)))
      report(place, `Markdown takes the marks of "${marked}" for emphasis and drops them`, {
        hint: 'put a name in backticks: `__init__`; to emphasise, set *stars* around whole words',
      });
  }
}

export const rule: Rule = {
  name: 'marks-plain',
  description:
    'Names with underscores, stars or tildes stand in backticks, so that Markdown leaves them whole.',
  check: (records, report) => {
    for (const body of everyBody(records)) inBody(body, report);
  },
};
