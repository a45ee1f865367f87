/** The measure of a build: the same words on as many pages, as plain Astro, MDX and Pagefind publish them. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { linkPackages } from '../elsewhere.ts';
import { type Cost, costOf } from './build.ts';

/** What a beginner of Astro writes, by its own guide. */
const project = {
  'package.json': JSON.stringify({ name: 'plain', type: 'module' }),
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [mdx()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: 'content', pattern: '**/*.mdx' }) }) };
`,
  'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('pages')).map((page) => ({ params: { slug: page.id }, props: { page } }));
const { page } = Astro.props;
const { Content } = await render(page);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{page.data.title}</title></head>
  <body><main><Content /></main></body>
</html>
`,
} as const;

/** How a text begins that MDX would take for code. */
const code = /^[ie](?=(?:mport|xport)\b)/;

/** A text that MDX shows as it is. */
const escaped = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#+|~&]/g, String.raw`\$&`)
    .replace(code, (first) => `&#${first.charCodeAt(0)};`);

const marks: Readonly<Record<string, string>> = { H1: '# ', H2: '## ', H3: '### ', LI: '- ' };

/** The words of a built page as MDX. */
function mdxOf(html: string): string {
  const { document } = parseHTML(html);
  const parts = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, pre)')]
    .filter((part) => part.querySelector('p, li, dd, td') === null)
    .map(
      (part) =>
        `${marks[part.tagName] ?? ''}${escaped(part.textContent.replace(/\s+/g, ' ').trim())}`,
    );
  return `---\ntitle: ${JSON.stringify(document.title)}\n---\n\n${parts.join('\n\n')}\n`;
}

/** What a first build of the words of the site in `dist` costs plainly. Leaves nothing behind. */
export async function plainCost(dist: string): Promise<Cost> {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-plain-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  try {
    linkPackages('node_modules', join(dir, 'node_modules'));
    for (const [path, text] of Object.entries(project)) write(path, text);
    for (const path of globSync('**/*.html', { cwd: dist }))
      write(
        `content/${path.replace(/\.html$/, '.mdx')}`,
        mdxOf(readFileSync(join(dist, path), 'utf8')),
      );
    return await costOf(
      'node node_modules/astro/bin/astro.mjs build --silent && node node_modules/pagefind/lib/runner/bin.cjs --site dist',
      dir,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
