import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const staticImport = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g;
/** The end of the head, what follows it, and the first script there. */
const ownScript = /(<\/head>.*?)<script type="module" src="([^"]+)"><\/script>/s;

/** Files that a script imports, and those that they import. */
function importedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(staticImport)) {
    const path = join(dirname(file), name);
    if (known.has(path)) continue;
    known.add(path);
    importedBy(path, known);
  }
  return known;
}

/** Links to all that a script imports, so that the browser asks for it with the script and not after it. */
function preloadsOf(src: string, root: string): string {
  const folder = src.slice(0, src.indexOf('_astro/'));
  const imported = importedBy(join(root, src.slice(folder.length)));
  return [...imported]
    .map((path) => `<link rel="modulepreload" href="${folder}${path.slice(root.length)}">`)
    .join('');
}

/**
 * The page with the first of its scripts, its own, in the head. Nothing is laid out before that has run: else the A to Z would be, for whoever asks
 * something, only to give way to what was found.
 */
const withScriptFirst = (html: string, root: string): string =>
  html.replace(ownScript, (_, before, src) => {
    const script = `<script type="module" blocking="render" src="${src}"></script>`;
    return `${script}${preloadsOf(src, root)}${before}`;
  });

/** Lets the search page ask for its script, and all that it imports, as soon as it is there: what asks is there two round trips after it was asked for. */
export function preloads(): AstroIntegration {
  return {
    name: 'preloads',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of globSync('search/**/index.html', { cwd: root })) {
          const file = join(root, path);
          writeFileSync(file, withScriptFirst(readFileSync(file, 'utf8'), root));
        }
      },
    },
  };
}
