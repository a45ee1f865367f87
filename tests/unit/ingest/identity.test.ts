import { expect, test } from 'vitest';
import { refuseDamaged, sourceIdOf } from '../../../src/ingest/identity.ts';
import { readArticle } from '../../../src/ingest/read.ts';
import { free, slug } from '../../../src/ingest/slug.ts';
import { vocabularyOf } from '../../../src/ingest/vocabulary.ts';
import { inspect } from '../../../src/knowledge/load.ts';
import type { Records } from '../../../src/knowledge/records.ts';
import { hashText } from '../../../src/proofs/locators.ts';
import { fixtureDir } from '../../fixture.ts';
import { bytesOf } from './field.ts';

const { records } = inspect(fixtureDir);
const text =
  'Disc or rim?\n\nDisc brakes stop sooner than rim brakes, whatever the weather is like.\n';
const reading = await readArticle('a.txt', bytesOf(text), vocabularyOf(records));
const titled = (title: string, publisher?: string) => ({
  ...reading,
  structure: { ...reading.structure, origin: { ...reading.structure.origin, title, publisher } },
});
/** The content, in which one source has this very text. */
const having = {
  ...records,
  sources: records.sources.map((each) =>
    each.record.id === 'hill-rider'
      ? { ...each, record: { ...each.record, sha256: hashText(bytesOf(text)) } }
      : each,
  ),
};

test('a source is called as asked, else as the text is called already, else after publisher, title or file', () => {
  expect(sourceIdOf('mine', reading, 'a.txt', records)).toBe('mine');
  expect(sourceIdOf(undefined, reading, 'a.txt', having)).toBe('hill-rider');
  expect(sourceIdOf('hill-rider', reading, 'a.txt', having)).toBe('hill-rider');
  expect(sourceIdOf('hill-rider', reading, 'a.txt', records)).toBe('hill-rider');
  expect(sourceIdOf(undefined, titled('Disc', 'Spoke Works'), 'a.txt', records)).toBe(
    'spoke-works',
  );
  expect(sourceIdOf(undefined, titled('Disc or rim'), 'a.txt', records)).toBe('disc-or-rim');
  expect(sourceIdOf(undefined, titled('2024'), 'b/My notes.txt', records)).toBe('my-notes-txt');
  expect(sourceIdOf(undefined, titled('–'), '1', records)).toBe('article');
});

test('an id that cannot be is refused with what to do', () => {
  expect(() => sourceIdOf('Mine!', reading, 'a.txt', records)).toThrowErrorMatchingInlineSnapshot(
    `[Refused: --id: "Mine!"; allowed: lower-case letters and digits in parts joined by single hyphens, starting with a letter, 80 characters at most, and none of the names that Windows keeps (con, nul, com1 …) (e.g. --id some-publisher)]`,
  );
  expect(() => sourceIdOf('mine', reading, 'a.txt', having)).toThrowErrorMatchingInlineSnapshot(
    `[Refused: --id: "mine" for a text that is in the content as "hill-rider"; allowed: "hill-rider" (leave --id out)]`,
  );
  expect(() =>
    sourceIdOf(undefined, titled('Hill rider'), 'a.txt', records),
  ).toThrowErrorMatchingInlineSnapshot(
    `[Refused: a.txt: the id "hill-rider", which another text has; allowed: an id of its own (--id hill-rider-2 for a new source, --id hill-rider to bring its text up to date)]`,
  );
});

test('a source that cannot be read is not written over', () => {
  const damaged = (kind: string, sources: Records['sources']) => ({
    ...records,
    sources,
    damaged: {
      ...records.damaged,
      files: (asked: string) => (asked === kind ? ['hill-rider'] : []),
    },
  });
  const refuse =
    (kind: string, sources: Records['sources'], id = 'hill-rider') =>
    () =>
      refuseDamaged(id, 'content', damaged(kind, sources));
  expect(refuse('source', [])).toThrowErrorMatchingInlineSnapshot(
    `[Refused: content/sources/hill-rider/article.mdx: a file that cannot be read; allowed: one that meets its schema (npm run check says what to mend)]`,
  );
  expect(refuse('saying', records.sources)).toThrowErrorMatchingInlineSnapshot(
    `[Refused: content/sources/hill-rider/sayings.yaml: a file that cannot be read; allowed: one that meets its schema (npm run check says what to mend)]`,
  );
  expect(refuse('source', records.sources)).not.toThrow();
  expect(refuse('source', [], 'another')).not.toThrow();
  expect(refuse('claim', [])).not.toThrow();
});

test.each([
  ['Spoke & Works', 'spoke-works'],
  ['Été à la plage', 'ete-a-la-plage'],
  ['7 rims, 8 discs', 'rims-8-discs'],
  ['Rider’s choice', 'riders-choice'],
  ['الدراجة', 'else'],
  ['', 'else'],
])('the id made of “%s” is %s', (words, id) => expect(slug(words, 'else')).toBe(id));

test('an id that is made ends with a letter or a number, however long the text', () => {
  for (let length = 1; length < 150; length++)
    expect(slug(`${'a'.repeat(length)} b c d e f`, 'else')).toMatch(/^a+(?:-[a-z])*$/);
  expect(free('a', new Set(['a', 'a-2', 'a-4']))).toBe('a-3');
  expect(free('b', new Set(['a']))).toBe('b');
});
