import type { HeaderRule } from './security.ts';

const lines = (headers: HeaderRule['headers'], line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/** The rules as the `_headers` file that Netlify and Cloudflare Pages read. `base` is the site's, with a slash at the end. */
export const headersFile = (rules: readonly HeaderRule[], base: string): string =>
  rules
    .map(({ path, headers }) =>
      [
        base.replace(/\/$/, '') + path,
        ...lines(headers, (name, value) => `  ${name}: ${value}`),
        '',
      ].join('\n'),
    )
    .join('\n');

const location = (path: string) => (path.endsWith('/*') ? `^~ ${path.slice(0, -1)}` : `= ${path}`);

/** What stands above the locations. */
const headOf = (prefix: string, root: string) => [
  `root ${root};`,
  'include mime.types;',
  'types { text/markdown md; text/csv csv; }',
  'charset utf-8;',
  'charset_types text/plain text/css text/csv text/markdown text/xml application/javascript application/json application/atom+xml image/svg+xml;',
  'default_type text/plain;',
  'index index.html;',
  'absolute_redirect off;',
  `error_page 404 ${prefix}/404.html;`,
  '# Sends the .gz beside a file; with the brotli module, `brotli_static on;` sends the .br.',
  'gzip_static on;',
  '# Whoever asks for Markdown gets the file beside the page, where there is one.',
  'set $twin "";',
  'if ($http_accept ~ "text/markdown") { set $twin "asked"; }',
  'set $file "index.md";',
  'if (-f $document_root$uri$file) { set $twin "$twin there"; }',
  'if ($twin = "asked there") { rewrite ^ $uri$file; }',
];

const blockOf = (where: string, headers: HeaderRule['headers'], files = '$uri $uri/') => [
  `location ${where} {`,
  ...lines(headers, (name, value) => `  add_header ${name} "${value}" always;`),
  '  add_header Vary "Accept" always;',
  `  try_files ${files} =404;`,
  '}',
];

/** By itself nginx would look for the front page's file under another location. */
const filesOf = (path: string) => (path === '/' ? '$uri/index.html' : undefined);

/**
 * The rules as part of a `server` block of nginx. A location there forgets the headers around it, so each repeats what is for all.
 * `base` is the site's, with a slash at the end; `root` is the folder that holds the site under that path.
 */
export function nginxConfig(rules: readonly HeaderRule[], base: string, root: string): string {
  const prefix = base.replace(/\/$/, '');
  const [everywhere, ...others] = rules;
  const own = ({ path, headers }: HeaderRule) =>
    blockOf(location(prefix + path), { ...everywhere?.headers, ...headers }, filesOf(path));
  return [
    ...headOf(prefix, root),
    ...blockOf(`^~ ${base}`, { ...everywhere?.headers }),
    ...others.flatMap(own),
    '',
  ].join('\n');
}
