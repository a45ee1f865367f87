import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../src/judge/markdown.ts';
import { inspect, loadKnowledge } from '../../src/knowledge/load.ts';
import { linkable } from '../../src/knowledge/places.ts';
import { chooseRecord } from '../../src/outputs/copy/choose-record.ts';
import { choiceAnswer, decisionRecord } from '../../src/outputs/copy/decision.ts';
import { needJson } from '../../src/outputs/json/need.ts';
import { choiceVerdict, pointsPhrase, type Wish } from '../../src/sentences/choice.ts';
import { choiceIn, choiceQuery, unknownPhrase } from '../../src/views/choice.ts';
import {
  claimsFilterIn,
  claimsQuery,
  countFor,
  isNarrowed,
  passes,
  shownPhrase,
} from '../../src/views/claims-filter.ts';
import { fixtureDir } from '../fixture.ts';

const names = new Map([
  ['disc', 'Disc'],
  ['rim', 'Rim'],
]);
const wish = (short: string, favours: string, must = false): Wish => ({ short, favours, must });
const said = (...wishes: readonly Wish[]) => {
  const verdict = choiceVerdict(wishes, names);
  return verdict && [verdict.subject, verdict.head, verdict.text];
};

describe('what picked needs come to', () => {
  test('is nothing where nothing is picked', () => expect(said()).toBeUndefined());
  test('is the subject that they favour, with what either does', () =>
    expect(said(wish('rain', 'disc'), wish('mud', 'disc'), wish('a bell', 'even'))).toEqual([
      'disc',
      'Disc.',
      'It is the better start for rain and mud. For a bell you can use either.',
    ]));
  test('is no winner where they pull both ways, however many pull one way', () =>
    expect(said(wish('rain', 'disc'), wish('mud', 'disc'), wish('low weight', 'rim'))).toEqual([
      undefined,
      'Your needs point both ways.',
      'Disc is the better start for rain and mud; Rim for low weight. Mark what you must have, or read below what each need requires with either one.',
    ]));
  test('follows what must be there, and says what that gives up', () =>
    expect(
      said(wish('rain', 'disc'), wish('mud', 'disc'), wish('low weight', 'rim', true)),
    ).toEqual([
      'rim',
      'Rim.',
      'It is the better start for low weight. Of what would be nice to have, Disc is the better start for rain and mud.',
    ]));
  test('keeps what either does, also where something else must be there', () => {
    expect(said(wish('rain', 'disc', true), wish('a bell', 'even'))?.[2]).toBe(
      'It is the better start for rain. For a bell you can use either.',
    );
    expect(said(wish('a bell', 'even'))?.[2]).toBe('Neither is ahead for a bell.');
  });
  test('stays open where what must be there pulls both ways', () =>
    expect(said(wish('rain', 'disc', true), wish('low weight', 'rim', true))?.[2]).toContain(
      'one part needs a further package',
    ));
  test('is either, or neither, where no subject is favoured', () => {
    expect(said(wish('a bell', 'even'))?.slice(0, 2)).toEqual([undefined, 'Either is fine.']);
    expect(said(wish('flying', 'none'))?.slice(0, 2)).toEqual([undefined, 'Neither fits well.']);
    expect(['rim', 'even', 'none'].map((word) => pointsPhrase(word, names))).toEqual([
      'Points to Rim',
      'Either is fine',
      'Neither fits well',
    ]);
  });
});

describe('a choice in the address', () => {
  const ids = ['rain', 'town', 'mud'];
  test('is read from commas and from a form, musts among needs, and says what is none', () => {
    expect(choiceIn('?need=town,snow&must=mud', ids)).toEqual({
      chosen: ['town', 'mud'],
      musts: ['mud'],
      unknown: ['snow'],
    });
    expect(choiceIn('?need=town&need=rain', ids).chosen).toEqual(['rain', 'town']);
    expect(unknownPhrase(['snow'])).toBe('The address also names what is not here: snow.');
  });
  test('is written as it is read', () => {
    const choice = { chosen: ['rain', 'mud'], musts: ['mud'], unknown: [] };
    expect(choiceQuery(choice)).toBe('?need=rain,mud&must=mud');
    expect(choiceIn(choiceQuery(choice), ids)).toEqual(choice);
    expect(choiceQuery({ chosen: [], musts: [] })).toBe('');
  });
});

