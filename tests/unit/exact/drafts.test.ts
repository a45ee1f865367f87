import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyRecord, type Records } from '../../../src/knowledge/records.ts';
import { formatProblem } from '../../../src/reading/problem.ts';
import { nameOf } from '../../../src/schema/index.ts';
import { fixtureCopy, fixtureDir } from '../../fixture.ts';
import { inspect } from '../../inspect.ts';
import { difference, lasting, together } from './write.ts';

// What is left out with a draft, and what is said of the rest, for each record that may be one.

const listed = (records: Records) =>
  [
    ...everyRecord(records).map(({ kind, record }) => nameOf(kind, record)),
    ...records.waiting.map(
      ({ kind, record }) =>
        `waiting: ${kind} ${record['id'] ?? record['claim'] ?? record['package'] ?? ''}`,
    ),
  ].join('\n');

const whole = listed(inspect(fixtureDir).records);

/** Each file with records that may be drafts, and how one of them is marked. */
const marks: readonly (readonly [file: string, head: RegExp, draft: (head: string) => string])[] = [
  ['claims/stopping.yaml', /^ {2}- id: .*$/gm, (head) => `${head}\n    draft: true`],
  ['claims/weight.yaml', /^ {2}- id: .*$/gm, (head) => `${head}\n    draft: true`],
  ['claims/upkeep.yaml', /^ {2}- id: .*$/gm, (head) => `${head}\n    draft: true`],
  ['sources/hill-rider/article.mdx', /^id: .*$/gm, (head) => `${head}\ndraft: true`],
  ['sources/cycling-weekly/article.mdx', /^id: .*$/gm, (head) => `${head}\ndraft: true`],
  ['sources/hill-rider/sayings.yaml', /- \{ claim: [\w-]+/g, (head) => `${head}, draft: true`],
  ['sources/cycling-weekly/sayings.yaml', /- \{ claim: [\w-]+/g, (head) => `${head}, draft: true`],
  ['references/manual.yaml', /^- id: .*$/gm, (head) => `${head}\n  draft: true`],
  ['criteria/weight.mdx', /^name: .*$/gm, (head) => `draft: true\n${head}`],
];

test('what is left out with each draft is what it was', async () => {
  const told = marks.flatMap(([file, head, draft]) => {
    const text = readFileSync(join(fixtureDir, file), 'utf8');
    return [...text.matchAll(head)].map(({ 0: found, index }) => {
      const { dir, plant } = fixtureCopy();
      plant(file, text, text.slice(0, index) + draft(found) + text.slice(index + found.length));
      const { records, problems } = inspect(dir, false);
      return [
        `${file}: ${found.trim()}`,
        [difference(whole, listed(records)), ...problems.map(formatProblem).map(lasting)].join(
          '\n',
        ),
      ] as const;
    });
  });
  await expect(together(told)).toMatchFileSnapshot('./drafts.txt');
});
