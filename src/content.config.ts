import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './knowledge/load.ts';
import { criterion, guide, source } from './schema/index.ts';

// Astro compiles the bodies of these files; their data is read, checked and joined in src/knowledge.
const dir = contentDir(process.env);
const bodies = (folder: string) => glob({ base: `./${dir}/${folder}`, pattern: '*.mdx' });

export const collections = {
  criteria: defineCollection({ loader: bodies('criteria'), schema: criterion }),
  sources: defineCollection({ loader: bodies('sources'), schema: source }),
  guides: defineCollection({ loader: bodies('guides'), schema: guide }),
};
