import { join } from 'node:path';
import { UsageError } from '../home/refusal.ts';
import { sealOf } from '../knowledge/sealed.ts';
import { isNewer } from '../knowledge/upgrades.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { type Distribution, fill, type Upgrade, upgradeKind } from '../schema/index.ts';
import type { Followed } from './upgrade.ts';

/** What a comparison of two releases of a subject found. */
interface Compared {
  readonly subject: string;
  readonly from: Pick<Distribution, 'version'>;
  readonly to: Pick<Distribution, 'version' | 'sha256'>;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly followed: readonly Followed[];
}

/** `disc-2-to-3` */
const idOf = (subject: string, from: string, to: string) =>
  `${subject}-${from}-to-${to}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const inOrder = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Reference → hash → what became of the passage, in order. */
function passagesOf(followed: readonly Followed[]): Upgrade['passages'] {
  const groups = Map.groupBy(followed, ({ reference }) => reference.id);
  return inOrder(
    [...groups].map(([id, own]) => [
      id,
      inOrder(own.flatMap(({ passage, fate }) => (passage.hash ? [[passage.hash, fate]] : []))),
    ]),
  );
}

/** The record of a comparison, sealed. */
export function upgradeRecord({ subject, from, to, on, followed }: Compared): Upgrade {
  if (!isNewer(to.version, from.version))
    throw new UsageError({
      place: 'release',
      got: `--confirm from ${from.version} to ${to.version}`,
      allowed: `a release newer than ${from.version}`,
      remedy: 'only what a newer release still says is confirmed',
    });
  const record = {
    id: idOf(subject, from.version, to.version),
    subject,
    from: from.version,
    to: to.version,
    sha256: to.sha256,
    compared: on,
    passages: passagesOf(followed),
  };
  return { ...record, seal: sealOf(record) };
}

/** Writes the record into the content folder `dir`; says where. */
export function writeUpgrade(dir: string, record: Upgrade): string {
  const path = join(dir, fill(upgradeKind.file.where, { id: record.id }));
  writeFiles(new Map([[path, `${JSON.stringify(record, null, 2)}\n`]]));
  return path;
}
