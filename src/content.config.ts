import { defineCollection } from 'astro:content';
import { checkedFiles } from './astro/checked-bodies.ts';

// Astro compiles the bodies of these files and nothing more: their data is read, checked and joined in src/knowledge,
// by a YAML reader that, unlike Astro's, leaves an unquoted date the text it is.
export const collections = {
  criteria: defineCollection({ loader: checkedFiles('criterion') }),
  sources: defineCollection({ loader: checkedFiles('source') }),
  guides: defineCollection({ loader: checkedFiles('guide') }),
};
