import { createHash, randomBytes } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type AnswerRecord, answerRecords } from '../../../src/outputs/search/answer-records.ts';
import { answersFiles, firstBudget } from '../../../src/outputs/search/answers-file.ts';
import {
  columnsOf,
  countedIn,
  type FirstAnswers,
  type RestAnswers,
  recordsOf,
  together,
} from '../../../src/outputs/search/answers-format.ts';
import { corrected, correctedBy } from '../../../src/outputs/search/correct.ts';
import { answer, answerFrom, answerMended, outcomeOf } from '../../../src/outputs/search/find.ts';
import { isByChance } from '../../../src/outputs/search/forms.ts';
import { questionOf } from '../../../src/outputs/search/question.ts';
import { rank } from '../../../src/outputs/search/rank.ts';
import { shelve } from '../../../src/outputs/search/shelf.ts';
import { suggestedIn, suggestionsTo } from '../../../src/outputs/search/suggestions.ts';
import { vocabulary } from '../../../src/outputs/search/vocabulary.ts';
import { suggestionsNotice } from '../../../src/sentences/suggestions.ts';
import { fixtureDir } from '../../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const records = answerRecords(knowledge);
const shelf = shelve(records);
const site = vocabulary(knowledge);
const first = (query: string) => answer(shelf, query).groups[0]?.[0].address;
const exact = (query: string) => answer(shelf, query).exact;

/** The base with 500 records of each kind that can grow, each with a text of its own. */
function withMany(): Knowledge {
  const [source] = knowledge.sources;
  const [disagreement] = knowledge.disagreements;
  const [experiment] = knowledge.experiments;
  const [question] = knowledge.faq;
  const [need] = knowledge.needs;
  if (!source || !disagreement || !experiment || !question || !need) throw new Error('no record');
  const text = (at: number) =>
    ['a', 'b', 'c'].map((of) => createHash('sha512').update(`${of}${at}`).digest('hex')).join(' ');
  const many = <T>(record: T) =>
    Array.from({ length: 500 }, (_, at) => ({ ...record, id: `x${at}`, resolution: text(at) }));
  return {
    ...knowledge,
    sources: many(source),
    disagreements: many(disagreement),
    experiments: many(experiment),
    faq: many(question),
    needs: many(need),
  };
}

function filesOf(base: Knowledge) {
  const { first: file, rest } = answersFiles(base);
  return {
    first: recordsOf((JSON.parse(file.body) as FirstAnswers).columns),
    later: JSON.parse(rest.body) as RestAnswers,
    bytes: brotliCompressSync(file.body).length,
  };
}

