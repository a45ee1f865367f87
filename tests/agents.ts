/**
 * How well programs can read the site: the checks of AFDocs on the made-up base, or another, served
 * with its own headers and, as `docs/nginx.conf` has it, Markdown for whoever asks for it. npm fetches AFDocs at the first run. Fails
 * below 100 and where a check fails.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { places } from '../src/outputs/table.ts';
import { headerRulesFor } from '../src/publish/security.ts';
import { asked } from './asked.ts';
import { writeGrownBase } from './grown-base.ts';

const version = '0.22.2';
const madeUp = '.content-agents';
const dist = '.dist-agents';
const {
  values: { content },
} = await asked({
  name: 'agents',
  does: 'holds a site to the checks of AFDocs, which npm fetches at the first run',
  options: {
    content: {
      type: 'string',
      value: '<folder>',
      default: madeUp,
      does: 'the base whose site it is',
    },
  },
});
const port = 4560 + Number(process.env['TEST_PORT_OFFSET'] ?? 0);
const home = `http://localhost:${port}/`;

const lists = 'changes choose claims criteria disagreements faq lab method references sources';
/** Pages that list what `llms.txt` lists by itself, parts of the summary table, and later pages of a list or of an article, whose Markdown is that of the first. */
const parts = [
  '/',
  '/compare/*',
  ...lists.split(' ').flatMap((name) => [`/${name}`, `/${name}/[0-9]*`, `/${name}/*/[0-9]*`]),
];
/** What says how a drawing is read, which Markdown does not have. */
const drawn = '.halves';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const rules = headerRulesFor(places);
const headersOf = (path: string) =>
  Object.assign(
    {},
    ...rules
      .filter((rule) =>
        rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : rule.path === path,
      )
      .map(({ headers }) => headers),
  );

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', home).pathname));
  const twin = join(dist, path, 'index.md');
  const wantsTwin =
    path.endsWith('/') && /text\/markdown/.test(request.headers.accept ?? '') && isFile(twin);
  const file = wantsTwin ? twin : join(dist, path, path.endsWith('/') ? 'index.html' : '');
  const found = isFile(file);
  const sent = found ? file : join(dist, '404.html');
  response.writeHead(found ? 200 : 404, {
    'content-type': types[extname(sent)] ?? 'application/octet-stream',
    vary: 'accept',
    ...headersOf(path),
  });
  response.end(request.method === 'HEAD' ? undefined : readFileSync(sent));
});

if (content === madeUp) writeGrownBase(content);
const built = spawnSync('npx', ['astro', 'build', '--silent'], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: dist, SITE_URL: home },
});
if (built.status !== 0) process.exit(1);
await new Promise<void>((done) => server.listen(port, 'localhost', done));
const args = [
  '--yes',
  `afdocs@${version}`,
  'check',
  home,
  '--format',
  'json',
  '--score',
  '--request-delay',
  '0',
  '--quiet',
  '--sampling',
  'deterministic',
  '--coverage-exclusions',
  parts.join(),
  '--parity-exclusions',
  drawn,
];
const said = await new Promise<string>((done) => {
  execFile('npx', args, { encoding: 'utf8', maxBuffer: 1e8 }, (_, out, error) =>
    done(out || error),
  );
});
server.close();
for (const folder of [madeUp, dist]) rmSync(folder, { recursive: true, force: true });

interface Report {
  readonly results: readonly {
    readonly id: string;
    readonly status: string;
    readonly message: string;
    readonly details?: object;
  }[];
  readonly scoring?: { readonly overall: number };
}
const report = JSON.parse(said) as Report;
const isFailing = ({ status }: { readonly status: string }) => !/^(pass|skip)$/.test(status);
for (const { id, status, message } of report.results)
  console.log(`${status.padEnd(5)} ${id}: ${message}`);
for (const { id, details } of report.results.filter(isFailing))
  console.log(`\n${id}: ${JSON.stringify(details, undefined, 1)}`);
console.log(`${report.scoring?.overall} of 100`);
process.exit(report.scoring?.overall === 100 && !report.results.some(isFailing) ? 0 : 1);
