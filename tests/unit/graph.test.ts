import { describe, expect, test } from 'vitest';
import { graphOf, keyOf, type Part } from '../../src/knowledge/graph.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { partNamed, partsPhrase } from '../../src/sentences/rests.ts';
import { claimPage } from '../../src/views/claim-page.ts';
import { criterionPage, criterionPages } from '../../src/views/criterion-page.ts';
import { disagreementPage } from '../../src/views/disagreements-page.ts';
import { faqPage } from '../../src/views/faq-page.ts';
import { subjectPage } from '../../src/views/subject-page.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';

const today = '2026-11-01';
const knowledge = loadKnowledge(fixtureDir);
const graph = graphOf(knowledge);
const keys = (parts: readonly Part[]) => parts.map(keyOf);

describe('what rests on what', () => {
  test('a reference carries what cites it, in the order of the records', () => {
    expect(keys(graph.restingOn({ kind: 'reference', id: 'manual-upkeep' }))).toEqual([
      'cell upkeep/disc',
      'cell upkeep/drum',
      'cell upkeep/rim',
      'subject drum',
      'reading upkeep',
    ]);
  });

  test('a cell carries the finding that weighs it, needs and questions', () => {
    const on = (id: string, subject: string) =>
      keys(graph.restingOn({ kind: 'cell', id, subject }));
    expect(on('stopping', 'disc')).toEqual(['need rain', 'finding stopping']);
    expect(on('weight', 'rim')).toEqual([
      'need rain',
      'question which-is-lightest',
      'finding weight',
    ]);
    expect(on('upkeep', 'drum')).toEqual(['need long-tours', 'question which-lasts']);
  });

  test('a claim carries disagreements, shared wordings, questions and readings', () => {
    expect(keys(graph.restingOn({ kind: 'claim', id: 'disc-stops-sooner' }))).toEqual([
      'disagreement which-stops-best',
      'reading stopping',
    ]);
  });

  test('what rests on something through something else comes after what rests on it by itself', () => {
    const all = keys(graph.allRestingOn([{ kind: 'reference', id: 'manual-upkeep' }]));
    expect(all.slice(0, 5)).toEqual(
      keys(graph.restingOn({ kind: 'reference', id: 'manual-upkeep' })),
    );
    expect(all.slice(5)).toEqual(['need long-tours', 'question which-lasts']);
  });

  test('every part has a name and an address, and is counted by its kind', () => {
    const all = graph.allRestingOn([
      ...knowledge.references.map(({ id }) => ({ kind: 'reference' as const, id })),
      ...knowledge.claims.map(({ id }) => ({ kind: 'claim' as const, id })),
    ]);
    for (const part of all) {
      const { name, address } = partNamed(knowledge, part);
      expect(name, keyOf(part)).not.toBe('');
      expect(address, keyOf(part)).toMatch(/^\//);
    }
    expect(partsPhrase(graph.restingOn({ kind: 'reference', id: 'manual-upkeep' }))).toBe(
      '3 cells, 1 page text and 1 timeline',
    );
    expect(partsPhrase([])).toBeUndefined();
  });
});

/** Every page that shows evidence, as what it lays out. */
function pages(base: Knowledge): Map<string, string> {
  const views: (readonly [string, unknown])[] = [
    ...base.claims.map((claim) => [`claim ${claim.id}`, claimPage(base, today, claim)] as const),
    ...criterionPages(base).map(
      ({ props: { criterion, page } }) =>
        [`criterion ${criterion.id}`, criterionPage(base, today, criterion, page)] as const,
    ),
    ...base.subjects.map(
      (subject) => [`subject ${subject.id}`, subjectPage(base, today, subject)] as const,
    ),
    ...base.disagreements.map(
      (record) => [`disagreement ${record.id}`, disagreementPage(base, record)] as const,
    ),
    ['faq', faqPage(base)],
  ];
  return new Map(views.map(([name, view]) => [name, JSON.stringify(view)]));
}

/** The pages that show a part. */
function pagesOf(part: Part): string[] {
  const { kind, id, subject } = part;
  if (kind === 'claim') return [`claim ${id}`, `criterion ${knowledge.claim(id).criterion}`];
  if (kind === 'cell') return [`criterion ${id}`, `subject ${subject}`];
  if (kind === 'finding' || kind === 'reading') return [`criterion ${id}`];
  if (kind === 'disagreement')
    return [`disagreement ${id}`, `criterion ${knowledge.disagreement(id).criterion}`];
  if (kind === 'echo') return knowledge.echo(id).claims.map((claim) => `claim ${claim}`);
  return [];
}

/** Names of the pages that are not what they were when a file of the base is changed. */
function changedBy(file: string, from: string | RegExp, to: string): string[] {
  const copy = fixtureCopy();
  copy.plant(file, from, to);
  const before = pages(knowledge);
  return [...pages(loadKnowledge(copy.dir))]
    .filter(([name, view]) => before.get(name) !== view)
    .map(([name]) => name)
    .toSorted();
}

describe('change one record, and the pages that change are those that the graph names', () => {
  test.each(knowledge.references.map(({ id, title }) => [id, title]))(
    'reference %s',
    (id, title) => {
      const named = graph.restingOn({ kind: 'reference', id }).flatMap(pagesOf);
      expect(changedBy('references/manual.yaml', `"${title}"`, '"Another title"')).toEqual(
        [...new Set(named)].toSorted(),
      );
    },
  );

  test('a question follows the finding that it rests on', () => {
    const [question] = graph
      .restingOn({ kind: 'finding', id: 'stopping' })
      .filter(({ kind }) => kind === 'question');
    expect(question).toEqual({ kind: 'question', id: 'which-is-lightest' });
  });
});