describe('the answers', () => {
  test('are of every kind that answers, each at an address of its own', () => {
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['comparison', 'criterion', 'cell', 'subject', 'question'],
        ...['need', 'experiment', 'disagreement', 'source', 'guide'],
      ]),
    );
    expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
  });
  test('are sent with how many of them hold what any title asks, and that is right', () => {
    const { columns, counts } = JSON.parse(answersFiles(withMany()).first.body) as FirstAnswers;
    const { shelved, holders } = shelve(recordsOf(columns));
    const asked = new Set(shelved.flatMap(({ asks }) => asks));
    expect(asked.size).toBeGreaterThan(0);
    expect(countedIn(counts)).toEqual(
      new Map([...asked].map((term) => [term, holders.get(term).size])),
    );
  });
  test('are files whose names change with them', () => {
    const changed = { ...knowledge, faq: knowledge.faq.slice(1) };
    expect(answersFiles(knowledge)).toEqual(answersFiles(loadKnowledge(fixtureDir)));
    expect(answersFiles(changed).first.address).not.toBe(answersFiles(knowledge).first.address);
  });
  test('name of a comparison only the subjects that the evidence favours somewhere', () => {
    const text = (of: string) => records.find(({ address }) => address === of)?.text;
    expect(text('/compare/disc-vs-drum/')).toBe('The evidence favours Disc brakes: stopping.');
    expect(text('/compare/drum-vs-rim/')).toBe('The evidence favours none of them on any topic.');
  });
  test('lead to the page of needs where there is one', () => {
    const leads = (needs: Knowledge['needs']) =>
      answerRecords({ ...knowledge, needs }).some(({ address }) => address === '/choose/');
    expect([leads(knowledge.needs), leads([])]).toEqual([true, false]);
  });
  test('have behind them what they do not say: no short or dull words, names out of code whole', () => {
    const definition = 'An xq scale about Café-au-lait, pad_wear and the grams of disc brakes.';
    const [weight] = knowledge.criteria.filter(({ id }) => id === 'weight');
    if (!weight) throw new Error('no weight');
    const behind = (record: typeof weight) =>
      new Set(
        answerRecords({ ...knowledge, criteria: [record] })
          .find(({ kind }) => kind === 'criterion')
          ?.more?.split(' '),
      );
    const now = behind({ ...weight, definition });
    expect([...now.difference(behind({ ...weight, definition: '' }))]).toEqual([
      'cafe',
      'cafeaulait',
      'lait',
      'padwear',
      'scale',
    ]);
  });
  test('have no word behind them that stands behind more than six', () => {
    const [criterion] = knowledge.criteria;
    if (!criterion) throw new Error('no criterion');
    const holding = (count: number) => {
      const one = { ...criterion, definition: 'A turnbuckle.' };
      return answerRecords({ ...knowledge, criteria: Array.from({ length: count }, () => one) })
        .flatMap(({ more }) => more?.split(' ') ?? [])
        .filter((term) => term.startsWith('turnbuckl'));
    };
    expect([holding(6).length, holding(7).length]).toEqual([6, 0]);
  });
  test('are the same field by field', () => expect(recordsOf(columnsOf(records))).toEqual(records));
  test('are all there in both files together, the first of them without what stands behind them', () => {
    const { first: early, later } = filesOf(knowledge);
    expect(early.some(({ more }) => more !== undefined)).toBe(false);
    const whole = together(early, later);
    expect(whole).toEqual(
      records.map(({ more, ...record }) => ({ ...record, ...(more && { more }) })),
    );
  });
  test('are sent first within a budget, whatever the size of the base; a criterion before a disagreement', () => {
    const large = withMany();
    const { first: early, bytes } = filesOf(large);
    expect(bytes).toBeLessThanOrEqual(firstBudget);
    expect(early.length).toBeLessThan(answerRecords(large).length);
    const kinds = new Set(early.map(({ kind }) => kind));
    for (const kind of ['comparison', 'criterion', 'cell'] as const)
      expect(kinds, kind).toContain(kind);
    expect(answerRecords(large)[early.length]?.kind).toBe('disagreement');
  });
  test('are none of them sent first where the first is too large alone', () => {
    const name = randomBytes(firstBudget).toString('hex');
    const subjects = knowledge.subjects.map((subject) => ({ ...subject, name }));
    expect(filesOf({ ...knowledge, subjects }).first).toEqual([]);
  });
  test('do not grow with the articles without an end', () => {
    const kinds = Map.groupBy(answerRecords(withMany()), ({ kind }) => kind);
    const lengths = ['source', 'disagreement', 'experiment', 'question', 'need'] as const;
    expect(lengths.map((kind) => kinds.get(kind)?.length)).toEqual([100, 150, 100, 150, 80]);
  });
});

describe('what comes first', () => {
  test.each([
    ['grams', '/criteria/weight/'],
    ['braking distances', '/criteria/stopping/'],
    ['Which brake is the lightest?', '/faq/which-is-lightest/'],
    ['It has to stop in the rain', '/choose/#rain'],
    ['how far does each brake roll on in the wet', '/lab/wet-stop/'],
    ['Does the kind of brake matter for stopping?', '/disagreements/which-stops-best/'],
    ['weight of disc brakes', '/criteria/weight/#disc'],
    ['is the rim brake light', '/criteria/weight/#rim'],
    ['disc vs rim', '/compare/disc-vs-rim/'],
    ['What’s the difference between disc and rim brakes?', '/compare/disc-vs-rim/'],
    ['drum brakes', '/subjects/drum/'],
    ['hill rider', '/sources/hill-rider/'],
  ])('for %s is %s', (query, address) => expect(first(query)).toBe(address));
  test('stands with what each subject has to say', () => {
    const [[, ...cells] = []] = answer(shelf, 'grams').groups;
    expect(cells.map(({ address }) => address)).toEqual(
      expect.arrayContaining([
        '/criteria/weight/#disc',
        '/criteria/weight/#drum',
        '/criteria/weight/#rim',
      ]),
    );
  });
  test.each(['grams', 'braking distance', 'disc upkeep'])(
    'for %s does not depend on the order in which records are shelved',
    (query) => {
      const scores = (given: typeof records) => {
        const of = shelve(given);
        return new Map(
          rank(of, questionOf(query, of)).map(({ record, score }) => [record.address, score]),
        );
      };
      expect(scores(records.toReversed())).toEqual(scores(records));
    },
  );
  test('does not depend on what was asked before', () => {
    const before = answer(shelf, 'rim brakes light');
    answer(shelf, 'disc vs drum');
    expect(answer(shelf, 'rim brakes light')).toEqual(before);
  });
});

