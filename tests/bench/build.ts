import { spawn, spawnSync } from 'node:child_process';

/** What one run of a command cost. */
export interface Cost {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Of processor time: the same whatever else the machine is doing. */
  readonly processor: number;
  /** Most memory that it and its children held at a time, in megabytes; looked at four times a second. */
  readonly megabytes: number;
}

/** Resident memory of a process and everything below it, in megabytes. */
function memoryOf(pid: number): number {
  const rows = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');
  const processes = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const sum = (of: number): number =>
    processes.reduce(
      (total, [id = 0, parent, size = 0]) =>
        total + (id === of ? size : 0) + (parent === of ? sum(id) : 0),
      0,
    );
  return sum(pid) / 1024;
}

/** `1m2.50s` of the shell's `times`, in seconds. */
const secondsOf = (text: string) =>
  [...text.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );

/** Runs a command in `cwd`. Rejects with the end of what it said when it fails. */
export async function costOf(command: string, cwd: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn('sh', ['-c', `${command} || exit; times`], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said = `${said}${text}`.slice(-3000);
    });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0));
  }, 250);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`"${command}" failed with exit code ${status}:\n${said}`);
  const [user = 0, system = 0] = secondsOf(said).slice(-2);
  return { seconds: (performance.now() - started) / 1000, processor: user + system, megabytes };
}
