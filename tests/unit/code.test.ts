import { expect, onTestFinished, test, vi } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { codeRuns } from '../../src/views/code.ts';
import { snippetsView } from '../../src/views/snippets.ts';
import { fixtureDir } from '../fixture.ts';

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

test('code is coloured alike however long the machine takes for it', () => {
  const quick = codeRuns(code, 'a.py');
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 10_000;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
  expect(codeRuns(code, 'a.py')).toEqual(quick);
});

test('code in a language that is not known stays plain', () =>
  expect(codeRuns(code, 'a.txt')).toEqual([{ text: code, kind: undefined }]));

test.each([
  ['a.py', 'a == b', [['a == b', undefined]]],
  ['a.py', '\n\nx\n', [['\n\nx\n', undefined]]],
  ['a.py', '# a\n# b\n', [['# a\n# b\n', 'comment']]],
  [
    'a.html',
    '{% if x %}',
    [
      ['{% ', undefined],
      ['if', 'keyword'],
      [' x %}', undefined],
    ],
  ],
  ['a.x.py', 'if', [['if', 'keyword']]],
  ['py', 'if', [['if', 'keyword']]],
] as const)('the code of %s, %j, is %j', (file, text, runs) =>
  expect(codeRuns(text, file).map((run) => [run.text, run.kind])).toEqual(runs),
);

test('the code of a job is shown subject by subject, what takes several parts in one, with the lines that one has to maintain', () => {
  const knowledge = loadKnowledge(fixtureDir);
  const file = 'tests/fixtures/snippets/stop.py';
  const of = (subject: string, region: string) => ({ subject, file, region });
  const snippets = [of('disc', 'pull'), of('rim', 'release'), of('disc', 'release')];
  const view = snippetsView(knowledge, { ...knowledge.criterion('stopping'), snippets });
  expect(view.lines).toBe('Disc brakes 3 lines, Rim brakes 1');
  expect(
    view.pairs.map(({ id, subject, file: files, lines, runs }) => [
      id,
      subject.id,
      files,
      lines,
      runs.map(({ text }) => text).join(''),
    ]),
  ).toEqual([
    [
      'code-disc',
      'disc',
      `${file}, ${file}`,
      '3 lines',
      'def pull(lever):\n    # As far as it goes.\n    return lever.pull()\n\n\nlever.release()',
    ],
    ['code-rim', 'rim', file, '1 line', 'lever.release()'],
  ]);
});
