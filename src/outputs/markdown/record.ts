import type { BlockContent } from 'mdast';
import { blocks, heading, paragraph, strong, text, toMarkdown } from './markdown.ts';

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** One value under its name: a plain one beside it, a group as a list below it. */
function entry(name: string | undefined, value: unknown): BlockContent[] {
  const label = name === undefined ? [] : [strong(name)];
  if (isGroup(value)) return [...(name === undefined ? [] : [paragraph(...label)]), list(value)];
  const words = String(value);
  return [paragraph(...label, text(name === undefined ? words : `: ${words}`))];
}

const list = (group: object): BlockContent =>
  blocks(
    Array.isArray(group)
      ? group.map((item: unknown) => entry(undefined, item))
      : Object.entries(group).map(([name, value]) => entry(name, value)),
  );

/** Any record as Markdown: its title and every field by name. For kinds that have no form of their own. */
export const recordMarkdown = (title: string, record: object): string =>
  toMarkdown([heading(1, title), list(record)]);
