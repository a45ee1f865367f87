import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/knowledge/agreement.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Position } from '../../src/knowledge/scorecard.ts';
import type { Finding } from '../../src/schema/index.ts';
import { answerLabel } from '../../src/sentences/cells.ts';
import {
  claimTitle,
  coverPhrase,
  notChecked,
  secondJudgeSaid,
} from '../../src/sentences/claims.ts';
import { shareCell, shareClaim, shareCriterion } from '../../src/sentences/copied.ts';
import { printedDate, printedMonth } from '../../src/sentences/dates.ts';
import { disagreementStamp, sidesOf, whoDisagrees } from '../../src/sentences/disagreements.ts';
import {
  againstLabel,
  agreementPhrase,
  findingAnswer,
  findingDetail,
  findingLabel,
  findingPhrase,
  notWeighed,
} from '../../src/sentences/findings.ts';
import {
  agreementLabel,
  agreementShort,
  scopeLabel,
  spokenFor,
  stanceName,
  stancePhrase,
} from '../../src/sentences/labels.ts';
import {
  either,
  sourceName,
  sourceNames,
  versionsPhrase,
  versus,
} from '../../src/sentences/names.ts';
import { counted, criteriaCounted, listed, percent } from '../../src/sentences/numbers.ts';
import {
  isOwn,
  notedPlaces,
  placesPhrase,
  saidByPhrase,
  sayersPhrase,
  sayersShort,
  saysPhrase,
  wordingInFull,
  wordingPhrase,
} from '../../src/sentences/sayings.ts';
import {
  releaseStamp,
  shortStamp,
  stampOf,
  stampOfAll,
  stampParts,
} from '../../src/sentences/stamps.ts';
import { capital, sentence, shorten } from '../../src/sentences/text.ts';
import { claimMeta, disagreementMeta } from '../../src/sentences/titles.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);

const disc = knowledge.subject('disc');
const evidence = { checked: '2026-10-01', against: { pads: '3', disc: '2' } };

describe('numbers', () => {
  test('are counted in words that fit', () => {
    expect([counted(0, 'claim'), counted(1, 'claim'), counted(1200, 'claim')]).toEqual([
      '0 claims',
      '1 claim',
      '1,200 claims',
    ]);
    expect([criteriaCounted(1), criteriaCounted(2)]).toEqual(['1 topic', '2 topics']);
  });
  test('print a share that is more than nothing as more than nothing', () =>
    expect([0, 0.001, 0.016, 1].map(percent)).toEqual(['0%', '<1%', '2%', '100%']));
  test('join a list as one says it', () =>
    expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      'a',
      'a and b',
      'a, b and c',
    ]));
});

describe('a date', () => {
  test('is printed as precisely as it is known', () =>
    expect(['2020', '2020-02', '2020-02-06'].map(printedDate)).toEqual([
      '2020',
      'February 2020',
      '6 February 2020',
    ]));
  test('is cut to its month where there is no room for the day', () =>
    expect(printedMonth('2020-02-06')).toBe('February 2020'));
});

describe('names', () => {
  test('of subjects are joined alike wherever they stand', () => {
    expect(versus(knowledge.subjects)).toBe('Disc brakes vs Drum brakes vs Rim brakes');
    expect(either(knowledge.subjects)).toBe('Disc brakes or Drum brakes or Rim brakes?');
  });
  test('of subjects come before those of other products', () =>
    expect(versionsPhrase(knowledge, { pads: '3', rim: '2', disc: '2' })).toBe(
      'Disc brakes 2, Rim brakes 2 and pads 3',
    ));
  test('of a source fall back to its title, never to its id', () => {
    const [source] = knowledge.sources;
    const nobody = source && { ...source, publisher: { ...source.publisher, name: null } };
    expect(nobody && sourceName(nobody)).toBe(source?.title);
  });
  test('of several sources are joined as one says it', () =>
    expect(sourceNames(knowledge, ['cycling-weekly', 'hill-rider'])).toBe(
      'Cycling Weekly and Hill Rider',
    ));
});

