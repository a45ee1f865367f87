import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test as plain } from 'vitest';
import { call } from '../../command.ts';

/** Stands in for Python, so that the whole command runs on a machine without it: makes environments of itself and runs programs as shell. */
const python = `#!/bin/sh
case "$1 $2" in
  "-c "*) echo "\${PYTHON_VERSION:-3.11.0}" ;;
  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  "-m pip") [ -z "$NO_NETWORK" ] || { echo "no route to host" >&2; exit 1; } ;;
  *) exec sh "$1" ;;
esac
`;

const door = `question: Is it open?
reading: Open means 200.
kind: exact
criteria: [security]
packages: [red]
programs: { red: on_red.py }
answer:
  - say: 'Red answers {red.status}.'
`;
const speed = `question: How fast?
reading: Side by side.
caveat: Small.
kind: ratio
band: 0.2
criteria: [performance]
packages: [red]
program: load.py
answer:
  - say: 'Red needs {figures.rain.ratio.median} times as long.'
`;
const measured = (ratio: number) => {
  const value = { median: 1, spread: [1, 1] };
  const figure = {
    id: 'rain',
    label: 'Rain',
    unit: 's',
    values: { red: value, blue: value },
  };
  const ratios = { of: 'red', to: 'blue', median: ratio, spread: [ratio, ratio] };
  return `echo '${JSON.stringify({ observed: { rounds: 9 }, figures: [{ ...figure, ratio: ratios }] })}'\n`;
};

interface Bench {
  readonly write: (path: string, text: string) => void;
  readonly record: (id: string) => string;
  /** Runs the command in the bench; what it printed on both outputs, and how it ended. */
  readonly lab: (
    args?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly said: string; readonly code: number }>;
}

