import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Finding } from '../../src/schema/index.ts';
import { cellPhrase } from '../../src/sentences/cells.ts';
import { claimAnswer, coverPhrase } from '../../src/sentences/claims.ts';
import { shareCell, shareClaim, shareCriterion } from '../../src/sentences/copied.ts';
import { printedDate, printedMonth } from '../../src/sentences/dates.ts';
import {
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
  stanceName,
  stancePhrase,
} from '../../src/sentences/labels.ts';
import {
  either,
  sourceName,
  sourcesOf,
  versionsPhrase,
  versus,
} from '../../src/sentences/names.ts';
import { counted, criteriaCounted, listed, percent } from '../../src/sentences/numbers.ts';
import { releaseStamp, shortStamp, stampOf, stampParts } from '../../src/sentences/stamps.ts';
import { capital, shorten } from '../../src/sentences/text.ts';
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
    expect([criteriaCounted(1), criteriaCounted(2)]).toEqual(['1 criterion', '2 criteria']);
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
  test('of several sources stand once each', () =>
    expect(sourcesOf(knowledge, [...knowledge.claims, ...knowledge.claims])).toBe(
      listed(knowledge.sources.map(sourceName)),
    ));
});

describe('a stamp', () => {
  test('names date and versions', () =>
    expect(stampOf(knowledge, evidence)).toBe(
      'Checked 1 October 2026 against Disc brakes 2 and pads 3.',
    ));
  test('in parts says the same', () => {
    const { verb, date, against } = stampParts(knowledge, evidence);
    expect(`${capital(verb)} ${date}${against}.`).toBe(stampOf(knowledge, evidence));
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
    expect(said(disc.id)).toBe(`Favours Disc brakes, certainty ${finding.certainty}`);
    expect(said('even')).toBe(`Even, certainty ${finding.certainty}`);
    expect(said('depends')).toBe(`Depends, certainty ${finding.certainty}`);
    expect(findingDetail(knowledge, { ...finding, favours: disc.id })).toBe(
      `certainty ${finding.certainty}`,
    );
    expect(findingDetail(knowledge, { ...finding, favours: 'even' })).toBe(
      `even, certainty ${finding.certainty}`,
    );
  });
  test('stands apart from how far the articles agree', () =>
    expect(agreementPhrase([], 2, 'silent')).toBe('no article discusses it'));
});

describe('labels', () => {
  test('name a stance that is no subject', () => {
    expect(
      ([disc.id, 'even', 'none', 'depends'] as const).map((each) => stanceName(knowledge, each)),
    ).toEqual(['Disc brakes', 'even', 'no side', 'depends']);
    expect(
      ([disc.id, 'even', 'none'] as const).map((each) => stancePhrase(knowledge, each)),
    ).toEqual(['for Disc brakes', 'even', 'takes no side']);
  });
  test('say in a clause or in a word or two how far articles agree', () =>
    expect([agreementLabel('mostly'), agreementShort('mostly')]).toEqual([
      'most articles that take a side agree',
      'most agree',
    ]));
  test('say where a disagreement stands', () =>
    expect([scopeLabel('between'), scopeLabel('within')]).toEqual([
      'between articles',
      'within one article',
    ]));
});

describe('what is copied', () => {
  test('of a cell is its level and text', () => {
    const criterion = knowledge.criterion('stopping');
    const cell = criterion.cells['disc'];
    expect(cell && disc && shareCell(knowledge, criterion, disc)?.answer).toBe(
      cell && cellPhrase(cell),
    );
  });
  test('of a claim is its verdict and why', () => {
    for (const claim of knowledge.claims)
      expect(shareClaim(knowledge, claim).answer).toBe(claimAnswer(claim));
  });
  test('of a criterion is the answer of its page', () => {
    for (const criterion of knowledge.criteria)
      expect(shareCriterion(knowledge, criterion).answer).toBe(
        findingAnswer(knowledge, criterion.finding),
      );
  });
});

test('a text is cut at a word', () => expect(shorten('one two three', 9)).toBe('one two…'));
test('a source is measured by its claims and criteria', () =>
  expect(knowledge.sources.map((source) => coverPhrase(knowledge, source))[0]).toMatch(
    /^\d+ claims? on \d+ criteri(on|a)$/,
  ));
