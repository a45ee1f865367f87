import { globSync } from 'node:fs';
import { counted } from '../sentences/numbers.ts';

/** How many pages the built site in `folder` has, and in which of its folders: `9 pages: criteria 4, claims 3, the root 2`. */
export function pagesLine(folder: string): string {
  const pages = globSync('**/*.html', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const folders = Map.groupBy(pages, (path) =>
    path.includes('/') ? path.replace(/\/.*/, '') : 'the root',
  );
  const counts = [...folders]
    .toSorted(([a, more], [b, less]) => less.length - more.length || a.localeCompare(b, 'en'))
    .map(([name, found]) => `${name} ${found.length}`);
  return `${counted(pages.length, 'page')}: ${counts.join(', ')}`;
}
