import { expect, test } from 'vitest';
import { knowledge } from '../built.ts';

/** Questions that a level of support answers: whether something is there, and in whose package. */
const forPresence = /^(?:Is|Are) (?:there|\w+ )|\bcomes? with it\b|\beach framework includes?\b/;

const answeredByLevels = knowledge.criteria.filter(({ cells }) =>
  Object.values(cells).some(({ support }) => support !== undefined),
);

test('levels of support stand only where the question is whether something is there', () => {
  expect(answeredByLevels.length).toBeGreaterThan(10);
  expect(
    answeredByLevels
      .filter(({ question }) => !forPresence.test(question))
      .map(({ question }) => question),
  ).toEqual([]);
});

test('every criterion says what counts as better, or has no winner', () => {
  const silent = knowledge.criteria.filter(
    ({ polarity, finding }) => (polarity === undefined) !== (finding?.favours === undefined),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('one shape of evidence has one finding', () => {
  const shapes = answeredByLevels.flatMap(({ id, cells, finding }) => {
    const levels = knowledge.subjects.map((subject) => cells[subject.id]?.support);
    return new Set(levels).size > 1
      ? [{ id, shape: levels.join(' / '), favours: finding?.favours }]
      : [];
  });
  const findings = Map.groupBy(shapes, ({ shape }) => shape);
  const apart = [...findings].filter(
    ([, own]) => new Set(own.map(({ favours }) => favours)).size > 1,
  );
  expect(apart).toEqual([]);
});