describe('a stamp', () => {
  test('names date and versions', () =>
    expect(stampOf(knowledge, evidence)).toBe(
      'Checked 1 October 2026 against Disc brakes 2 and pads 3.',
    ));
  test('in parts says the same', () => {
    const { verb, date, against, apart } = stampParts(knowledge, evidence);
    expect(`${capital(verb)} ${date}${against}${apart}.`).toBe(stampOf(knowledge, evidence));
  });
  test('flags a release that is not the site’s, in the check and in its experiment', () => {
    expect(stampOf(knowledge, { ...evidence, against: { disc: '1' } })).toBe(
      'Checked 1 October 2026; the newest evidence is from the time of Disc brakes 1 (most checks on this site are about Disc brakes 2).',
    );
    const old = {
      ...knowledge,
      experiment: (id: string) => ({
        ...knowledge.experiment(id),
        versions: { disc: '1.4', rim: '1' },
      }),
    };
    expect(stampOf(old, { ...evidence, against: { disc: '2' }, experiment: 'wet-stop' })).toBe(
      'Checked 1 October 2026 against Disc brakes 2; the experiment ran on Disc brakes 1.',
    );
    expect(stampOf(old, { ...evidence, against: { disc: '1' }, experiment: 'wet-stop' })).toBe(
      'Checked 1 October 2026; the evidence is about Disc brakes 1 (most checks on this site are about Disc brakes 2).',
    );
  });
  test('says that an experiment gave the same result on the release of the site, where it did', () => {
    const [record] = knowledge.reruns;
    if (!record) throw new Error('The fixture has no run with other releases');
    const again = (differences: readonly string[]) => ({
      ...knowledge,
      experiment: (id: string) => ({ ...knowledge.experiment(id), versions: { disc: '1.4' } }),
      reruns: [
        {
          ...record,
          versions: { disc: '2.1' },
          results: { 'wet-stop': { of: '0123456789abcdef', differences: [...differences] } },
        },
      ],
    });
    const onOwn = { ...evidence, against: { disc: '2' }, experiment: 'wet-stop' };
    const onOther = { ...evidence, against: { disc: '1' }, experiment: 'wet-stop' };
    expect(stampOf(again([]), onOwn)).toBe(
      'Checked 1 October 2026 against Disc brakes 2; the experiment ran on Disc brakes 1, and again on Disc brakes 2 with the same result.',
    );
    expect(stampOf(again([]), onOther)).toBe(
      'Checked 1 October 2026; the evidence is about Disc brakes 1; the experiment gave the same result on Disc brakes 2.',
    );
    expect(stampOf(again(['rides']), onOwn)).not.toContain('same result');
    expect(stampOf(again(['rides']), onOther)).toContain('(most checks on this site are about');
  });
  test('of several checks is about a release where one of them ran on it, else of its time', () => {
    const read = { ...evidence, against: { disc: '1' } };
    const ran = { ...read, experiment: 'wet-stop' };
    expect(stampOfAll(knowledge, [ran, read])).toMatch(/; the evidence is about Disc brakes 1 /);
    expect(stampOfAll(knowledge, [read, read])).toMatch(
      /; the newest evidence is from the time of Disc/,
    );
  });
  test('of no version ends after the date', () =>
    expect(stampOf(knowledge, { checked: '2026-10-01', against: {} })).toBe(
      'Checked 1 October 2026.',
    ));
  test('names other products where there is room only for subjects only when no subject is named', () => {
    expect(shortStamp(knowledge, evidence)).toBe('Checked October 2026 against Disc brakes 2');
    expect(shortStamp(knowledge, { ...evidence, against: { pads: '3' } })).toBe(
      'Checked October 2026 against pads 3',
    );
  });
  test('of a release names its month', () =>
    expect(disc && releaseStamp(disc)).toMatch(
      /^Checked against Disc brakes \S+, released \w+ \d{4}$/,
    ));
});