/** A lab of two small experiments in a folder of its own, removed when the test ends. */
function bench(): Bench {
  const dir = mkdtempSync(join(tmpdir(), 'lab-program-'));
  mkdirSync(join(dir, 'content'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const write: Bench['write'] = (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  write('python', python);
  chmodSync(join(dir, 'python'), 0o755);
  write('lab/requirements.txt', 'red==1.0\n');
  write('lab/experiments/door/experiment.yaml', door);
  write('lab/experiments/door/on_red.py', `echo '{"observed": {"status": 200}}'\n`);
  write('lab/experiments/speed/experiment.yaml', speed);
  write('lab/experiments/speed/load.py', measured(2));
  const lab: Bench['lab'] = async (args = [], more = {}) => {
    const env = { PATH: process.env['PATH'], LAB_PYTHON: join(dir, 'python'), ...more };
    const { out, err, code } = await call('lab', args, { cwd: dir, env });
    return { said: out + err, code };
  };
  return {
    write,
    lab,
    record: (id) => readFileSync(join(dir, 'content/experiments', `${id}.json`), 'utf8'),
  };
}

/** A bench whose experiments have been recorded. */
async function recordedBench(): Promise<Bench> {
  const made = bench();
  expect(await made.lab()).toMatchObject({
    code: 0,
    said: expect.stringContaining('2 experiments: 2 recorded.'),
  });
  return made;
}

const test = (name: string, run: () => Promise<void>) => plain(name, { timeout: 30_000 }, run);

test('records what the programs show, and a second run confirms it, ratios within their band', async () => {
  const { lab, record, write } = await recordedBench();
  expect(JSON.parse(record('door'))).toMatchObject({
    answer: 'Red answers 200.',
    observed: { red: { status: 200 } },
    versions: { red: '1.0' },
  });
  write('lab/experiments/speed/load.py', measured(2.3));
  const { said, code } = await lab(['--check']);
  expect(code).toBe(0);
  expect(said).toContain('rain: recorded 2, now 2.3');
  expect(said).toContain('2 experiments: 2 confirmed.');
});

test('texts of a manifest reach its record without a run; what was seen, and when, stays', async () => {
  const { lab, record, write } = await recordedBench();
  const { seal: sealed, ...rest } = JSON.parse(record('door'));
  write('lab/experiments/door/on_red.py', 'exit 1\n');
  write(
    'lab/experiments/door/experiment.yaml',
    door.replace('Red answers {red.status}.', 'It is {red.status}.'),
  );
  expect(await lab(['door', '--texts'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 retold'),
  });
  const { seal, ...after } = JSON.parse(record('door'));
  expect(after).toEqual({ ...rest, answer: 'It is 200.' });
  expect(seal).not.toBe(sealed);
  write('content/experiments/door.json', record('door').replace('"status": 200', '"status": 403'));
  expect(await lab(['door', '--texts'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('its record is not as the lab wrote it'),
  });
  expect(await lab(['--check', '--texts'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('--check with --texts'),
  });
});

test('texts reach the record of a run with other releases, unless it was edited or is damaged', async () => {
  const { lab, record, write } = await recordedBench();
  const path = 'content/reruns/newer.json';
  const releases = (reading: string) =>
    write('lab/reruns/newer.yaml', `packages: { red: "2.0" }\nreading: ${reading}\n`);
  releases('Nothing changes.');
  expect(await lab(['--rerun', 'newer'])).toMatchObject({ code: 0 });
  releases('Little changes.');
  expect(await lab(['--texts'])).toMatchObject({ code: 0 });
  const retold = record('../reruns/newer');
  expect(retold).toContain('Little changes.');
  write(path, retold.replace('"red": "2.0"', '"red": "3.0"'));
  expect(await lab(['--texts'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('a record that is not as the lab wrote it'),
  });
  expect(record('../reruns/newer')).toContain('"red": "3.0"');
  write(path, retold.replace('"machine"', '"engine"'));
  expect(await lab(['--texts'])).toMatchObject({
    code: 1,
    said: expect.stringMatching(/content\/reruns\/newer\.json:\d+:\d+ /),
  });
});

test('the check fails by name where a record was altered, or a program answers differently', async () => {
  const { lab, record, write } = await recordedBench();
  const sound = record('door');
  write('content/experiments/door.json', sound.replace('"status": 200', '"status": 403'));
  expect(await lab(['--check'])).toMatchObject({
    code: 1,
    said: expect.stringContaining(
      'door contradicted:\n    observed → red → status: recorded 403, now 200',
    ),
  });
  write('content/experiments/door.json', sound.replace('Red answers 200.', 'Red answers 403.'));
  expect(await lab(['--check', 'door'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('answer: recorded "Red answers 403."'),
  });
  write('content/experiments/door.json', sound);
  write('lab/experiments/door/on_red.py', `echo '{"observed": {"status": 500}}'\n`);
  write('lab/experiments/speed/load.py', measured(3));
  const { said, code } = await lab(['--check']);
  expect(code).toBe(1);
  expect(said).toContain('observed → red → status: recorded 200, now 500');
  expect(said).toContain('Rain, ratio: recorded 2, now 3: 50.0% more, the band is ±20%');
  expect(record('door')).toBe(sound);
});

test('a crash, a missing tool or broken output stops one experiment: the others go on, and no record is overwritten', async () => {
  const { lab, record, write } = await recordedBench();
  const sound = record('door');
  const failures = {
    [`echo '{"observed": {"sta'; echo Traceback >&2; exit 1`]:
      'door failed:\n    lab/experiments/door/on_red.py ended with exit code 1:\n    Traceback',
    'echo "needs wrk" >&2; exit 77': 'door skipped:\n    lab/experiments/door/on_red.py needs wrk',
    [`echo '{"observed": {"sta'`]: 'the program printed no JSON object',
  };
  for (const [script, message] of Object.entries(failures)) {
    write('lab/experiments/door/on_red.py', script);
    const { said, code } = await lab();
    expect(code).toBe(1);
    expect(said).toContain(message);
    expect(said).toContain('speed … recorded');
    expect(record('door')).toBe(sound);
  }
});

test('an optional experiment may be left out', async () => {
  const { lab, write } = await recordedBench();
  write('lab/experiments/door/experiment.yaml', `${door}optional: true\n`);
  write('lab/experiments/door/on_red.py', 'echo "needs PostgreSQL" >&2; exit 77');
  expect(await lab(['--check'])).toMatchObject({
    code: 0,
    said: expect.stringMatching(/1 skipped, 1 confirmed/),
  });
});

test('without Python, with an old one or without a network it says so and writes nothing', async () => {
  const { lab, record } = bench();
  const without = await lab([], { LAB_PYTHON: 'no-such-python' });
  expect(without).toMatchObject({
    code: 1,
    said: expect.stringContaining('no usable Python as "no-such-python"'),
  });
  const old = await lab([], { PYTHON_VERSION: '3.9.18' });
  expect(old).toMatchObject({
    code: 1,
    said: expect.stringContaining('is Python 3.9.18, and the lab needs 3.11 or newer'),
  });
  const offline = await lab([], { NO_NETWORK: '1' });
  expect(offline).toMatchObject({ code: 1, said: expect.stringContaining('is there a network?') });
  expect(() => record('door')).toThrow('ENOENT');
  expect(await lab(['door'])).toMatchObject({ code: 0 });
});
