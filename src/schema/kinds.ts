import type { z } from 'zod';
import { causeKind } from './cause.ts';
import { changeKind } from './change.ts';
import { claimKind } from './claim.ts';
import { criterionKind } from './criterion.ts';
import { disagreementKind } from './disagreement.ts';
import { distributionKind } from './distribution.ts';
import { echoKind } from './echo.ts';
import { experimentKind } from './experiment.ts';
import { groupKind } from './group.ts';
import { guideKind } from './guide.ts';
import type { SubjectId } from './ids.ts';
import type { Kind, ValuesIn } from './kind.ts';
import { movedKind } from './moved.ts';
import { needKind } from './need.ts';
import { passageReadingKind } from './passage-reading.ts';
import { pictureKind } from './picture.ts';
import { questionKind } from './question.ts';
import { referenceKind } from './reference.ts';
import { rerunKind } from './rerun.ts';
import { sayingKind } from './saying.ts';
import { siteKind } from './site.ts';
import { sourceKind } from './source.ts';
import { subjectKind } from './subject.ts';
import { upgradeKind } from './upgrade.ts';

/** Every kind of record, in the order in which places for files are named. */
export const kinds = {
  site: siteKind,
  group: groupKind,
  cause: causeKind,
  distribution: distributionKind,
  passageReading: passageReadingKind,
  reference: referenceKind,
  disagreement: disagreementKind,
  need: needKind,
  question: questionKind,
  moved: movedKind,
  change: changeKind,
  echo: echoKind,
  picture: pictureKind,
  subject: subjectKind,
  criterion: criterionKind,
  source: sourceKind,
  claim: claimKind,
  saying: sayingKind,
  experiment: experimentKind,
  rerun: rerunKind,
  upgrade: upgradeKind,
  guide: guideKind,
} as const satisfies Record<string, Kind>;

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export const kindNames = Object.keys(kinds) as KindName[];
export const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name);

/** What the files of a kind hold. */
export type FileOf<K extends KindName> = z.infer<Kinds[K]['file']['schema']>;
/** What the path of its file says of a record, e.g. `{ source }` of a saying. */
export type PlaceOf<K extends KindName> = K extends 'subject'
  ? { readonly id: SubjectId }
  : ValuesIn<Kinds[K]['file']['where']>;
/** A record of a kind: what its file says, and what the file's path adds. */
export type RecordOf<K extends KindName> = z.infer<Kinds[K]['schema']> &
  Omit<PlaceOf<K>, keyof z.infer<Kinds[K]['schema']>>;

/** Kinds whose files have a body of MDX. */
export type BodiedKind = {
  [K in KindName]: Kinds[K]['file']['where'] extends `${string}.mdx` ? K : never;
}[KindName];

const isBodied = (kind: KindName): kind is BodiedKind => kinds[kind].file.where.endsWith('.mdx');
export const bodiedKinds = kindNames.filter(isBodied);

/** One record as an error message names it: `claim "x"`. */
export function nameOf(kind: KindName, record: object): string {
  const [id] = ['id', 'from', 'claim', 'archive'].flatMap((key) => Reflect.get(record, key) ?? []);
  return id === undefined ? `the ${kind}` : `${kind} "${id}"`;
}
