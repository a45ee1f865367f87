import { expect, test } from 'vitest';
import { codeRuns } from '../../src/views/code.ts';

const code = 'from x import y\n\n# why\nclass A(B):\n    z = f("1")\n';

test('highlighted code is the same text, in runs of one kind', () => {
  const runs = codeRuns(code, 'a.py');
  expect(runs.map(({ text }) => text).join('')).toBe(code);
  const of = (kind: string) =>
    runs.filter((run) => run.kind === kind).map(({ text }) => text.trim());
  expect(of('keyword')).toEqual(['from', 'import', 'class']);
  expect(of('string')).toEqual(['"1"']);
  expect(of('comment')).toEqual(['# why']);
});

test('code in a language that is not known stays plain', () =>
  expect(codeRuns(code, 'a.txt')).toEqual([{ text: code, kind: undefined }]));
