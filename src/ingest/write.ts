import { Document, isCollection, isMap, type Node, type Scalar, type YAMLMap } from 'yaml';
import { archivePath } from '../proofs/archive.ts';
import { pathOf } from '../reading/read.ts';
import type { Files } from '../scaffold/write-files.ts';
import type { Draft, DraftClaim } from './draft.ts';

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

/** A drafted claim as a YAML node: where it stands above it, further criteria beside the proposed one. */
export function claimNode(doc: Document, { record, others, where }: DraftClaim): YAMLMap {
  const node = doc.createNode(record) as YAMLMap;
  node.commentBefore = oneLine(where);
  const criterion = node.get('criterion', true) as Scalar;
  if (others.length > 0) criterion.comment = oneLine(`or ${others.join(', ')}`);
  for (const key of ['lines', 'subjects']) {
    const list = node.get(key, true) as unknown as Node;
    if (isCollection(list))
      for (const item of key === 'subjects' ? [list] : list.items)
        if (isCollection(item)) item.flow = true;
  }
  return node;
}

/** A file of drafted claims. */
export function claimsText(claims: readonly DraftClaim[]): string {
  const doc = new Document({ claims: [] });
  const list = doc.get('claims') as { items: unknown[]; flow?: boolean };
  list.flow = false;
  list.items = claims.map((claim) => claimNode(doc, claim));
  return doc.toString(writing);
}

/** All files of a new source, and its archived text. */
export function filesOfDraft(dir: string, draft: Draft, archived: string): Files {
  const { id } = draft.source;
  return new Map([
    [archivePath(id), archived],
    ...[...draft.claims].map(
      ([section, claims]) =>
        [pathOf(dir, 'claim', { source: id, section }), claimsText(claims)] as const,
    ),
    [pathOf(dir, 'source', { id }), sourceText(draft)],
  ]);
}
