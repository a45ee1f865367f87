/** A package as the lock file has it. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Licences under which a package may be used here: each lets the site be built and published as it is. */
export const allowedLicences: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'OFL-1.1',
  // Used as they come, in programs of their own: nothing of ours is derived from them.
  'MPL-2.0',
  'LGPL-3.0-or-later',
];

const none = 'none named';
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

const packagesIn = (packages: Readonly<Record<string, Locked>>) =>
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license = none, dev = false }]) => ({
      name: nameOf(path),
      version,
      license,
      dev,
    }));

/** Whether a licence, or one of those it offers, or all that it joins, may be used here. */
export function isAllowed(licence: string): boolean {
  const bare = licence.replace(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((part) => allowedLicences.includes(part));
}

/** Packages whose licence is not allowed: `name 1.0.0: GPL-3.0`. */
export const refusedLicences = (packages: Readonly<Record<string, Locked>>): string[] =>
  packagesIn(packages)
    .filter(({ license }) => !isAllowed(license))
    .map(({ name, version, license }) => `${name} ${version}: ${license}`);

type Package = ReturnType<typeof packagesIn>[number];

function licenceLine(licence: string, packages: readonly Package[]): string {
  const names = packages.map(({ name, version }) => `${name} ${version}`);
  return `**${licence}**: ${[...new Set(names)].toSorted().join(', ')}.`;
}

/** Packages under their licences, below a heading. */
function part(title: string, packages: readonly Package[]): string[] {
  const groups = Object.entries(Object.groupBy(packages, ({ license }) => license));
  const lines = groups
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, group = []]) => licenceLine(licence, group));
  return [`## ${title}`, ...lines];
}

const written =
  'Written by `npm run licences` from the lock file; a test holds both together, and refuses what is not allowed in `src/publish/licences.ts`.';

/** Every package of the lock file under its licence, in Markdown; those that only tests and editors use stand apart. */
export function licencesText(packages: Readonly<Record<string, Locked>>): string {
  const [tools = [], parts = []] = [true, false].map((isDev) =>
    packagesIn(packages).filter(({ dev }) => dev === isDev),
  );
  return `${[
    '# Licences of the packages',
    written,
    ...part('Of what builds the site', parts),
    ...part('Of what tests it', tools),
  ].join('\n\n')}\n`;
}
