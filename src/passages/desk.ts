import { join } from 'node:path';
import { Refusal } from '../home/refusal.ts';
import type { Inspection } from '../knowledge/load.ts';
import { oneOf } from '../reading/problem.ts';
import { type Distribution, type Reference, releaseName } from '../schema/index.ts';
import { type Shelf, shelfOf } from './cache.ts';
import { type Located, locatedIn } from './citations.ts';
import type { Release } from './release.ts';

/** What every task works with. */
export interface Desk extends Inspection {
  /** The content folder. */
  readonly dir: string;
  /** The folder of distributions. */
  readonly cache: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Every pinned distribution. */
export const pinsOf = ({ records }: Desk): Distribution[] =>
  records.distributions.map(({ record }) => record);

/** The reference of an id; throws for one that nobody has. */
export function referenceOf({ records }: Desk, id: string): Reference {
  const found = records.references.find(({ record }) => record.id === id)?.record;
  if (found) return found;
  const { allowed = '', hint = 'name a reference' } = oneOf(
    id,
    records.references.map(({ record }) => record.id),
  );
  throw new Refusal({ place: 'passages', got: `no reference "${id}"`, allowed, remedy: hint });
}

/** Where in which release a reference stands; throws for one that is in none. */
export function locatedOf(reference: Reference): Located {
  const located = locatedIn(reference);
  if (located) return located;
  throw new Refusal({
    place: reference.id,
    got: 'a reference that is in no release',
    allowed: 'one with package, version and file',
    remedy: 'a page or a repository can be cited, but no passage of it proved',
  });
}

/** The release that a file is in; throws where it cannot be had. */
export function releaseOf(desk: Desk, shelf: Shelf, located: Located): Release {
  const name = releaseName(located);
  const release = shelf.releases.get(name);
  if (release) return release;
  throw new Refusal({
    place: name,
    got: shelf.missing.get(name) ?? 'no pin',
    allowed: pinsOf(desk).map(releaseName).join(', '),
    remedy: `npm run passages -- --pin "${name}", or see to Python, pip and the network`,
  });
}

/** The pinned distributions of these names, fetched where they are not there. */
export const shelfFor = (desk: Desk, names: ReadonlySet<string>) =>
  shelfOf(
    desk.cache,
    pinsOf(desk).filter((pin) => names.has(releaseName(pin))),
    desk.env,
  );

/** The path of a file of a release on this machine. */
export function pathOf(desk: Desk, located: Located): string {
  const pin = pinsOf(desk).find((each) => releaseName(each) === releaseName(located));
  return join(desk.cache, `${pin?.archive}.files`, located.file);
}
