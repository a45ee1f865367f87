import { join } from 'node:path';
import { todayOf } from '../knowledge/freshness.ts';
import { sealOf } from '../knowledge/sealed.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { fill, type Rerun, rerunKind } from '../schema/index.ts';
import type { Environment } from './environment.ts';
import { machineClass } from './experiment.ts';
import type { Outcome } from './outcome.ts';

/** The record of a run with other releases, sealed: how each experiment that ran came out beside its own record. */
export function rerunRecord(
  { name, pins }: NonNullable<Environment['rerun']>,
  { version }: Pick<Environment, 'version'>,
  outcomes: readonly Outcome[],
): Rerun {
  const record = {
    id: name,
    versions: { ...pins, python: version },
    results: Object.fromEntries(
      outcomes.flatMap(({ id, result }) => (result ? [[id, result]] : [])),
    ),
    date: todayOf(process.env, new Date()),
    machine: machineClass(),
  };
  return { ...record, seal: sealOf(record) };
}

/** Writes the record into the content folder `content`; says where. */
export function writeRerun(content: string, record: Rerun): string {
  const path = join(content, fill(rerunKind.file.where, { id: record.id }));
  writeFiles(new Map([[path, `${JSON.stringify(record, null, 2)}\n`]]));
  return path;
}
