import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { quotedEnd } from '../../../src/outputs/search/quoted.ts';
import type { SearchRecord } from '../../../src/outputs/search/records.ts';

/** The base of a site whose Pagefind is a stand-in. */
export const base = pathToFileURL('tests/fixtures/full-text/').href;

const fragmentOf = ({ address, kind, title, text, why, of }: SearchRecord) => ({
  url: address,
  content: why ? `${why}${quotedEnd}${text}` : text,
  meta: { kind, title, ...(of && { of }) },
});

/** Without its ending, so that other forms are found too, and words that are none of them. */
const begun = (word: string) => word.slice(0, Math.max(4, word.length - 3));

const holds = ({ title, text, why = '', aliases = [] }: SearchRecord, words: string) => {
  const whole = [title, why, text, ...aliases].join(' ').toLowerCase();
  return words.split(' ').every((word) => whole.includes(begun(word)));
};

interface Asked {
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
}

function passes({ kind, filters }: SearchRecord, asked: Asked['filters']): boolean {
  const own: SearchRecord['filters'] = { kind: [kind], ...filters };
  return Object.entries(asked).every(([name, { any }]) =>
    own[name]?.some((value) => any.includes(value)),
  );
}

/** Pagefind over `records`: lists those that hold every word and pass every filter, all where it is asked for nothing. */
export const pagefindOf = (records: readonly SearchRecord[]) => ({
  options: vi.fn(async (_: object) => {}),
  init: vi.fn(async () => {}),
  filters: vi.fn(async () => ({})),
  search: vi.fn(async (words: string | null, { filters }: Asked) => {
    const found = records.filter(
      (record) => (words === null || holds(record, words)) && passes(record, filters),
    );
    return {
      results: found.map((record) => ({ data: async () => fragmentOf(record) })),
      filters: { kind: { claim: found.filter(({ kind }) => kind === 'claim').length } },
    };
  }),
});
