import { fieldsHeading } from '../sentences/passages.ts';
import { markdownBlocks } from './markdown.ts';
import { type RestContext, restBlocks } from './rest.ts';
import type { RawBlock } from './text.ts';

/** The fields of a package's metadata, one block each, and its description in the format that they name. */
export function metadataBlocks(text: string, context: RestContext): RawBlock[] {
  const lines = text.split(/\r?\n/);
  const gap = lines.indexOf('');
  const head = gap < 0 ? lines : lines.slice(0, gap);
  const fields = head.map((line, index) => ({ text: line, line: index + 1 }));
  // As many empty lines as there are fields keep the numbers of the lines.
  const body = '\n'.repeat(head.length) + lines.slice(head.length).join('\n');
  const isMarkdown = head.some((line) => /^Description-Content-Type: *text\/markdown/i.test(line));
  return [
    { heading: fieldsHeading, line: 1 },
    ...fields,
    ...(isMarkdown ? markdownBlocks(body) : restBlocks(body, context)),
  ];
}
