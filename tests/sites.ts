/** The built sites that tests judge: the real one, and those of made-up knowledge bases. */
import { isOf, type Sources, stamped } from '../src/publish/stamp.ts';
import { asked } from './asked.ts';
import { writeGrownBase } from './grown-base.ts';
import { writeHostile } from './hostile.ts';

export interface Site {
  /** Folder of the built site. */
  readonly dist: string;
  /** Folder of its knowledge base. */
  readonly content: string;
  /** The path below which it is built. */
  readonly base: string;
  /** Writes the knowledge base, where it is made up. */
  readonly write?: (dir: string) => unknown;
  /** Files that decide the knowledge base. */
  readonly madeOf: readonly string[];
  /** What builds the site. */
  readonly command: string;
}

const fixture = ['tests/fixtures/brakes', 'tests/fixture.ts'];
const grown = {
  content: '.content-grown',
  write: writeGrownBase,
  madeOf: [...fixture, 'tests/grown-base.ts'],
};

export const sites = {
  real: {
    dist: 'dist',
    content: 'content',
    base: '/',
    madeOf: ['content'],
    command: 'npm run build',
  },
  grown: { ...grown, dist: '.dist-grown', base: '/', command: 'npm run build:fixtures' },
  subPath: { ...grown, dist: '.dist-sub-path', base: '/x/', command: 'npm run build:fixtures' },
  hostile: {
    dist: '.dist-hostile',
    content: '.content-hostile',
    base: '/',
    write: writeHostile,
    madeOf: [...fixture, 'tests/hostile.ts'],
    command: 'npm run build:fixtures',
  },
} as const satisfies Readonly<Record<string, Site>>;
export type SiteName = keyof typeof sites;

/** As the builds put it: the root of the host that the settings name. */
const sourcesOf = ({ madeOf, base }: Site): Sources => ({
  content: madeOf,
  ...(base !== '/' && { base }),
});

/** Throws where a site is not built, or from other sources than there are now: tests would judge yesterday's. */
export function requireFresh(...names: readonly SiteName[]): void {
  for (const name of names) {
    const { dist, command } = sites[name];
    if (!isOf(dist, sourcesOf(sites[name])))
      throw new Error(`${dist} is not of these sources: ${command}`);
  }
}

/**
 * Astro's own build suffices for a made-up base: what is done to the files afterwards is the same for any. All are built by one
 * process, one after the other: to load what builds takes a third of a small build.
 */
async function astro({ content, dist, base }: Site): Promise<void> {
  Object.assign(process.env, { NODE_ENV: 'production', CONTENT: content, OUT_DIR: dist });
  const { build } = await import('astro');
  await build({ base, logLevel: 'silent' });
}

async function refresh(name: SiteName): Promise<void> {
  const site: Site = sites[name];
  const sources = sourcesOf(site);
  if (isOf(site.dist, sources)) return;
  site.write?.(site.content);
  await stamped(site.dist, sources, () => astro(site));
  console.log(`${site.dist} built`);
}

const isMadeUp = (name: string): name is SiteName =>
  name in sites && 'write' in sites[name as SiteName];

if (import.meta.main) {
  const { positionals } = await asked({
    name: 'build:fixtures',
    does: 'builds the made-up sites, all or those named, that are not of the sources as they are now',
    takes: ['[<name>…]'],
  });
  for (const name of positionals.length > 0 ? positionals : Object.keys(sites))
    if (isMadeUp(name)) await refresh(name);
}
