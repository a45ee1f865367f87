import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { contentDir, ofBase } from '../home/base-folder.ts';
import { Refusal } from '../home/refusal.ts';
import { todayOf } from '../knowledge/freshness.ts';
import { nowhere } from '../schema/site-files.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where a site is built from, where it is put, and where it will stand. */
export interface Settings {
  /** The address of the site's front page. */
  readonly home: URL;
  /** Whether that is an address that somebody gave. */
  readonly isAddressed: boolean;
  /** The path that the command line names; it wins over that of the address. */
  readonly base: string | undefined;
  readonly content: string;
  readonly outDir: string;
}

interface Wrong {
  readonly name: string;
  readonly got: string;
  readonly allowed: string;
}

const path = /^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/;
/** A path from the root of a host, none of whose steps leads up or nowhere. */
const isBase = (base: string) =>
  path.test(base) && !base.split('/').some((step) => /^\.+$/.test(step));

function isHome(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password, search, hash, pathname } = new URL(url);
  const isBare = [username, password, search, hash].every((part) => part === '');
  return /^https?:$/.test(protocol) && isBare && isBase(pathname);
}

/** The folder of a built site is taken away for the next one: anything else that stands there is somebody's. */
const mayGo = (dir: string) => {
  const entry = statSync(dir, { throwIfNoEntry: false });
  return (
    !entry ||
    (entry.isDirectory() && (readdirSync(dir).length === 0 || existsSync(join(dir, '404.html'))))
  );
};

const isFolder = (dir: string) => statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What the project keeps in folders of its own: a build empties the folder that it writes to. */
const own = /^(?:\.git|\.github|content|docs|lab|node_modules|public|schemas|src|tests)(?:$|\/)/;

function isOutDir(dir: string): boolean {
  const from = relative('.', dir).replaceAll('\\', '/');
  const isBelow = from !== '' && !from.startsWith('..') && !isAbsolute(from) && !own.test(from);
  return isBelow && mayGo(dir);
}

/** Characters that end an address, or mean something else in it: tools of the build take paths for addresses. */
const unfit = process.platform === 'win32' ? /[#%]/ : /[#?*%"\\\n\r]/;

function epochOf(env: Env): Wrong[] {
  try {
    todayOf(env, new Date(0));
    return [];
  } catch {
    const got = env['SOURCE_DATE_EPOCH'] ?? '';
    return [
      { name: 'SOURCE_DATE_EPOCH', got, allowed: 'whole seconds since 1970, e.g. 1795219200' },
    ];
  }
}

const unless = (isRight: boolean, wrong: Wrong) => (isRight ? [] : [wrong]);

const aboutPlace = (env: Env, base: string | undefined): Wrong[] => [
  ...unless(!env['SITE_URL'] || isHome(env['SITE_URL']), {
    name: 'SITE_URL',
    got: env['SITE_URL'] ?? '',
    allowed: 'the address of the front page, e.g. https://host.example/x/',
  }),
  ...unless(base === undefined || isBase(base), {
    name: '--base',
    got: base ?? '',
    allowed: 'a path from the root of the host, e.g. /x/',
  }),
];

const aboutFolders = (env: Env): Wrong[] => [
  ...unless(isFolder(contentDir(env)), {
    name: 'CONTENT',
    got: contentDir(env),
    allowed: 'a folder that is there',
  }),
  ...unless(!env['OUT_DIR'] || isOutDir(env['OUT_DIR']), {
    name: 'OUT_DIR',
    got: env['OUT_DIR'] ?? '',
    allowed: 'a folder below this one that holds nothing but a built site: it is emptied',
  }),
  ...unless(!unfit.test(resolve('.')), {
    name: 'the folder of the project',
    got: resolve('.'),
    allowed: 'a path without # ? * % " \\ and line breaks',
  }),
];

const told = (wrong: readonly Wrong[]) =>
  wrong.map(({ name, got, allowed }) => `${name} is "${got}", allowed: ${allowed}`).join('; ');

function refuse(wrong: readonly Wrong[]): never {
  throw new Refusal({
    place: 'settings',
    got: told(wrong),
    allowed: 'what is said of each',
    remedy: 'README.md, “Run it” and “Deploy”',
  });
}

/** The settings of `env` that decide what is published. Throws a Refusal that names all that are wrong, before anything is built. */
export function settingsOf(env: Env, base?: string): Settings {
  const wrong = [...aboutPlace(env, base), ...aboutFolders(env), ...epochOf(env)];
  if (wrong.length > 0) refuse(wrong);
  return {
    home: new URL(env['SITE_URL'] || nowhere),
    isAddressed: Boolean(env['SITE_URL']),
    base,
    content: contentDir(env),
    outDir: env['OUT_DIR'] || ofBase('dist'),
  };
}

/** A site for readers is built as such: in any other mode its pages go without their policy. Throws a Refusal. */
export function requireProduction({ NODE_ENV }: Env): void {
  if (NODE_ENV === undefined || NODE_ENV === '' || NODE_ENV === 'production') return;
  throw new Refusal({
    place: 'NODE_ENV',
    got: `"${NODE_ENV}"`,
    allowed: 'production, or nothing',
    remedy: 'unset it; npm run dev is for working on the site',
  });
}

/** What is said at the end of a build for nobody's address; nothing where one was given. */
export const unaddressed = ({ isAddressed }: Settings): string[] =>
  isAddressed
    ? []
    : [
        `No address for publication: canonical links, previews, feed and sitemap name ${nowhere}`,
        'Before publishing, say where the site will stand: SITE_URL=https://host.example/x/ npm run build',
      ];
