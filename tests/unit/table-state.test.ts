import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  countsOn,
  hasRoomForWords,
  rowFacts,
  tableNumbers,
  tableWords,
} from '../../src/views/summary.ts';
import {
  activeFilters,
  countFor,
  dataOf,
  defaultState,
  differs,
  factsOf,
  formatState,
  isShown,
  parseState,
  partsOf,
  type RowFacts,
  statusOf,
  type TableState,
  withSubjects,
} from '../../src/views/table-state.ts';
import { fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const { subjects, criteria } = knowledge;
const rows = criteria.map((criterion) => rowFacts(knowledge, criterion));
const words = tableWords(knowledge, subjects, rows);
const all = subjects.map(({ id }) => id);
const start = defaultState(words);
const ids = (shown: readonly RowFacts[]) => shown.map(({ id }) => id);
const row = (facts: Partial<RowFacts>): RowFacts => ({ ...(rows[0] as RowFacts), ...facts });

const picked = (name: 'finding' | 'certainty' | 'verdict') => fc.subarray(Object.keys(words[name]));
const anyState: fc.Arbitrary<TableState> = fc.record({
  subjects: fc.shuffledSubarray(all, { minLength: 2 }),
  differences: fc.boolean(),
  sort: fc.constantFrom('theme', 'finding', 'certainty', 'claims', 'disagreement'),
  finding: picked('finding'),
  certainty: picked('certainty'),
  verdict: picked('verdict'),
});

describe('the state in the address', () => {
  test('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(parseState(formatState(state, words), words)).toEqual({ state, ignored: [] });
      }),
    );
  });
  test('has one address, whatever a query looks like', () => {
    const values = fc.constantFrom(
      'disc',
      'rim',
      'even',
      'depends',
      'high',
      'low',
      'supported',
      'only',
      'claims',
      'nonsense',
      '',
      '%',
    );
    const names = fc.constantFrom(
      'subjects',
      'differences',
      'sort',
      'finding',
      'certainty',
      'verdict',
      'other',
    );
    const query = fc
      .array(
        fc.tuple(
          names,
          fc.array(values).map((list) => list.join()),
        ),
      )
      .map((pairs) => `?${new URLSearchParams(pairs)}`);
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (text) => {
        const { state } = parseState(text, words);
        const written = formatState(state, words);
        expect(parseState(written, words)).toEqual({ state, ignored: [] });
        expect(formatState(parseState(written, words).state, words)).toBe(written);
      }),
    );
  });
  test('leaves out what is at its default', () => {
    expect(formatState(start, words)).toBe('');
    expect(parseState('', words)).toEqual({ state: start, ignored: [] });
    expect(parseState('?sort=theme&finding=', words)).toEqual({ state: start, ignored: [] });
  });
  test('stands in one order and reads well', () => {
    const { state } = parseState(
      '?finding=depends&finding=disc&sort=claims&subjects=rim,disc&differences=only',
      words,
    );
    expect(formatState(state, words)).toBe(
      '?subjects=rim,disc&differences=only&sort=claims&finding=disc,depends',
    );
  });
  test('says what it ignores: values, settings, a single column', () => {
    const { state, ignored } = parseState(
      '?order=claims&sort=size&finding=dsic,disc&subjects=rim&differences=yes',
      words,
    );
    expect(new Set(ignored)).toEqual(
      new Set(['order', 'sort=size', 'finding=dsic', 'subjects=rim', 'differences=yes']),
    );
    expect(state).toEqual({ ...start, finding: ['disc'] });
  });
  test('takes no notice of what other sites add', () => {
    expect(parseState('?utm_source=list&fbclid=1&ref=hn', words).ignored).toEqual([]);
    const near = ['my_utm_source', 'reference', 'xref', 'fbclid2'];
    expect(parseState(`?${near.map((name) => `${name}=1`).join('&')}`, words).ignored).toEqual(
      near,
    );
  });
});

describe('columns', () => {
  test('keep their order, and a new one takes its place', () => {
    expect(withSubjects(['disc', 'rim'], ['disc', 'drum', 'rim'], all)).toEqual([
      'disc',
      'drum',
      'rim',
    ]);
    expect(withSubjects(['rim', 'drum', 'disc'], ['disc', 'rim'], all)).toEqual(['rim', 'disc']);
    expect(withSubjects(['drum', 'rim'], ['disc', 'drum', 'rim'], all)).toEqual([
      'disc',
      'drum',
      'rim',
    ]);
  });
});

describe('columns, whatever stood there', () => {
  test('are those that are ticked, once each, those that stay in their order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray<string>(all, { minLength: 2 }),
        fc.shuffledSubarray<string>(all, { minLength: 2 }),
        (columns, ticked) => {
          const now = withSubjects(columns, ticked, all);
          const stays = (id: string) => columns.includes(id) && ticked.includes(id);
          expect(now.toSorted()).toEqual(ticked.toSorted());
          expect(now.filter(stays)).toEqual(columns.filter(stays));
        },
      ),
    );
  });
  test('get a new one before the first that comes after it on the site, else at the end', () => {
    expect(withSubjects(['disc', 'drum'], ['rim', 'drum', 'disc'], all)).toEqual([
      'disc',
      'drum',
      'rim',
    ]);
    expect(withSubjects(['rim', 'disc'], ['rim', 'drum', 'disc'], all)).toEqual([
      'drum',
      'rim',
      'disc',
    ]);
  });
});

describe('a row differs', () => {
  const of = (finding: string, subjects: readonly string[] = all) =>
    differs(row({ finding }), subjects);
  test('where the evidence favours one of the subjects shown', () => {
    expect(of('disc')).toBe(true);
    expect(of('rim', ['disc', 'drum'])).toBe(false);
  });
  test('not where it favours none of them', () =>
    expect(
      ['even', 'depends', 'descriptive', 'unweighed'].filter((finding) => of(finding)),
    ).toEqual([]));
});

