import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const staticImport = /(?:\bfrom|\bimport)\s*"(\.\/[^"]+\.js)"/g;
const moduleScript = /<script type="module" src="([^"]+)">/g;

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

/** The page with links to all that its scripts import, so that the browser asks for it with them and not after them. */
function withPreloads(html: string, root: string): string {
  const scripts = [...html.matchAll(moduleScript)].map(([, src = '']) => src);
  const links = scripts.flatMap((src) => {
    const folder = src.slice(0, src.indexOf('_astro/'));
    const file = join(root, src.slice(folder.length));
    return [...importedBy(file)].map(
      (path) => `<link rel="modulepreload" href="${folder}${path.slice(root.length)}">`,
    );
  });
  return html.replace('</head>', `${[...new Set(links)].join('')}</head>`);
}

/** Preloads what the scripts of the search page import: what asks is there with the page, two round trips after it was asked for. */
export function preloads(): AstroIntegration {
  return {
    name: 'preloads',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const path of globSync('search/**/index.html', { cwd: root })) {
          const file = join(root, path);
          writeFileSync(file, withPreloads(readFileSync(file, 'utf8'), root));
        }
      },
    },
  };
}
