import { Document, isMap, isSeq, type YAMLMap } from 'yaml';

/** How YAML is written: each value on its line. */
export const writing = { lineWidth: 0, flowCollectionPadding: true } as const;

/** Writes the records of a list on a line each. */
export function onLines(list: unknown): void {
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
}

/** One record as an item of a list, indented by two. */
export function itemText(record: object, flow: readonly string[] = []): string {
  const doc = new Document([record]);
  const [item] = (doc.contents as unknown as { items: YAMLMap[] }).items;
  for (const key of flow) {
    const list = item?.get(key);
    if (isSeq(list)) list.flow = key === 'subjects';
    onLines(list);
  }
  return doc.toString(writing).replaceAll(/^(?=.)/gm, '  ');
}

/** The text of a list file with records after those that it has; whatever it held stays as it was. */
export function appended(
  before: string | undefined,
  list: string,
  items: readonly string[],
): string {
  const opening = before === undefined || before.trim() === '' ? `${list}:\n` : before;
  return `${opening.trimEnd()}\n${items.join('')}`;
}
