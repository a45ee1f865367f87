import { listingOf } from '../reading/files.ts';

/** Every text of the content folder, as paths from the project's root. */
export const contentFiles = (dir: string): string[] =>
  listingOf(dir)
    .files.filter((path) => /\.(mdx|ya?ml)$/.test(path))
    .map((path) => `${dir}/${path}`);
