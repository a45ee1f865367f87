/** Times run until the browser is told, and until the page that it then asks for shows the change; the middle of several rounds. For a machine that does nothing else. */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asked } from '../asked.ts';
import { projectElsewhere } from '../elsewhere.ts';

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.listen(0, () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

const {
  positionals: [given = '5'],
} = await asked({
  name: 'bench:dev',
  does: 'saves changes while a copy of the project is served as by npm run dev, and prints how long each took to show',
  takes: ['[<rounds>]'],
});
const rounds = Number(given);
const patience = 60_000;
/** What watches files passes over a second change of one within 50 milliseconds, and nobody saves as fast. */
const unnoticed = 200;
const port = await freePort();
const origin = `http://localhost:${port}`;

/** A text of a file, and the page that shows it; a word is put before it. */
interface Edit {
  readonly what: string;
  readonly file: string;
  readonly before: RegExp;
  readonly page: string;
}

const edits: readonly Edit[] = [
  {
    what: 'claim',
    file: 'content/claims/admin.yaml',
    before: /(?<=^\s+text: )(?=[A-Z])/m,
    page: '/criteria/admin/',
  },
  {
    what: 'criterion',
    file: 'content/criteria/admin.mdx',
    before: /(?<=\n---\n[\s\S]*\n\n)(?=[A-Z])/,
    page: '/criteria/admin/',
  },
  {
    what: 'article',
    file: 'content/sources/relia/article.mdx',
    before: /(?<=<Section[^>]*>\n\n)(?=[A-Z])/,
    page: '/sources/relia/',
  },
  {
    what: 'component',
    file: 'src/components/Glance.astro',
    before: /(?=The evidence<)/,
    page: '/',
  },
];

async function fetched(path: string): Promise<string> {
  try {
    return await (await fetch(origin + path)).text();
  } catch {
    return '';
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > patience) throw new Error('nothing came within a minute');
    await pause(10);
  }
}

/** Counts what the server tells a browser to take anew. */
async function listening(): Promise<() => number> {
  const [, token = ''] = /wsToken = "([^"]*)"/.exec(await fetched('/@vite/client')) ?? [];
  const socket = new WebSocket(`ws://localhost:${port}/?token=${token}`, 'vite-hmr');
  let told = 0;
  socket.addEventListener('message', ({ data }) => {
    if (/"type":"(full-reload|update)"/.test(String(data))) told++;
  });
  await until(() => socket.readyState === WebSocket.OPEN);
  return () => told;
}

/** Processor time of the server, in milliseconds; where the system does not say it, none. */
function processorTime(pid = 0): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Milliseconds from saving to the browser's being told, and to the page's showing it. */
async function timed(dir: string, edit: Edit, word: string, told: () => number) {
  const file = join(dir, edit.file);
  const text = readFileSync(file, 'utf8');
  if (!edit.before.test(text)) throw new Error(`${edit.file} has no place for a change`);
  const had = told();
  const spent = processorTime(server.pid);
  const began = performance.now();
  writeFileSync(file, text.replace(edit.before, `${word} `));
  await until(() => told() > had);
  const heard = performance.now() - began;
  await until(async () => (await fetched(edit.page)).includes(word));
  const shown = performance.now() - began;
  const worked = processorTime(server.pid) - spent;
  await pause(unnoticed);
  writeFileSync(file, text);
  await until(async () => !(await fetched(edit.page)).includes(word));
  await pause(500);
  return { heard, shown, worked };
}

const middle = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2).padStart(6);

const dir = projectElsewhere('dev');
rmSync(join(dir, 'content'), { recursive: true });
cpSync('content', join(dir, 'content'), { recursive: true });
const server = spawn('node', ['src/cli/dev.ts', '--port', String(port)], {
  cwd: dir,
  stdio: 'ignore',
});
try {
  const began = performance.now();
  await until(async () => (await fetched('/')).includes('</html>'));
  console.log(`first page after ${seconds(performance.now() - began).trim()} s`);
  for (const { page } of edits) await fetched(page);
  const told = await listening();
  console.log('saved change    told   shown  of the processor, seconds');
  for (const edit of edits) {
    const runs = [];
    for (let round = 0; round < rounds; round++)
      runs.push(await timed(dir, edit, `Zq${round}x`, told));
    const row = [
      runs.map(({ heard }) => heard),
      runs.map(({ shown }) => shown),
      runs.map(({ worked }) => worked),
    ];
    console.log(`${edit.what.padEnd(12)}${row.map((each) => seconds(middle(each))).join('  ')}`);
  }
} finally {
  server.kill();
  rmSync(dir, { recursive: true, force: true });
}
