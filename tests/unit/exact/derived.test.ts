import { expect, test, vi } from 'vitest';
import { groundsOf, stampOn } from '../../../src/knowledge/basis.ts';
import {
  contradictionsWithin,
  disagreementsBy,
  scopeOf,
  sourcesOn,
  sourcesWithin,
} from '../../../src/knowledge/disagreements.ts';
import { dueOn } from '../../../src/knowledge/freshness.ts';
import { graphOf, keyOf } from '../../../src/knowledge/graph.ts';
import { type Knowledge, link } from '../../../src/knowledge/knowledge.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import { namedIds } from '../../../src/knowledge/mentions.ts';
import { linkable } from '../../../src/knowledge/places.ts';
import { proofTally } from '../../../src/knowledge/proofs.ts';
import { checkedOn, checksIn, positionsOn, scorecardOf } from '../../../src/knowledge/scorecard.ts';
import { secondReadingOf } from '../../../src/knowledge/second-reading.ts';
import { strengthOf } from '../../../src/knowledge/stance.ts';
import { confirmedIn, fateCounts, passagesIn, unreadIn } from '../../../src/knowledge/upgrades.ts';
import { fixtureDir } from '../../fixture.ts';
import { changedBases } from './values.ts';
import { difference, together } from './write.ts';

vi.setConfig({ testTimeout: 120_000 });

// What follows from the records, and what else follows where one value is another.

const { records } = inspect(fixtureDir);

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ');
/** A value on one line, its records by their ids. */
const brief = (value: unknown) =>
  JSON.stringify(value, (key, each: unknown) =>
    key !== '' && typeof each === 'object' && each !== null && 'id' in each ? each.id : each,
  );
const and = (words: readonly string[]) => words.join(' and ');

/** What is derived of each record, a line each. */
function derivedOf(base: Knowledge): string {
  const { sources, criteria, claims, disagreements, upgrades, faq } = base;
  return [
    ...criteria.map((one) => {
      const positions = positionsOn(base, one.id).map((each) => brief(each));
      return `criterion ${one.id}: ${one.group.id}; ${positions.join(', ')}; ${checkedOn(base, one)}; claims ${ids(base.claimsOn(one.id))}`;
    }),
    ...sources.map((one) => {
      const scorecard = brief(scorecardOf(base, one.id));
      const within = [disagreementsBy(base, one.id), contradictionsWithin(base, one.id)].map(ids);
      return `source ${one.id}: ${scorecard}; ${within.join(' / ')}; says ${ids(base.claimsBy(one.id))}; ${strengthOf(base.claimsBy(one.id))}`;
    }),
    ...claims.map((claim) => {
      const { id, check } = claim;
      const by = base.sayingsOf(id).map(({ source }) => source);
      const due = check && dueOn(check);
      const confirmed = check ? Object.entries(confirmedIn(base, check)).join(' ') : '';
      return `claim ${id}: ${by.join(' ')}; ${ids(base.disagreementsOf(id))}; ${ids(base.echoesOf(id))}; due ${due}; confirmed ${confirmed}`;
    }),
    ...disagreements.map((one) => {
      const sides = one.sides.map((side) => sourcesOn(base, side).join(' '));
      return `disagreement ${one.id}: ${scopeOf(base, one)}; ${sides.join(' / ')}; ${sourcesWithin(base, one).join(' ')}`;
    }),
    ...upgrades.map((one) => {
      const unread = unreadIn(base, one).map(
        ({ reference, hash, parts }) => `${reference} ${hash} ${parts.map(keyOf).join(', ')}`,
      );
      return `upgrade ${one.id}: ${passagesIn(one)}; ${[...fateCounts(one)].join(' ')}; ${unread.join(' / ')}`;
    }),
    ...faq.map((one) => {
      const stamp = stampOn(base, groundsOf(base, one), and);
      return `question ${one.id}: ${brief(stamp ?? null)}`;
    }),
    `proofs: ${brief(proofTally(base))}`,
    `second reading: ${brief(secondReadingOf(claims))}`,
    `checks: ${checksIn(base).length}; changes ${ids(base.changes)}; subjects ${ids(base.subjects)}`,
  ].join('\n');
}

test('what follows from the records is what it was, and what else follows where one value is another', async () => {
  const whole = derivedOf(link(records));
  const told: (readonly [string, string])[] = [['as it is', whole]];
  for (const [name, base] of changedBases(records)) {
    try {
      const changed = difference(whole, derivedOf(link(base)));
      if (changed !== '') told.push([name, changed]);
    } catch (error) {
      told.push([name, String(error)]);
    }
  }
  await expect(together(told)).toMatchFileSnapshot('./derived.txt');
});

test('what rests on what, what is named and what may be linked to is what it was', async () => {
  const knowledge = link(records);
  const graph = graphOf(knowledge);
  const parts = [
    ...knowledge.references.map(({ id }) => ({ kind: 'reference' as const, id })),
    ...knowledge.experiments.map(({ id }) => ({ kind: 'experiment' as const, id })),
    ...knowledge.claims.map(({ id }) => ({ kind: 'claim' as const, id })),
    ...knowledge.criteria.flatMap(({ id }) => [
      { kind: 'finding' as const, id },
      ...knowledge.subjects.map((subject) => ({ kind: 'cell' as const, id, subject: subject.id })),
    ]),
  ];
  const resting = parts.map((part) => {
    const [near, all] = [graph.restingOn(part), graph.allRestingOn([part])];
    return `${keyOf(part)}: ${near.map(keyOf).join(', ')}${all.length > near.length ? `; ${all.slice(near.length).map(keyOf).join(', ')}` : ''}`;
  });
  const named = namedIds(records).map(
    ({ kind, got, place }) =>
      `${kind} ${got} ${place.file.replace(`${fixtureDir}/`, '')}:${place.line}`,
  );
  await expect(
    together([
      ['resting on', resting.join('\n')],
      ['named', named.join('\n')],
      ['linkable', [...linkable(records)].toSorted().join('\n')],
    ]),
  ).toMatchFileSnapshot('./named.txt');
});