describe('what the evidence shows', () => {
  test('stands beside what the articles get wrong, or leave out where they are silent', () => {
    const [source] = knowledge.sources;
    if (!source) throw new Error('No source');
    expect(againstLabel([])).toBe('What the articles leave out');
    expect(againstLabel([{ source, stance: 'even', strength: 0, claims: [] }])).toContain(
      'get wrong',
    );
  });
  test('is not guessed where nobody has weighed it', () => {
    expect(findingLabel(knowledge, undefined)).toBe(notWeighed.label);
    expect(findingPhrase(knowledge, undefined)).toBe(notWeighed.label);
    expect(findingAnswer(knowledge, undefined)).toBe(notWeighed.sentence);
    expect(notWeighed.sentence).toBe(`${capital(notWeighed.clause)}.`);
  });
  test('is said with its certainty', () => {
    const finding = knowledge.criteria.flatMap((criterion) => criterion.finding ?? [])[0];
    expect(finding).toBeDefined();
    if (!finding) return;
    const said = (favours: Finding['favours']) => findingPhrase(knowledge, { ...finding, favours });
    expect(said(disc.id)).toBe(`Favours Disc brakes, ${finding.certainty} certainty`);
    expect(said('even')).toBe(`Even, ${finding.certainty} certainty`);
    expect(said('depends')).toBe(`Depends, ${finding.certainty} certainty`);
    expect(said(undefined)).toBe(`Description only, ${finding.certainty} certainty`);
    expect(findingDetail(knowledge, { ...finding, favours: disc.id })).toBe(
      `${finding.certainty} certainty`,
    );
    expect(findingDetail(knowledge, { ...finding, favours: 'even' })).toBe(
      `even, ${finding.certainty} certainty`,
    );
  });
  test('stands apart from how far the articles agree', () => {
    const [source] = knowledge.sources;
    if (!source) throw new Error('no source');
    const said = (stances: readonly Position['stance'][]) =>
      agreementPhrase(
        stances.map((stance) => ({ source, claims: [], stance, strength: 0 })),
        5,
        agreementOf(stances),
      );
    expect(said([])).toBe('no article discusses this topic');
    expect(said(['none'])).toBe('1 of 5 articles discusses this topic; no article takes a side');
    expect(said([disc.id])).toBe('1 of 5 articles discusses this topic and takes a side');
    expect(said(['even'])).toBe('1 of 5 articles discusses this topic and favours neither side');
    expect(said(['even', 'none'])).toBe(
      '2 of 5 articles discuss this topic; none of them favours a side',
    );
    expect(said(['even', 'even'])).toBe(
      '2 of 5 articles discuss this topic; none of them favours a side',
    );
    expect(said([disc.id, 'none'])).toBe(
      '2 of 5 articles discuss this topic; only one article compares them',
    );
    expect(said([disc.id, disc.id, 'even'])).toBe(
      '3 of 5 articles discuss this topic; most of the articles that take a side take the same side',
    );
    expect(said([disc.id, 'even', 'even'])).toBe(
      '3 of 5 articles discuss this topic; most of them favour neither side',
    );
  });
});

describe('labels', () => {
  test('name a stance that is no subject', () => {
    expect(
      ([disc.id, 'even', 'none', 'depends'] as const).map((each) => stanceName(knowledge, each)),
    ).toEqual(['Disc brakes', 'even', 'no side', 'depends']);
    expect(([disc.id, 'even', 'none'] as const).map((each) => spokenFor(knowledge, each))).toEqual([
      'Disc brakes',
      'all equally',
      'no side',
    ]);
    expect(
      ([disc.id, 'even', 'none'] as const).map((each) => stancePhrase(knowledge, each)),
    ).toEqual(['for Disc brakes', 'even', 'takes no side']);
  });
  test('say in a clause or in a word or two how far articles agree', () =>
    expect([agreementLabel('mostly'), agreementShort('mostly')]).toEqual([
      'most of the articles that take a side take the same side',
      'most alike overall',
    ]));
  test('say where a disagreement stands', () =>
    expect([scopeLabel('between'), scopeLabel('within')]).toEqual([
      'between articles',
      'within one article',
    ]));
});

/** The same claim, said by the first `count` of five made-up articles. */
function saidBy(count: number) {
  const names = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve'];
  const [first] = knowledge.sources;
  const [saying] = knowledge.sayings;
  if (!first || !saying) throw new Error('no record');
  const sources = names.map((name) => ({
    ...first,
    id: name,
    publisher: { ...first.publisher, name },
  }));
  const sayings = names.slice(0, count).map((source) => ({ ...saying, source }));
  return {
    sources,
    sayingsOf: () => sayings,
    source: (id: string) => sources.find((source) => source.id === id) ?? { ...first, id },
  };
}

