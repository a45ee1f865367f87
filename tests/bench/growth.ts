import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { extentLines } from '../../src/publish/hosts.ts';
import { asked } from '../asked.ts';
import { type Measured, measure } from './measure.ts';

const sizes = [5, 50, 500];

const { positionals } = await asked({
  name: 'bench',
  does: `builds made-up knowledge bases of ${sizes.join(', ')} sources, or of some of these, and prints what each costs; the largest takes the better part of an hour`,
  takes: ['[<sources>…]'],
});

function sizesAsked(): number[] {
  const wrong = positionals.filter((text) => !sizes.map(String).includes(text));
  if (wrong.length > 0)
    throw new Error(`no base of ${wrong.join(', ')} sources; allowed: ${sizes.join(', ')}`);
  return positionals.length > 0
    ? [...new Set(positionals.map(Number))].toSorted((a, b) => a - b)
    : sizes;
}

type Row = readonly [label: string, ...values: (number | undefined)[]];

const kilobytes = (bytes: number | undefined) => (bytes === undefined ? undefined : bytes / 1000);

const drawing = ({ drawn }: Measured) => (drawn.each * drawn.cards) / 1000;

/** Processor milliseconds of a first build. */
const perPage = (measured: Measured) =>
  ((measured.first.processor + drawing(measured)) * 1000) / measured.pages;
const plainPerPage = ({ plain, pages }: Measured) => (plain.processor * 1000) / pages;

function rowsOf(all: readonly Measured[]): Row[] {
  const row = (label: string, of: (measured: Measured) => number | undefined): Row => [
    label,
    ...all.map(of),
  ];
  const kinds = [...new Set(all.flatMap(({ weights }) => [...weights.keys()]))];
  return [
    row('claims', ({ claims }) => claims),
    row('criteria', ({ criteria }) => criteria),
    row('pages (HTML)', ({ pages }) => pages),
    row('files in all', ({ extent }) => extent.files),
    row('… of one claim, at most', (measured) => measured.perClaim),
    row('all files, MB', ({ extent }) => extent.bytes / 1e6),
    row('largest file, MB', ({ extent }) => extent.largest.bytes / 1e6),
    row('npm run check, s of processor time', ({ check }) => check.processor),
    row('… per claim, ms', ({ check, claims }) => (check.processor * 1000) / claims),
    row('first build, s of processor time, without drawing', ({ first }) => first.processor),
    row('… per page, ms', ({ first, pages }) => (first.processor * 1000) / pages),
    row('drawing one preview image, ms of processor time', ({ drawn }) => drawn.each),
    row('drawing all of them, s of processor time', drawing),
    row('first build with all drawn, per page, ms', perPage),
    row('plain Astro, MDX and Pagefind, the same words, per page, ms', plainPerPage),
    row(
      'first build with all drawn, times plain',
      (measured) => perPage(measured) / plainPerPage(measured),
    ),
    row('after a change of one claim, s', ({ again }) => again.seconds),
    row('after a change, s of processor time', ({ again }) => again.processor),
    row('… per page, ms', ({ again, pages }) => (again.processor * 1000) / pages),
    row('most memory, MB', ({ first, again }) => Math.max(first.megabytes, again.megabytes)),
    ...kinds.flatMap((kind) => [
      row(`${kind}: median, kB`, ({ weights }) => kilobytes(weights.get(kind)?.median)),
      row(`${kind}: largest, kB`, ({ weights }) => kilobytes(weights.get(kind)?.largest)),
    ]),
    row('search index, kB', ({ index }) => kilobytes(index)),
    row('what answers first, kB', ({ answers }) => kilobytes(answers)),
    row('… where that does not answer, kB', ({ rest }) => kilobytes(rest)),
    row('up to the first results, kB', ({ results }) => kilobytes(results)),
    row('words.json, kB', ({ words }) => kilobytes(words)),
    row('first search, kB', ({ search }) => kilobytes(search.bytes)),
    row('first search, requests', ({ search }) => search.requests),
    row('first search, ms', ({ search }) => search.ms),
  ];
}

const printed = (value: number | undefined) =>
  value === undefined
    ? '–'
    : value.toLocaleString('en-GB', {
        maximumFractionDigits: Number.isInteger(value) || value >= 100 ? 0 : 1,
      });

/** A Markdown table: each size, and from the second on how many times the first. */
function table(all: readonly Measured[]): string {
  const heads = all.flatMap(({ sources }, index) => [
    `${sources} sources`,
    ...(index > 0 ? ['ratio'] : []),
  ]);
  const rows = rowsOf(all).map(([label, ...values]) => {
    const cells = values.flatMap((value, index) => {
      const ratio = value === undefined || values[0] === undefined ? undefined : value / values[0];
      return [
        printed(value),
        ...(index > 0 ? [ratio === undefined ? '–' : `×${ratio.toFixed(2)}`] : []),
      ];
    });
    return [label, ...cells];
  });
  return [['', ...heads], ['---', ...heads.map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const versionOf = (name: string) =>
  `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`;

function heading(): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`;
  const versions = ['astro', 'pagefind', '@takumi-rs/core'].map(versionOf).join(', ');
  return `Growth, on ${machine}; Node ${process.version}, ${versions}. Bytes are brotli; a page is its HTML and style sheet.`;
}

const progress = (sources: number) => (text: string) => {
  console.error(`${new Date().toTimeString().slice(0, 8)} ${sources} sources: ${text}`);
};

const chosen = sizesAsked();
const measured: Measured[] = [];
for (const size of chosen) {
  measured.push(await measure(size, progress(size)));
  if (size !== chosen.at(-1)) console.error(`\n${table(measured)}\n`);
}
console.log(`${heading()}\n\n${table(measured)}\n`);
for (const { sources, extent } of measured)
  for (const line of extentLines(extent)) console.log(`${sources} sources: ${line}`);