describe('a filter of claims', () => {
  const claim = { source: ['a', 'b'], verdict: 'wrong', criterion: 'weight' };
  test('is written as it is read, and wants one of each list', () => {
    const filter = { source: ['b'], verdict: ['wrong', 'outdated'], criterion: [] };
    expect(claimsQuery(filter)).toBe('?source=b&verdict=wrong,outdated');
    expect(claimsFilterIn(claimsQuery(filter))).toEqual(filter);
    expect([isNarrowed(filter), isNarrowed(claimsFilterIn(''))]).toEqual([true, false]);
    expect(passes(filter, claim)).toBe(true);
    expect(passes({ ...filter, source: ['c'] }, claim)).toBe(false);
    expect(passes({ ...filter, criterion: ['upkeep'] }, claim)).toBe(false);
  });
  test('counts for each verdict what the rest of it leaves', () => {
    const claims = [claim, { ...claim, source: ['c'] }, { ...claim, verdict: 'supported' }];
    const filter = { source: ['a'], verdict: ['supported'], criterion: [] };
    const countOf = (verdict: string) => countFor(claims, filter, verdict);
    expect(['wrong', 'supported', 'outdated'].map(countOf)).toEqual([1, 1, 0]);
  });
  test('says how many of how many it shows', () =>
    expect([shownPhrase(12, 317), shownPhrase(317, 317)]).toEqual([
      '12 of 317 claims',
      '317 claims',
    ]));
});

const knowledge = loadKnowledge(fixtureDir);

describe('what is copied of a choice', () => {
  const base = { knowledge, href: (address: string) => address, absolute: (to: string) => to };
  const occasion = {
    title: 'Disc or Rim?',
    site: 'Brake Check',
    versions: 'Checked against Disc 2.',
    names: new Map<string, string>(knowledge.subjects.map(({ id, name }) => [id, name])),
    verdict: { subject: 'disc', head: 'Disc.', text: 'It is the better start for rain.' },
    on: '2026-10-01',
    address: 'https://site.example/choose/?need=rain',
    absolute: (to: string) => to,
  };
  const asked = knowledge.needs.map((need) => ({ need: needJson(base, need), must: false }));
  test('is the verdict, a line for each need, the address and the versions', () => {
    const lines = choiceAnswer(asked, occasion).split('\n');
    expect(lines[0]).toBe('Disc or Rim? Disc. It is the better start for rain.');
    expect(lines.slice(2, -3)).toHaveLength(asked.length);
    for (const [index, { need }] of asked.entries()) {
      const own = need.reasons.find(({ subject }) => subject === occasion.names.get(need.favours));
      expect(lines[index + 2]).toContain(`- ${need.need}: `);
      if (own) expect(lines[index + 2]).toMatch(`: ${own.subject}. ${own.text}`);
    }
    expect(lines.slice(-2)).toEqual([
      'Brake Check: https://site.example/choose/?need=rain',
      'Checked against Disc 2.',
    ]);
  });
  test('says that a need is only nice to have where another must be there', () => {
    const [first, second] = asked;
    if (!first || !second) throw new Error('The fixture has no two needs');
    expect(decisionRecord([first, second], occasion)).toContain('- **Asked for**: ');
    const record = decisionRecord([{ ...first, must: true }, second], occasion);
    expect(record).toContain(`- **Must have**: ${first.need.need}`);
    expect(record).toContain(`- **Nice to have**: ${second.need.need}`);
  });
});

describe('a decision record', () => {
  const text = chooseRecord({
    knowledge,
    href: (address) => address,
    absolute: (address) => `https://site.example${address}`,
  });
  interface Node {
    readonly type: string;
    readonly url?: string;
    readonly depth?: number;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
  const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join('');
  const nodes = nodesIn(fromMarkdown(text) as Node);

  test('parses into what was asked, the reasons, the decision and when to reopen it', () => {
    const headings = nodes.filter(({ type, depth }) => type === 'heading' && depth === 2);
    expect(headings.map(words)).toEqual(['What was asked', 'Reasons', 'Decision', 'Reopen when']);
    for (const { need } of knowledge.needs) expect(text).toContain(`### ${need}`);
    expect(text).toContain('high certainty; Checked 1 October 2026 against Disc brakes 2');
  });
  test('rests each reason on places of the site', () => {
    const { records } = inspect(fixtureDir);
    const known = linkable(records);
    const links = nodes.flatMap(({ url }) => url ?? []);
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((url) => !known.has(url.replace('https://site.example', '')))).toEqual([]);
  });
});
