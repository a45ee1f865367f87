import type { DamagedFile } from '../reading/read.ts';
import { type KindName, kinds } from '../schema/index.ts';

/** What damaged files hold, so that a reference to it is not called broken. */
export interface Damaged {
  /** Kinds of which a file is damaged. */
  readonly kinds: ReadonlySet<KindName>;
  /** The ids that damaged files of a kind are named after. */
  readonly files: (kind: KindName) => readonly string[];
  /** Whether a file of a kind is damaged so that not even the ids of its records are known. */
  readonly isBlank: (kind: KindName) => boolean;
  /** Ids named inside damaged files of a kind. */
  readonly inside: (kind: KindName) => readonly string[];
}

/** What is known of a file that is damaged or not there. */
type Trace = Pick<DamagedFile, 'kind' | 'names' | 'idsInside'>;

export function damagedOf(traces: readonly Trace[]): Damaged {
  const of = (wanted: KindName) => traces.filter(({ kind }) => kind === wanted);
  return {
    kinds: new Set(traces.map(({ kind }) => kind)),
    files: (kind) => of(kind).flatMap(({ names }) => Object.values(names)),
    isBlank: (kind) =>
      'list' in kinds[kind].file && of(kind).some(({ idsInside }) => idsInside.length === 0),
    inside: (kind) => of(kind).flatMap(({ idsInside }) => idsInside),
  };
}
