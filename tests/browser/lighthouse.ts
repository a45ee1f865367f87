/**
 * Lighthouse is fetched by npm at the first run: it is large, and nothing else needs it. A page below 100 is audited twice more, and its median
 * counts: a busy machine makes timings wobble. Fails when a score stays below 100.
 */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from '../asked.ts';
import { findReadersBrowser } from './find-browser.ts';
import { addressesOf } from './pages.ts';

const version = '13.5.0';
const port = 4480 + Number(process.env['TEST_PORT_OFFSET'] ?? 0);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Scores = Readonly<Record<(typeof categories)[number], number>>;

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly title: string; readonly displayValue?: string }
    >
  >;
}

/** A page that search engines are asked to leave out is not audited for them. */
function categoriesOf(address: string): readonly (typeof categories)[number][] {
  const file = join('dist', address, address.endsWith('/') ? 'index.html' : '');
  const hidden = /<meta name="robots" content="noindex"/.test(readFileSync(file, 'utf8'));
  return categories.filter((category) => category !== 'seo' || !hidden);
}

function audit(address: string): Report {
  const flags = [
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--only-categories=${categoriesOf(address).join()}`,
  ];
  const text = execFileSync(
    'npx',
    [
      '--yes',
      `lighthouse@${version}`,
      `http://localhost:${port}${address}`,
      ...flags,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: findReadersBrowser() },
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return JSON.parse(text) as Report;
}

const scoresOf = ({ categories: scored }: Report): Scores =>
  Object.fromEntries(
    Object.entries(scored).map(([name, { score }]) => [name, Math.round(score * 100)]),
  ) as Scores;

const shortOf = (scores: Scores) => Object.values(scores).some((score) => score < 100);

/** Audits of a category that lost points, with what they measured. */
const faultsOf = ({ categories: scored, audits }: Report) =>
  Object.values(scored).flatMap(({ auditRefs }) =>
    auditRefs
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `  ${id}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ''}`),
  );

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The scores of a page, and why they are not full. */
function judged(address: string): { readonly scores: Scores; readonly faults: readonly string[] } {
  const first = audit(address);
  const reports = shortOf(scoresOf(first)) ? [first, audit(address), audit(address)] : [first];
  const all = reports.map(scoresOf);
  const scores = Object.fromEntries(
    Object.keys(all[0] ?? {}).map((name) => [
      name,
      median(all.map((each) => each[name as keyof Scores])),
    ]),
  ) as Scores;
  return { scores, faults: shortOf(scores) ? faultsOf(reports.at(-1) ?? first) : [] };
}

const { positionals } = await asked({
  name: 'lighthouse',
  does: 'audits one page of each kind of the built site, or the addresses given, with Lighthouse (mobile preset)',
  takes: ['[<address>…]'],
});
const server = spawn(process.execPath, ['tests/browser/serve.ts', 'dist', String(port)], {
  stdio: 'ignore',
});
try {
  console.log(`${'page'.padEnd(62)} ${categories.join('  ')}`);
  for (const address of positionals.length > 0 ? positionals : addressesOf('real').kinds) {
    const { scores, faults } = judged(address);
    const columns = categories.map((category) =>
      String(scores[category] ?? 'not asked').padStart(category.length),
    );
    console.log([`${address.padEnd(62)} ${columns.join('  ')}`, ...faults].join('\n'));
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  server.kill();
}