describe('all answers', () => {
  const { first: early, later } = filesOf(knowledge);
  const whole = shelve(together(early, later));
  const shelves = { shelf: shelve(early), whole: () => Promise.resolve(whole) };

  test('are asked where the first of them do not say it themselves', async () => {
    const behind = Object.entries(later.behind)
      .flatMap(([address, more]) => more.split(' ').map((term) => ({ address, term })))
      .find(({ term }) => !shelves.shelf.holders.has(term));
    if (!behind) throw new Error('nothing stands behind a record alone');
    expect((await answerFrom(shelves, 'weight')).shelf).toBe(shelves.shelf);
    const { shelf: asked, answered } = await answerFrom(shelves, behind.term);
    expect(asked).toBe(whole);
    expect(answered.groups[0]?.[0].address).toBe(behind.address);
  });
});

describe('an exact answer', () => {
  test('holds every word that counts', () => {
    expect(exact('braking distance in the wet')).toBe(true);
    expect(exact('hydraulic braking distance')).toBe(false);
    expect(exact('x')).toBe(false);
    expect(exact('')).toBe(false);
  });
  test('may lack a word that weighs little, and says so', () => {
    const { exact: is, without } = answer(shelf, 'weight usage');
    expect({ is, without }).toEqual({ is: true, without: ['usage'] });
  });
  test('is none where a subject is compared with something else; what is here is shown', () => {
    const { exact: is, groups, without } = answer(shelf, 'coaster vs disc brakes');
    expect(is).toBe(false);
    expect(without).toEqual(['coaster']);
    expect(groups.flat().map(({ kind }) => kind)).toContain('comparison');
  });
  test('is none where all that is known of a question is two subjects; their comparison is shown', () => {
    const { exact: is, groups } = answer(shelf, 'Scheibe contra disc oder rim Unterschied');
    expect(is).toBe(false);
    expect(groups[0]?.[0].address).toBe('/compare/disc-vs-rim/');
  });
  test('is found apart, together and while it is typed', () => {
    expect(first('brakingdistance')).toBe('/criteria/stopping/');
    expect(answer(shelf, 'braking dist', { typed: true }).groups[0]?.[0].address).toBe(
      '/criteria/stopping/',
    );
  });
  test('may lack a word that says how something is, where it is also said what', () => {
    expect(answer(shelf, 'slow braking distance')).toMatchObject({
      exact: true,
      without: ['slow'],
    });
    expect(exact('slow')).toBe(false);
  });
  test('is the comparison where all are compared and only called what all of them are', () =>
    expect(answer(shelf, 'brake comparison').groups[0]?.[0].kind).toBe('comparison'));
  test('is found by the end of a path, behind a beginning and in another tense', () => {
    expect(first('bike.upkeep')).toBe('/criteria/upkeep/');
    expect(first('multigrams')).toBe('/criteria/weight/');
    expect(questionOf('It logged in', shelf).asked.map(({ typed }) => typed)).toEqual(['logged']);
  });
  test('takes moving from one subject to another for no moving of data', () => {
    const words = (query: string) => questionOf(query, shelf).asked.map(({ word }) => word);
    expect(words('migrate my bike to disc brakes')).toContain('move');
    expect(words('migrate my bike')).toContain('migrate');
  });
  test('does not rest on a stem by chance', () => {
    const words = new Map([
      ['extent', 1],
      ['extensions', 1],
      ['sign', 1],
      ['sizing', 1],
    ]);
    expect(isByChance(words, 'extentions')).toBe(true);
    expect(isByChance(words, 'extents')).toBe(false);
    expect(isByChance(words, 'signing')).toBe(false);
    expect(
      isByChance(
        new Map([
          ['mixing', 1],
          ['six', 1],
        ]),
        'mix',
      ),
    ).toBe(false);
  });
  test('passes the filters that it knows', () => {
    const kinds = (filters: Record<string, string[]>) =>
      answer(shelf, 'weight', { filters })
        .groups.flat()
        .map(({ kind }) => kind);
    expect(new Set(kinds({ kind: ['cell'] }))).toEqual(new Set(['cell']));
    expect(kinds({ verdict: ['wrong'] })).toEqual([]);
  });
});

