import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './knowledge/load.ts';

// Astro compiles the bodies of these files and nothing more: their data is read, checked and joined in src/knowledge,
// by a YAML reader that, unlike Astro's, leaves an unquoted date the text it is.
const dir = contentDir(process.env);
const bodies = (folder: string, pattern = '*.mdx') =>
  defineCollection({
    loader: glob({
      base: `./${dir}/${folder}`,
      pattern,
      generateId: ({ entry }) => entry.replace(/(\/article)?\.mdx$/, ''),
    }),
  });

export const collections = {
  criteria: bodies('criteria'),
  sources: bodies('sources', '*/article.mdx'),
  guides: bodies('guides'),
};
