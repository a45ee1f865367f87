import { answersFolder } from '../schema/site-files.ts';

/** Nothing from elsewhere and nothing inline; every policy starts from nothing at all. */
const policy = (...allowed: readonly string[]) =>
  ["default-src 'none'", ...allowed, "base-uri 'none'"].join('; ');

/** What a page of each kind may load. Every page with the search field runs the search engine, which is WebAssembly. */
export const contentSecurityPolicies = {
  page: policy(
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    // Where the browser has them: no text becomes mark-up, script or the address of one.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ),
  /** A card inside somebody's page. */
  embed: policy("style-src 'self'", "form-action 'none'"),
  /** A page that only leads to its new address. */
  moved: policy("script-src 'self'", "style-src 'self'", "form-action 'none'"),
} as const;

type Headers = Readonly<Record<string, string>>;

/** Headers for the files that a pattern fits: one path, or everything below a folder (`/folder/*`), from the site's root. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Headers;
}

const kept = (seconds: number, more = '') => ({
  'Cache-Control': `public, max-age=${seconds}${more}`,
});
/** A correction reaches readers within five minutes. */
const shortly = kept(300);
/** The name of the file changes with its bytes. */
const forEver = kept(31_536_000, ', immutable');

const refused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

/** For every file. All of it is public and nothing of it knows who reads, so any page elsewhere may fetch it. */
const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': refused.map((feature) => `${feature}=()`).join(', '),
  'Strict-Transport-Security': 'max-age=31536000',
  'Access-Control-Allow-Origin': '*',
};

/** What a policy in the page itself cannot say is said in the header: who may frame it. */
const page: Headers = {
  'Content-Security-Policy': `${contentSecurityPolicies.page}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...shortly,
};
const embed: Headers = {
  'Content-Security-Policy': `${contentSecurityPolicies.embed}; frame-ancestors *`,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...shortly,
};
/** Pictures and data that others show: nothing in them may run, should a browser open one by itself. */
const shared: Headers = {
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  ...kept(3600),
};

const hashedFolders = [
  '_astro',
  answersFolder,
  'pagefind/fragment',
  'pagefind/index',
  'pagefind/filter',
];

const below = (folders: readonly string[], headers: Headers) =>
  folders.map((folder) => ({ path: `/${folder}/*`, headers }));

/** What stands where in the site, by its first folder. */
interface Places {
  /** Pages outside every folder. */
  readonly pages: readonly string[];
  /** Other files outside every folder. */
  readonly files: readonly string[];
  readonly pageFolders: readonly string[];
  readonly embedFolders: readonly string[];
  readonly sharedFolders: readonly string[];
}

/** All header rules. No file gets one header from two of them: hosts differ in what they make of that. */
export const headerRulesFor = (places: Places): readonly HeaderRule[] => [
  { path: '/*', headers: everywhere },
  ...places.pages.map((path) => ({ path, headers: page })),
  ...places.files.map((path) => ({ path, headers: shortly })),
  ...below(places.pageFolders, page),
  ...below(places.embedFolders, embed),
  ...below(hashedFolders, forEver),
  ...below(places.sharedFolders, shared),
];
