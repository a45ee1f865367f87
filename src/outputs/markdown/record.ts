import type { BlockContent, PhrasingContent } from 'mdast';
import { blocks, heading, paragraph, strong, text, toMarkdown } from './markdown.ts';

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** One value under its name: a plain one beside it, a group as a list below it. */
function entry(name: readonly PhrasingContent[], value: unknown): BlockContent[] {
  if (!isGroup(value)) return [paragraph(...name, text(String(value)))];
  const inner = list(value);
  return name.length > 0 ? [paragraph(...name), inner] : [inner];
}

const list = (group: object): BlockContent =>
  blocks(
    Array.isArray(group)
      ? group.map((item) => entry([], item))
      : Object.entries(group).map(([name, value]) =>
          entry([strong(name), text(': ')], value ?? ''),
        ),
  );

/** Any record as Markdown: its title and every field by name. For kinds that have no form of their own. */
export const recordMarkdown = (title: string, record: object): string =>
  toMarkdown([heading(1, title), list(record)]);