describe('who says a claim', () => {
  const said = (count: number) =>
    [sayersPhrase, sayersShort, saysPhrase, saidByPhrase].map((phrase) =>
      phrase(saidBy(count), { id: 'x' }),
    );
  test('is named', () => {
    expect(said(1)).toEqual([
      'Ann',
      'Ann',
      'Ann says',
      'said by 1 of the 5 articles that we check: Ann',
    ]);
    expect(said(2)).toEqual([
      'Ann and Bob',
      'Ann and Bob',
      'Ann and Bob say',
      'said by 2 of the 5 articles that we check',
    ]);
  });
  test('is counted where there is little room for names', () =>
    expect(said(3)).toEqual([
      'Ann, Bob and Cleo',
      'Ann and 2 other articles',
      'Ann and 2 other articles say',
      'said by 3 of the 5 articles that we check',
    ]));
  test('is not named without end', () => {
    const many = saidBy(5);
    const twice = { ...many, sayingsOf: () => [...many.sayingsOf(), ...many.sayingsOf()] };
    expect(sayersPhrase(twice, { id: 'x' })).toBe('Ann, Bob, Cleo, Dan, Eve and 5 more');
  });
  test('is an article of its own where no other says it', () => {
    expect(isOwn(knowledge, { id: 'drum-fades' })).toBe(true);
    expect(isOwn(knowledge, { id: 'disc-stops-sooner' })).toBe(false);
  });
});

describe('a saying', () => {
  const at = (...lines: (readonly [number, string?])[]) => ({
    lines: lines.map(([line, note]) => ({ line, hash: '00000000', ...(note && { note }) })),
  });
  test('names its places, and how often where that is more than once to a line', () => {
    expect(placesPhrase(at([18]))).toBe('line 18');
    expect(placesPhrase(at([12], [18], [19]))).toBe('lines 12 and 18–19');
    expect(placesPhrase(at([18, 'a'], [18, 'b'], [143]))).toBe('line 18, twice; line 143');
    expect(placesPhrase(at([1], [2], [5, 'a'], [5, 'b'], [5, 'c'], [7], [9]))).toBe(
      'lines 1–2; line 5, 3 times; lines 7 and 9',
    );
  });
  test('names what is particular in its wording', () => {
    expect(wordingPhrase({})).toBeUndefined();
    expect(wordingPhrase({ strength: 'weaker' })).toBe('The article says this more weakly.');
    expect(wordingPhrase({ note: 'in a heading only' })).toBe('In a heading only.');
    expect(wordingPhrase({ strength: 'stronger', note: 'by far.' })).toBe(
      'The article says this more strongly. By far.',
    );
  });
  test('names what is particular at a place with its line', () => {
    const saying = { ...at([12, 'renowned'], [18], [20, 'widely used']), note: 'Twice.' };
    expect(notedPlaces(saying).map(({ line }) => line)).toEqual([12, 20]);
    expect(wordingInFull(saying)).toBe('Twice. Line 12: renowned. Line 20: widely used.');
    expect(wordingInFull(at([12]))).toBeUndefined();
  });
});

describe('a disagreement', () => {
  const record = knowledge.disagreement('which-stops-best');
  test('says of a side what its claims have in common, or the one claim', () =>
    expect(sidesOf(knowledge, record)).toEqual([
      {
        says: knowledge.claim('disc-stops-sooner').text,
        saidBy: 'Cycling Weekly and Hill Rider',
        states: ['supported'],
      },
      { says: 'Not on dry roads.', saidBy: 'Hill Rider', states: ['opinion'] },
    ]));
  test('is stamped with where it stands, which follows from who says what', () => {
    expect(disagreementStamp(knowledge, record)).toBe('Stopping: disagreement between articles');
    const alone = { ...knowledge, sayingsOf: () => knowledge.sayingsBy('hill-rider').slice(0, 1) };
    expect(disagreementStamp(alone, record)).toBe('Stopping: disagreement within one article');
  });
  test('says who makes claims on more than one side', () => {
    expect(whoDisagrees(knowledge, record)).toBe(
      'The articles that we check do not agree. Hill Rider takes more than one side.',
    );
    const apart = { ...record, sides: record.sides.slice(0, 1) };
    expect(whoDisagrees(knowledge, apart)).toBe('The articles that we check do not agree.');
    const alone = { ...knowledge, sayingsOf: () => knowledge.sayingsBy('hill-rider').slice(0, 1) };
    expect(whoDisagrees(alone, record)).toBe('One article takes more than one side.');
  });
  test('is described by its sides, each after its verdict', () =>
    expect(disagreementMeta(knowledge, record).description).toContain(
      `Supported: ${knowledge.claim('disc-stops-sooner').text.replace('.', '')} (Cycling Weekly and Hill Rider). Opinion: Not on dry roads (Hill Rider).`,
    ));
});

