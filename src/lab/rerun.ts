import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { Refusal, UsageError } from '../home/refusal.ts';
import { todayOf } from '../knowledge/freshness.ts';
import { isSealed, sealOf } from '../knowledge/sealed.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import {
  fill,
  idPattern,
  idRule,
  prose,
  type Rerun as Record,
  rerun,
  rerunKind,
} from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';
import type { Environment, Rerun } from './environment.ts';
import { machineClass } from './experiment.ts';
import type { Outcome } from './outcome.ts';
import { readSound } from './records.ts';

/** `<lab>/reruns/<name>.yaml`: which releases take the place of those pinned, and what the differences come to. */
const manifest = z.strictObject({
  packages: z
    .record(z.string(), z.string('a version in quotes, e.g. "6.1.3"'))
    .describe('Package → version, in place of the one pinned.'),
  reading: prose.describe('What the differences come to, for whoever reads that there are some.'),
});

const fileOf = (lab: string, name: string) => join(lab, 'reruns', `${name}.yaml`);

function refuseUnknown(lab: string, name: string): void {
  const known = globSync(fileOf(lab, '*')).map((file) => basename(file, '.yaml'));
  if (known.includes(name)) return;
  throw new UsageError({
    place: 'lab',
    got: `--rerun ${name}`,
    allowed: known.toSorted().join(', ') || `the name of a file in ${lab}/reruns`,
    remedy: didYouMean(name, known) ?? `name the other releases in ${fileOf(lab, name)}`,
  });
}

/** The run with other releases of that name. Throws for a name that is no id, for the record is named after it, and for one that has no sound file. */
export function readRerun(lab: string, name: string): Rerun {
  if (!idPattern.test(name))
    throw new UsageError({
      place: 'lab',
      got: `--rerun ${name}`,
      allowed: idRule,
      remedy: 'rename the file',
    });
  refuseUnknown(lab, name);
  const { packages, reading } = readSound(fileOf(lab, name), manifest);
  const pins = Object.entries(packages).map(([key, version]) => [key.toLowerCase(), version]);
  return { name, pins: Object.fromEntries(pins), reading };
}

const sealed = (record: Omit<Record, 'seal'>): Record => ({ ...record, seal: sealOf(record) });

/** The record of a run with other releases, sealed: how each experiment that ran came out beside its own record. */
export function rerunRecord(
  { name, pins, reading }: Rerun,
  { version }: Pick<Environment, 'version'>,
  outcomes: readonly Outcome[],
): Record {
  return sealed({
    id: name,
    versions: { ...pins, python: version },
    reading,
    results: Object.fromEntries(
      outcomes.flatMap(({ id, result }) => (result ? [[id, result]] : [])),
    ),
    date: todayOf(process.env, new Date()),
    machine: machineClass(),
  });
}

const recordFile = (content: string, id: string) =>
  join(content, fill(rerunKind.file.where, { id }));

/** Writes the record into the content folder `content`; says where. */
export function writeRerun(content: string, record: Record): string {
  const path = recordFile(content, record.id);
  writeFiles(new Map([[path, `${JSON.stringify(record, null, 2)}\n`]]));
  return path;
}

/** New texts would seal what was edited by hand. */
const altered = (file: string, { id }: Record) =>
  new Refusal({
    place: file,
    got: 'a record that is not as the lab wrote it',
    allowed: 'the record as it was written',
    remedy: `undo what was edited by hand, or run it again: npm run lab -- --rerun ${id}`,
  });

/** Gives the records of runs with other releases what their files say of them now, without running anything. Throws for a record that was edited by hand. */
export function retellReruns(lab: string, content: string): void {
  for (const path of globSync(fileOf(lab, '*'))) {
    const { name, reading } = readRerun(lab, basename(path, '.yaml'));
    const file = recordFile(content, name);
    if (!existsSync(file)) continue;
    const recorded = readSound(file, rerun);
    if (!isSealed(recorded)) throw altered(file, recorded);
    const { seal: _, ...record } = recorded;
    writeRerun(content, sealed({ ...record, reading }));
  }
}
