import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { hashLine } from './locators.ts';

const writing = { lineWidth: 120, flowCollectionPadding: true } as const;

function stampLocator(locator: unknown, lines: readonly string[]): void {
  if (!isMap(locator) || locator.has('hash')) return;
  const line = Number(locator.get('line'));
  const text = lines[line - 1];
  if (text !== undefined) locator.set('hash', hashLine(text));
}

/** A claims file with the hash of every locator that had none; everything else, comments too, stays as it was. */
export function stampFile(yaml: string, lines: readonly string[]): string {
  const doc = parseDocument(yaml);
  const claims = doc.get('claims');
  if (!isSeq(claims)) return yaml;
  for (const claim of claims.items) {
    const locators = (claim as YAMLMap).get('lines');
    if (isSeq(locators)) for (const locator of locators.items) stampLocator(locator, lines);
  }
  return doc.toString(writing);
}