describe('the head of a claim', () => {
  test('says whether a second judge agreed', () => {
    const said = secondJudgeSaid({ verdict: 'wrong' }, { verdict: 'wrong' });
    expect(said).toBe('A second judge, who had not seen the first verdict, also said');
    expect(secondJudgeSaid({ verdict: 'partly' }, { verdict: 'wrong' })).not.toContain('also');
  });
  test('says what the first judge had said, where that fell', () => {
    const told = 'The first judge said “partly”. A second judge, who had not seen that verdict,';
    const second = { verdict: 'wrong', first: 'partly' } as const;
    expect(secondJudgeSaid(second, { verdict: 'wrong' })).toBe(`${told} said`);
    const both = { verdict: 'partly', first: 'partly' } as const;
    expect(secondJudgeSaid(both, { verdict: 'wrong' })).toBe(`${told} also said`);
  });
  test('has the verdict before the idea, and who says it', () =>
    expect(claimMeta(knowledge, knowledge.claim('disc-stops-sooner'))).toEqual({
      title:
        'Supported: In rain, disc brakes stop sooner than rim brakes (Cycling Weekly and Hill Rider)',
      description:
        'Cycling Weekly and Hill Rider say: In rain, disc brakes stop sooner than rim brakes. Supported: The manual gives four metres against seven.',
    }));
  test('is its title too where it is copied', () =>
    expect(claimTitle(knowledge.claim('drum-fades'))).toMatch(/^Partly: Going down for long/));
});

describe('what is copied', () => {
  test('of a cell is its answer and text', () => {
    const criterion = knowledge.criterion('stopping');
    const cell = criterion.cells['disc'];
    expect(disc && shareCell(knowledge, criterion, disc)).toMatchObject({
      lead: `Stopping: Disc brakes: ${cell && answerLabel(cell)}`,
      statement: cell?.text,
    });
  });
  test('of a claim is its verdict before what it says, then why and who says it', () => {
    expect(shareClaim(knowledge, knowledge.claim('disc-stops-sooner'))).toMatchObject({
      lead: 'Supported',
      statement: 'In rain, disc brakes stop sooner than rim brakes.',
      why: 'The manual gives four metres against seven.',
      more: 'Said by Cycling Weekly and Hill Rider.',
      address: '/claims/disc-stops-sooner/',
    });
  });
  test('of a claim that nobody has checked says so', () => {
    const { lead, why, sources } = shareClaim(knowledge, knowledge.claim('drum-no-care'));
    expect([lead, why, sources]).toEqual(['Not checked yet', notChecked, []]);
  });
  test('of a criterion is the answer of its page', () => {
    for (const criterion of knowledge.criteria)
      expect(shareCriterion(knowledge, criterion)).toMatchObject({
        lead: `${criterion.name}: ${findingPhrase(knowledge, criterion.finding)}`,
        statement: criterion.finding?.text ?? notWeighed.sentence,
      });
  });
});

test('a sentence ends in one mark', () =>
  expect(['It stops', 'Does it?', 'They say “no.”'].map(sentence)).toEqual([
    'It stops.',
    'Does it?',
    'They say “no.”',
  ]));
test('a text is cut at a word', () => expect(shorten('one two three', 9)).toBe('one two…'));
test('a source is measured by its claims and topics', () =>
  expect(knowledge.sources.map((source) => coverPhrase(knowledge, source))[0]).toMatch(
    /^\d+ claims? on \d+ topics?$/,
  ));