describe('spelling', () => {
  test.each([
    ['upkep', 'upkeep'],
    ['brakimg distance', 'braking distance'],
    ['wieght', 'weight'],
  ])('%s is put right as %s', (typed, meant) => expect(corrected(shelf, typed, site)).toBe(meant));
  test('leaves alone what the site uses, what is near to nothing, and names of code', () => {
    for (const query of ['spanner', 'zeppelin', 'brake_distanze', '2010x', ''])
      expect(corrected(shelf, query, site), query).toBeUndefined();
  });
  test('takes what stands beside a subject for another one or for itself, and for nothing else', () => {
    expect(corrected(shelf, 'disk vs rim', site)).toBe('disc vs rim');
    expect(corrected(shelf, 'wright vs disc', site)).toBeUndefined();
    expect(corrected(shelf, 'wieght vs disc', site)).toBeUndefined();
  });
  test('takes the commoner of two words that are as near', () =>
    expect(
      [
        ['spanner', 'spammer'],
        ['spammer', 'spanner'],
      ].map((words) => correctedBy(shelf, 'spamner', words)),
    ).toEqual(['spanner', 'spammer']));
  test('knows words of the full text', () =>
    expect(correctedBy(shelf, 'spaner', site)).toBe('spanner'));
  test('answers as it was meant', async () => {
    const mended = await answerMended(shelf, 'wieght', site);
    expect(mended?.spelt).toBe('weight');
    expect(mended?.groups[0]?.[0].address).toBe('/criteria/weight/');
  });
});

describe('a word that nobody here writes in one', () => {
  const record = (text: string) => ({
    kind: 'rule' as const,
    address: '/method/#x',
    title: 'Sending',
    text,
  });
  const asked = (query: string, ...texts: string[]) =>
    questionOf(query, shelve(texts.map(record))).asked.map(({ word }) => word);

  test('is asked for by the two that it is made of', () =>
    expect(asked('fileupload', 'An upload of one file.')).toEqual(['file', 'upload']));
  test('is asked for as it is where somebody writes it so; a name of code is asked for whole as well', () => {
    expect(asked('fileupload', 'An upload of one file, in one fileupload.')).toHaveLength(1);
    expect(asked('file_upload', 'An upload of one file.')).toEqual([
      'fileupload',
      'file',
      'upload',
    ]);
  });
  test('is asked for as it is where a part is unknown or shorter than three letters', () => {
    expect(asked('fileuploads', 'A file.')).toEqual(['fileuploads']);
    expect(asked('filein', 'A file in.')).toEqual(['filein']);
  });
});

describe('of two answers', () => {
  const criterion = (title: string, more: Partial<AnswerRecord> = {}): AnswerRecord => ({
    ...{ kind: 'criterion', address: `/criteria/${title.toLowerCase()}/`, title, text: 'A text.' },
    ...more,
  });
  const best = (query: string, ...of: AnswerRecord[]) =>
    answer(shelve(of), query).groups[0]?.[0].title;

  test('the one called by a synonym is called so the less', () => {
    const shelved = shelve([criterion('Haste', { names: ['fast'] })]);
    const [found] = rank(shelved, questionOf('quick', shelved));
    expect(found?.name).toBeCloseTo(0.7 * 0.75);
  });
  test('neither of which is whole, the one called by a word comes before the one that only says another', () => {
    const others = ['Bell', 'Chain'].map((title) => criterion(title, { text: 'No paint.' }));
    const says = criterion('Force', { text: 'Brutal.' });
    const called = criterion('Colours', { names: ['paint'] });
    expect(
      best('brutal paint', says, called, ...others, criterion('Lock'), criterion('Saddle')),
    ).toBe('Colours');
  });
  test('the first only says it all, and what stands behind the other may complete it: all are asked', async () => {
    const called = criterion('Paint', { more: 'carbon' });
    const says = criterion('Rims', { text: 'Carbon takes paint.' });
    const others = ['Bell', 'Chain', 'Saddle', 'Lock'].map((title) =>
      criterion(title, { text: 'Not of carbon.' }),
    );
    const { more: _, ...early } = called;
    const whole = shelve([called, says, ...others]);
    const shelves = {
      shelf: shelve([early, says, ...others]),
      whole: () => Promise.resolve(whole),
    };
    expect(answer(shelves.shelf, 'carbon paint').groups[0]?.[0].title).toBe('Rims');
    const { answered } = await answerFrom(shelves, 'carbon paint');
    expect(answered.groups[0]?.[0].title).toBe('Paint');
  });
});

