import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { answerRecords } from '../../../src/outputs/search/answer-records.ts';
import { type Answered, find, type Sources } from '../../../src/outputs/search/find.ts';
import { questionOf } from '../../../src/outputs/search/question.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { shelve } from '../../../src/outputs/search/shelf.ts';
import { vocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { fixtureDir } from '../../fixture.ts';
import { base, pagefindOf } from './full-text.ts';

const knowledge = loadKnowledge(fixtureDir);
const records = searchRecords(knowledge);
const shelf = shelve(answerRecords(knowledge));
const words = vocabulary(knowledge);
const sources: Sources = {
  base,
  shelf,
  whole: async () => shelf,
  vocabulary: async () => words,
};
const asking = (query: string) => questionOf(query, shelf);

let pagefind: ReturnType<typeof pagefindOf>;
let fetched: ReturnType<typeof vi.fn<(input: unknown, init?: unknown) => Promise<Response>>>;
/** The engine as a page has it that has just been opened. */
const engine = () => import('../../../src/outputs/search/engine.ts');

beforeEach(() => {
  vi.resetModules();
  pagefind = pagefindOf(records);
  fetched = vi.fn(async () => new Response(''));
  vi.stubGlobal('pagefind', pagefind);
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the full text', () => {
  test('is opened once, below the base, and told how', async () => {
    const { ask } = await engine();
    await ask(base, asking('grams'), {}, 5);
    await ask(base, asking('pads'), {}, 5);
    expect(pagefind.options.mock.calls).toEqual([
      [{ baseUrl: '/', excerptLength: 26, noWorker: true }],
    ]);
    expect(pagefind.init).toHaveBeenCalledTimes(1);
  });
  test('is opened anew after it could not be', async () => {
    const { ask } = await engine();
    pagefind.init.mockRejectedValueOnce(new Error('no memory'));
    await expect(ask(base, asking('grams'), {}, 5)).rejects.toThrow('no memory');
    expect((await ask(base, asking('grams'), {}, 5)).total).toBeGreaterThan(0);
  });
  test.each([
    ['grams of the disc', 'grams'],
    ['how many grams', 'grams'],
    ['grams of new pads', 'grams pads'],
    ['weight usage', 'weight'],
    ['usage', 'usage'],
    ['disc', 'Disc brakes'],
    ['', null],
  ])('is asked of “%s” for %s', async (query, asked) => {
    const { ask } = await engine();
    await ask(base, asking(query), { kind: ['claim', 'cell'] }, 5);
    expect(pagefind.search.mock.calls).toEqual([
      [asked, { filters: { kind: { any: ['claim', 'cell'] } } }],
    ]);
  });
  test('gives as many hits as are wanted, and says how many there are', async () => {
    const { ask } = await engine();
    const { hits, total } = await ask(base, asking(''), {}, 3);
    expect([hits.length, total]).toEqual([3, records.length]);
    const [record] = records;
    expect(hits[0]).toEqual({
      address: record?.address,
      title: record?.title,
      kind: record?.kind,
      of: record?.of,
      text: record?.text,
      whole: record?.text,
    });
  });
  test('quotes of a claim why it has its verdict, and is searched for all of it', async () => {
    const { ask } = await engine();
    const { hits } = await ask(base, asking(''), { kind: ['claim'] }, 100);
    const [claim] = records.filter(({ why }) => why !== undefined);
    const hit = hits.find(({ address }) => address === claim?.address);
    expect(hit).toMatchObject({ text: claim?.why, whole: `${claim?.why} ${claim?.text}` });
  });
  test('is no answer where a hit is of a kind that the page does not know', async () => {
    const { ask } = await engine();
    const data = async () => ({
      url: '/x/',
      content: '',
      meta: { title: 'X' },
      filters: { kind: ['opinion'] },
    });
    pagefind.search.mockResolvedValue({
      results: [{ data }],
      filters: { kind: { claim: 0 } },
    } as never);
    await expect(ask(base, asking('grams'), {}, 5)).rejects.toThrow('a kind "opinion"');
  });
  test('counts what each value of a filter would leave, once it has the filters', async () => {
    const { countHits } = await engine();
    const counts = await countHits(base, asking('grams'), { verdict: ['wrong'] });
    expect(pagefind.filters).toHaveBeenCalledTimes(1);
    expect(pagefind.search.mock.calls).toEqual([
      ['grams', { filters: { verdict: { any: ['wrong'] } } }],
    ]);
    expect(counts).toEqual({ kind: { claim: 0 } });
  });
});

describe('a piece of the index that does not come', () => {
  const piece = 'https://brakes.example/pagefind/index/en_1.pf_index';
  const fetching = (input: string | Request) => globalThis.fetch(input);
  const failed = new Response('', { status: 500 });

  test.each([
    ['is refused', async () => failed],
    ['is lost on the way', () => Promise.reject(new Error('offline'))],
  ])('makes no answer when it %s, until it has come', async (_, fails) => {
    const { ask, countHits } = await engine();
    await ask(base, asking('grams'), {}, 5);
    fetched.mockImplementationOnce(fails);
    await fetching(piece).catch(() => {});
    const message = `pieces of the index did not come: ${piece}`;
    await expect(ask(base, asking('grams'), {}, 5)).rejects.toThrow(message);
    await expect(countHits(base, asking('grams'), {})).rejects.toThrow(message);
    await fetching(new Request(piece));
    expect((await ask(base, asking('grams'), {}, 5)).total).toBeGreaterThan(0);
  });
  test('is named beside others', async () => {
    const { ask } = await engine();
    await ask(base, asking('grams'), {}, 5);
    fetched.mockImplementation(async () => failed);
    await fetching(`${piece}1.pf_fragment`);
    await fetching(`${piece}2.pf_filter`);
    await expect(ask(base, asking('grams'), {}, 5)).rejects.toThrow(
      `did not come: ${piece}1.pf_fragment, ${piece}2.pf_filter`,
    );
  });
  test('is told to whoever asked for it', async () => {
    const { ask } = await engine();
    await ask(base, asking('grams'), {}, 5);
    fetched.mockRejectedValueOnce(new Error('offline'));
    await expect(fetching(piece)).rejects.toThrow('offline');
  });
  test.each([
    'https://brakes.example/pagefind/pagefind.js',
    'https://brakes.example/pagefind/index/en_1.pf_index?x',
    'https://brakes.example/answers/en_1.pf_index',
  ])('is not to be confused with %s', async (other) => {
    const { ask } = await engine();
    await ask(base, asking('grams'), {}, 5);
    fetched.mockResolvedValueOnce(failed);
    expect(await fetching(other)).toBe(failed);
    expect((await ask(base, asking('grams'), {}, 5)).total).toBeGreaterThan(0);
  });
});

describe('what is found', () => {
  const told = async (given: Partial<Sources>, query: string) => {
    const early: Answered[] = [];
    const found = await find({ ...sources, ...given }, query, {}, (answered) =>
      early.push(answered),
    );
    return { early: early.length, found };
  };
  const fails = () => Promise.reject(new Error('not there'));

  test('is told early where the answers say it themselves, and only there', async () => {
    expect((await told({}, 'weight')).early).toBe(1);
    expect((await told({}, 'spanner')).early).toBe(0);
  });
  test('does not load all answers where the first ones do', async () => {
    const whole = vi.fn(sources.whole);
    await told({ whole }, 'weight');
    expect(whole).not.toHaveBeenCalled();
    await told({ whole }, 'spanner');
    expect(whole).toHaveBeenCalledTimes(1);
  });
  test('is what is there where all answers, the full text or the words do not come, and says so', async () => {
    const { found: answers } = await told({ whole: fails }, 'spanner');
    expect(answers).toMatchObject({ missing: ['answers'], failure: new Error('not there') });
    const { found: spelling } = await told({ vocabulary: fails }, 'zeppelin');
    expect(spelling).toMatchObject({ missing: ['words'], failure: new Error('not there') });
    pagefind.search.mockRejectedValue(new Error('no index'));
    const { found: text } = await told({}, 'weight');
    expect(text).toMatchObject({
      missing: ['fullText'],
      failure: new Error('no index'),
      more: [],
      total: 0,
    });
    expect(text.groups[0]?.[0].address).toBe('/criteria/weight/');
    const { found: none } = await told({ whole: fails, vocabulary: fails }, 'zeppelin');
    expect(none).toMatchObject({
      missing: ['answers', 'fullText', 'words'],
      failure: new Error('no index'),
    });
  });
  test('is complete where nothing failed', async () => {
    const { found } = await told({}, 'zeppelin');
    expect(found).toMatchObject({ missing: [], exact: false, groups: [], more: [], total: 0 });
    expect(found).not.toHaveProperty('failure');
  });
  test('is put right by the words of the site where nothing holds it as it was typed', async () => {
    const { found } = await told({}, 'wieght');
    expect(found).toMatchObject({ spelt: 'weight', exact: true });
    const { found: unmended } = await told({ vocabulary: fails }, 'spaner');
    expect(unmended.spelt).toBeUndefined();
    expect((await told({}, 'spaner')).found).toMatchObject({ spelt: 'spanner', exact: true });
  });
  test('repeats no answer in what the full text adds', async () => {
    const { found } = await told({}, 'weight');
    const answers = found.groups.flat().map(({ address }) => address);
    const more = found.more.flat().map(({ address }) => address);
    expect(more.length).toBeGreaterThan(0);
    expect(answers.filter((address) => more.includes(address))).toEqual([]);
    expect(new Set(more).size).toBe(more.length);
  });
  test('begins with what is called all that was asked, where the answers only come near', async () => {
    const title = 'A hydraulic Hill Rider';
    const rule = { kind: 'rule', address: '/method/#hydraulic', title, text: 'It is.' } as const;
    vi.stubGlobal('pagefind', pagefindOf([...records, rule]));
    const { found } = await told({}, 'hydraulic hill rider');
    expect(found).toMatchObject({ groups: [], more: [[{ title }]] });
  });
  test('takes nothing from the full text for two subjects and no more, unless it is narrowed', async () => {
    await told({}, 'disc vs rim');
    expect(pagefind.search).not.toHaveBeenCalled();
    await find(sources, 'disc vs rim', { filters: { kind: ['claim'] } });
    expect(pagefind.search).toHaveBeenCalled();
  });
});
