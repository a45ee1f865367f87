import { expect, test, vi } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { answerRecords } from '../../../src/outputs/search/answer-records.ts';
import { corrected, correctedBy, subjectMeant } from '../../../src/outputs/search/correct.ts';
import { excerptOf, marked } from '../../../src/outputs/search/excerpt.ts';
import { answer, answerMended, find } from '../../../src/outputs/search/find.ts';
import { wordsOfAddress } from '../../../src/outputs/search/lost.ts';
import { questionOf } from '../../../src/outputs/search/question.ts';
import { byIntent, rank } from '../../../src/outputs/search/rank.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { shelve } from '../../../src/outputs/search/shelf.ts';
import { readView, toggled, writeView } from '../../../src/outputs/search/view.ts';
import { vocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { fixtureDir } from '../../fixture.ts';
import { base, pagefindOf } from '../search/full-text.ts';
import { together, written } from './write.ts';

const knowledge = loadKnowledge(fixtureDir);
const shelf = shelve(answerRecords(knowledge));
const words = vocabulary(knowledge);

/** As people type: words and questions, names out of code, versions, what is misspelt, what nobody here has, and nothing at all. */
const queries = `
weight|stopping|upkeep|grams|which is lightest|which brake is the lightest?|what stops best in the rain|how heavy are disc brakes
disc|disc vs rim|rim or drum|disc compared to rim weight|difference between disc and drum|better than rim|disc or hydraulic|disc vs carbon
braking distance|stops sooner|do I need care-free brakes|no care|years without care|new pads|pad wear|does it rain|wet|wet stop
is disc better than rim for weight|why disc|when to use drum|drum brakes pros and cons|disk|brakse|wieght|stoping|upkep|maintainance
disc 2|rim 3|version 2|2.0|v2|6.0|24,000|brake_pad|brake-pad|BrakePad|brake.pad()|how to mend a rim|can I mend it myself|spanner
not heavy|without care|cheap and light|the|a|is it|what|?|%|zeppelin|zeppelin weight|zzzzqq|x|di|we|sto|care for drum|cost of pads
end of life|still supported|getting started|learn|speed|fast|security|safe|experiment|lab|who says rims are light|certainty|disagree`
  .split(/[|\n]/)
  .filter(Boolean);

test('what the answers say to each question is what it was', async () => {
  const told = await Promise.all(
    queries.map(async (query) => {
      const { question, groups, ...rest } = answer(shelf, query);
      const { address, text } = groups[0]?.[0] ?? { address: '', text: '' };
      const short = groups.map((group) => group.map((hit) => hit.address).join(' '));
      const { groups: narrowed } = answer(shelf, query, {
        filters: { kind: ['cell'], subject: ['disc'] },
      });
      const known = {
        ...rest,
        asked: question,
        groups: short,
        narrowed: narrowed.map(([hit]) => hit.address),
        typed: answer(shelf, query, { typed: true }).groups.map(([hit]) => hit.address),
        ranked: rank(shelf, questionOf(query, shelf))
          .slice(0, 5)
          .map(({ record, ...scores }) => [record.address, scores]),
        intent: byIntent(shelf, question)
          .slice(0, 3)
          .map(({ record }) => record.address),
        first: [address, excerptOf(text, question, 60), marked(text, question)],
        meant: [
          subjectMeant(shelf, query),
          corrected(shelf, query, words),
          correctedBy(shelf, query, words),
        ],
        mended: (await answerMended(shelf, query, words))?.groups.map(([hit]) => hit.address),
      };
      return [query, written(known)] as const;
    }),
  );
  await expect(together(told)).toMatchFileSnapshot('./search.txt');
});

test('what the full text adds to each question is what it was', async () => {
  vi.stubGlobal('pagefind', pagefindOf(searchRecords(knowledge)));
  vi.resetModules();
  const sources = { base, shelf, whole: async () => shelf, vocabulary: async () => words };
  const told = await Promise.all(
    queries.map(async (query) => {
      const shortOf = async (filters: Readonly<Record<string, readonly string[]>>) => {
        const { question, groups, more, ...rest } = await find(sources, query, { filters });
        const short = (each: typeof groups) => each.map(([{ address }]) => address).join(' ');
        return { ...rest, groups: short(groups), more: short(more) };
      };
      return [query, written([await shortOf({}), await shortOf({ kind: ['claim'] })])] as const;
    }),
  );
  vi.unstubAllGlobals();
  await expect(together(told)).toMatchFileSnapshot('./search-full-text.txt');
});

test('the words of the site are what they were, commonest first', async () => {
  await expect(`${words.join(' ')}\n`).toMatchFileSnapshot('./search-words.txt');
});

test.each([
  ['/x/criteria/Speed-of-pages.html', '/x/', 'speed of pages'],
  ['/criteria/wet_stops/index.html', '/', 'wet stops'],
  ['/a/b/%20/', '/', 'b'],
  ['/%zz/', '/', 'zz'],
  ['/other/weight', '/x/', 'weight'],
  ['/mud', '/brakes/', 'mud'],
  ['/brakes/index.html', '/brakes/', ''],
  ['/notes.md5sum/', '/', 'notes md5sum'],
  ['/', '/', ''],
  [
    '/one two three four five six seven eight nine ten',
    '/',
    'one two three four five six seven eight',
  ],
  ['/caf%C3%A9/', '/', 'cafe'],
])('the address %s below %s asks for “%s”', (path, base, asked) =>
  expect(wordsOfAddress(path, base)).toBe(asked),
);

test.each([
  ['', { query: '', filters: {} }, ''],
  ['?q=%20a%20b%20', { query: 'a b', filters: {} }, '?q=a+b'],
  ['?q=a&q=b', { query: 'a', filters: {} }, '?q=a'],
  [
    '?verdict=wrong&kind=claim&kind=cell&x=y',
    { query: '', filters: { kind: ['claim', 'cell'], verdict: ['wrong'] } },
    '?kind=claim&kind=cell&verdict=wrong',
  ],
  [
    '?source=Hill+Rider&criterion=Weight&subject=Disc',
    {
      query: '',
      filters: { subject: ['Disc'], criterion: ['Weight'], source: ['Hill Rider'] },
    },
    '?subject=Disc&criterion=Weight&source=Hill+Rider',
  ],
  [`?q=${'a'.repeat(201)}`, { query: 'a'.repeat(200), filters: {} }, `?q=${'a'.repeat(200)}`],
])('the address of a search %s is read, and written again', (search, view, again) => {
  expect(readView(search)).toEqual(view);
  expect(writeView(view)).toBe(again);
});

test('a value of a filter is set and taken away again', () => {
  const view = { query: 'a', filters: { kind: ['cell'] } };
  const both = toggled(view, 'kind', 'claim');
  expect(both).toEqual({ query: 'a', filters: { kind: ['cell', 'claim'] } });
  expect(toggled(both, 'kind', 'cell')).toEqual({ query: 'a', filters: { kind: ['claim'] } });
  expect(toggled(view, 'kind', 'cell')).toEqual({ query: 'a', filters: {} });
  expect(toggled(view, 'subject', 'disc')).toEqual({
    query: 'a',
    filters: { kind: ['cell'], subject: ['disc'] },
  });
});