describe('a fact', () => {
  const cell: AnswerRecord = {
    ...{ kind: 'cell', address: '/criteria/weight/#disc', title: 'Weight: Disc' },
    ...{ fact: 'Half a kilo', text: 'Light.', of: 'Weight', subject: 'Disc' },
  };
  const question: AnswerRecord = {
    ...{ kind: 'question', address: '/faq/half/', title: 'Is half a kilo much?' },
    text: 'Half a kilo is not much.',
  };
  test('typed as it stands leads to its cell, whatever else says it', () =>
    expect(answer(shelve([question, cell]), 'half a kilo').groups[0]?.[0]).toEqual(cell));
  test('answers for each of its words', () =>
    expect(answer(shelve([cell]), 'kilo')).toMatchObject({ exact: true, sure: true }));
});

describe('what is compared', () => {
  test('with what all subjects are is not here, though a text may say it', () => {
    const text = (title: string) => `${title} is a brake.`;
    const own = ['Disc', 'Rim'].map(
      (title): AnswerRecord => ({
        kind: 'subject',
        address: `/${title}/`,
        title,
        text: text(title),
      }),
    );
    const said: AnswerRecord = {
      kind: 'question',
      address: '/faq/x/',
      title: 'What slows a bicycle?',
      text: 'Anything but a clutch.',
    };
    const { exact: isExact, without } = answer(shelve([...own, said]), 'brake vs clutch');
    expect(isExact).toBe(false);
    expect(without).toEqual(['clutch']);
  });
});

describe('suggestions', () => {
  const sources = {
    shelf,
    whole: () => Promise.resolve(shelf),
    vocabulary: () => Promise.resolve(site),
  };
  const suggested = async (query: string) => {
    const answered = await suggestionsTo(sources, query);
    return {
      first: answered.groups[0]?.[0].address,
      note: suggestionsNotice(outcomeOf(query, answered)),
    };
  };
  test('are what the page of results says, exact or not', async () => {
    for (const query of ['grams', 'weight of disc brakes', 'disc vs clutch', 'zeppelin weight'])
      expect((await suggested(query)).first, query).toBe(first(query));
  });
  test('are of the word that the last one begins, where there is none of it', async () =>
    expect(await suggested('upke')).toEqual({
      first: expect.stringMatching(/^\/criteria\/upkeep\//),
      note: '',
    }));
  test('say what they lack, and how they were understood', async () => {
    expect((await suggested('zeppelin weight')).note).toMatch(/without “zeppelin”/);
    expect((await suggested('disc vs clutch')).note).toMatch(/^“clutch” is not compared here/);
    expect((await suggested('wieght')).note).toBe('Showing results for “weight”.');
    expect((await suggested('zeppelin')).note).toBe('');
  });
  test('begin with the best, then what asks in its title all that was asked', () => {
    const titles = (query: string) => suggestedIn(answer(shelf, query)).map(({ title }) => title);
    expect(titles('wet').slice(0, 3)).toEqual([
      'Stopping',
      'How far does each brake roll on in the wet?',
      'Stopping: Disc brakes',
    ]);
    expect(titles('stopping').slice(0, 4)).toEqual([
      'Stopping',
      'It has to stop in the rain',
      'Does the kind of brake matter for stopping?',
      'Stopping: Disc brakes',
    ]);
  });
  test('are each of what answers once, and of the best of each criterion first', () => {
    for (const query of ['wet', 'weight', 'brake', 'disc vs rim', 'rain']) {
      const { groups, ...answered } = answer(shelf, query);
      const hits = suggestedIn({ groups, ...answered });
      expect(new Set(hits), query).toEqual(new Set(groups.flat()));
      expect(hits.length, query).toBe(groups.flat().length);
      const best = hits.filter((hit) => groups.some(([first]) => first === hit));
      expect(best[0], query).toBe(groups[0]?.[0]);
    }
  });
  test('come without the words of the site', async () => {
    const vocabulary = () => Promise.reject(new Error('gone'));
    expect((await suggestionsTo({ ...sources, vocabulary }, 'wieght')).spelt).toBe('weight');
  });
});
