import { Document, isCollection, isMap, type Node, type Scalar, type YAMLMap } from 'yaml';
import { archivePath } from '../proofs/archive.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { Draft, DraftSaying } from './draft.ts';

const writing = { lineWidth: 0, flowCollectionPadding: true } as const;

/** One line per entry of the long lists, as in the files written by hand. */
function flatten(doc: Document, path: readonly unknown[]): void {
  const list = doc.getIn(path, true);
  if (!isCollection(list)) return;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}

/** A source's file: front matter and the digest to be written. */
export function sourceText({ source, body }: Draft): string {
  const doc = new Document(source);
  for (const key of ['sections', 'ledger', 'damage']) flatten(doc, [key]);
  doc.commentBefore =
    ' Drafted by the ingest. Write what is to be written, mend what is wrong, then remove "draft: true".';
  return `---\n${doc.toString(writing)}---\n\n${body}`;
}

const oneLine = (text: string) => ` ${text.replace(/\s+/g, ' ')}`;

/** Long texts on one line, lists of small records with a line each. */
function layOut(node: YAMLMap): void {
  for (const key of ['lines', 'candidates']) {
    const list = node.get(key, true) as unknown as Node | undefined;
    if (isCollection(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  }
}

/** A drafted saying as a YAML node: where it stands above it, further criteria beside the proposed one. */
export function sayingNode(doc: Document, { record, others, where }: DraftSaying): YAMLMap {
  const node = doc.createNode(record) as YAMLMap;
  node.commentBefore = oneLine(where);
  const criterion = node.get('criterion', true) as Scalar | undefined;
  if (criterion && others.length > 0) criterion.comment = oneLine(`or ${others.join(', ')}`);
  layOut(node);
  return node;
}

const instructions = [
  ' Drafted by the ingest. Give each saying its claim, as "claim: <id>": one of the candidates, where it is the same idea,',
  ' or one that you add to claims/<criterion>.yaml. Then remove "draft", "criterion" and "candidates". Delete what states nothing;',
  ' where two make one claim, keep one with the lines of both.',
].join('\n');

/** A file of drafted sayings. */
export function sayingsText(sayings: readonly DraftSaying[]): string {
  const doc = new Document({ sayings: [] });
  doc.commentBefore = instructions;
  const list = doc.get('sayings') as { items: unknown[]; flow?: boolean };
  list.flow = false;
  list.items = sayings.map((saying) => sayingNode(doc, saying));
  return doc.toString(writing);
}

/** All files of a new source, and its archived text. */
export function filesOfDraft(dir: string, draft: Draft, archived: string): Files {
  const { id } = draft.source;
  const sayings =
    draft.sayings.length > 0
      ? [[pathOf(dir, 'saying', { source: id }), sayingsText(draft.sayings)] as const]
      : [];
  return new Map([
    [archivePath(id), archived],
    ...sayings,
    [pathOf(dir, 'source', { id }), sourceText(draft)],
  ]);
}