describe('rows', () => {
  test('carry what they are ordered and filtered by', () => {
    expect(
      rows.map(({ id, theme, finding, certainty, disagreement, claims, disputes }) => [
        id,
        theme,
        finding,
        certainty,
        disagreement,
        claims,
        disputes,
      ]),
    ).toEqual([
      ['stopping', 'riding', 'disc', 'high', 'agree', 3, 1],
      ['weight', 'riding', 'depends', 'low', 'agree', 2, 0],
      ['upkeep', 'owning', 'unweighed', 'unweighed', 'split', 2, 0],
    ]);
  });
  test('come back from their attributes as they were', () => {
    expect(rows.map((facts) => factsOf(facts.id, { ...dataOf(facts) }))).toEqual(rows);
  });
  test('meet any word of a filter, and every filter', () => {
    const shown = (state: Partial<TableState>) =>
      ids(rows.filter((facts) => isShown(facts, { ...start, ...state })));
    expect(shown({})).toEqual(['stopping', 'weight', 'upkeep']);
    expect(shown({ finding: ['disc', 'depends'] })).toEqual(['stopping', 'weight']);
    expect(shown({ finding: ['disc', 'depends'], certainty: ['low'] })).toEqual(['weight']);
    expect(shown({ differences: true })).toEqual(['stopping']);
    expect(shown({ finding: ['disc'], certainty: ['low'] })).toEqual([]);
  });
  test('are counted for a box as if it were the only one ticked', () => {
    expect(countFor(rows, { ...start, finding: ['disc'] }, 'finding', 'depends')).toBe(1);
    expect(countFor(rows, { ...start, finding: ['disc'] }, 'certainty', 'low')).toBe(0);
  });
  test('stand under the headings of the order asked for, each once', () => {
    for (const sort of ['theme', 'finding', 'certainty', 'claims', 'disagreement'] as const) {
      expect(new Set(ids(partsOf(rows, sort, words).flatMap((part) => part.rows))), sort).toEqual(
        new Set(ids(rows)),
      );
    }
    expect(
      partsOf(rows, 'certainty', words).map(({ heading, rows: own }) => [heading, ...ids(own)]),
    ).toEqual([
      ['Certainty: high', 'stopping'],
      ['Certainty: low', 'weight'],
      ['Certainty: not weighed yet', 'upkeep'],
    ]);
    expect(
      partsOf(rows.toReversed(), 'claims', words).map(({ heading, rows: own }) => [
        heading,
        ...ids(own),
      ]),
    ).toEqual([[undefined, 'stopping', 'upkeep', 'weight']]);
    expect(
      partsOf(rows, 'finding', words).map(({ heading, rows: own }) => [heading, ...ids(own)]),
    ).toEqual([
      ['Favours Disc brakes: It bites harder', 'stopping'],
      ['Depends', 'weight'],
      ['Not weighed yet', 'upkeep'],
    ]);
    expect(partsOf(rows, 'disagreement', words)[0]?.heading).toBe('The articles are split');
  });
  test('stand as they were given under a heading, except that the most disputed comes first where that is asked for', () => {
    const few = [
      row({ id: 'a', disputes: 1 }),
      row({ id: 'b', disputes: 3 }),
      row({ id: 'c', disputes: 2 }),
    ];
    const order = (sort: 'theme' | 'certainty' | 'disagreement') =>
      partsOf(few, sort, words).map(({ rows: own }) => ids(own).join(' '));
    expect(order('theme')).toEqual(['a b c']);
    expect(order('certainty')).toEqual(['a b c']);
    expect(order('disagreement')).toEqual(['b c a']);
  });
});

test('the table holds the words of its cells while there is room for them', () => {
  const { subjects, criteria } = knowledge;
  const many = { ...knowledge, criteria: Array.from({ length: 40 }, () => criteria).flat() };
  expect([hasRoomForWords(knowledge, subjects), hasRoomForWords(many, subjects)]).toEqual([
    true,
    false,
  ]);
});

describe('what is said', () => {
  test('is how many rows of how many, and why', () => {
    expect(statusOf(start, words, 3, 3)).toBe('All 3 rows.');
    expect(statusOf(start, words, 1, 3)).toBe('1 of 3 rows.');
    const state = {
      ...start,
      differences: true,
      finding: ['disc', 'depends'],
      subjects: ['rim', 'disc'],
    };
    expect(statusOf(state, words, 2, 3, 'Upkeep')).toBe(
      '2 of 3 rows: only where one side leads; evidence: Favours Disc brakes or Depends. Columns: Rim brakes, Disc brakes. Upkeep is shown as well, because the address leads to it.',
    );
    expect(statusOf({ ...start, certainty: ['low'] }, words, 0, 3)).toBe(
      'None of 3 rows matches: certainty: Low.',
    );
    expect([start, state].map(activeFilters)).toEqual([0, 3]);
  });
  test('counts claims and disagreements in words that fit', () => {
    const counts = criteria.map(({ id }) => countsOn(knowledge, id));
    expect(counts.map((of) => of.map(({ name }) => name))).toEqual([
      ['3 claims', '1 disagreement'],
      ['2 claims'],
      ['2 claims'],
    ]);
    expect(counts[0]?.map(({ address }) => address)).toEqual([
      `/criteria/${criteria[0]?.id}/#articles`,
      `/criteria/${criteria[0]?.id}/#disagreements`,
    ]);
  });
  test('numbers the references of a table row by row', () => {
    expect([...tableNumbers(knowledge, subjects).values()]).toEqual(
      Array.from(tableNumbers(knowledge, subjects), (_, index) => index + 1),
    );
  });
});
