/**
 * `npm run lab -- [ids…] [--check]`: runs the experiments of `lab/` and records what they show in `content/experiments/`.
 * `--check` runs them again and compares with the records instead: exactly, or within the stated band for ratios.
 * Exits 1 where one failed, differs or could not run; the others go on, and their records are kept.
 */
import { parseArgs } from 'node:util';
import { contentDir } from '../knowledge/load.ts';
import { prepare } from '../lab/environment.ts';
import { experimentIds, type Manifest, readManifests } from '../lab/manifest.ts';
import { type Outcome, outcomeOf } from '../lab/outcome.ts';
import { orphans } from '../lab/records.ts';
import { counted } from '../sentences/numbers.ts';
import { run } from './report.ts';

const labDir = process.env['LAB'] || 'lab';
const content = contentDir(process.env);

const interruption = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () =>
    interruption.abort(new Error('stopped before the end; the records written so far are whole')),
  );

const indented = (lines: readonly string[]) =>
  lines.map((line) => `    ${line.replaceAll('\n', '\n    ')}\n`).join('');

async function runAll(manifests: readonly Manifest[], checking: boolean): Promise<Outcome[]> {
  const bench = {
    lab: labDir,
    environment: await prepare(labDir, process.env, interruption.signal),
    signal: interruption.signal,
  };
  const outcomes: Outcome[] = [];
  for (const [index, manifest] of manifests.entries()) {
    process.stdout.write(`[${index + 1}/${manifests.length}] ${manifest.id} … `);
    const began = performance.now();
    const outcome = await outcomeOf(manifest, bench, content, checking);
    process.stdout.write(
      `${outcome.state} (${((performance.now() - began) / 1000).toFixed(1)} s)\n${outcome.passes ? indented(outcome.lines) : ''}`,
    );
    outcomes.push(outcome);
  }
  return outcomes;
}

function summarise(outcomes: readonly Outcome[]): void {
  const groups = Object.entries(Object.groupBy(outcomes, ({ state }) => state));
  console.log(
    `\n${counted(outcomes.length, 'experiment')}: ${groups.map(([state, group]) => `${group.length} ${state}`).join(', ')}.`,
  );
  const stopping = outcomes.filter(({ passes }) => !passes);
  for (const { id, state, lines } of stopping)
    process.stderr.write(`${id} ${state}:\n${indented(lines)}`);
  if (stopping.length > 0) process.exitCode = 1;
}

function reportOrphans(): void {
  const found = orphans(content, experimentIds(labDir));
  for (const id of found)
    console.error(
      `${content}/experiments/${id}.json: no experiment in ${labDir}/experiments writes it; delete it`,
    );
  if (found.length > 0) process.exitCode = 1;
}

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { check: { type: 'boolean', default: false } },
  });
  summarise(await runAll(readManifests(labDir, positionals), values.check));
  if (positionals.length === 0) reportOrphans();
});
