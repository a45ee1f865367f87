import { readFileSync } from 'node:fs';

const list = <T>(name: string): T[] => (JSON.parse(readFileSync(`dist/api/${name}.json`, 'utf8')) as Record<string, T[]>)[name] ?? [];
interface Linked {
  readonly id: string;
  readonly url: string;
}

const longest = <T>(items: readonly T[], size: (item: T) => number) => items.toSorted((a, b) => size(b) - size(a))[0];

const subjects = list<Linked>('subjects');
const criteria = list<Linked & { claims: string[] }>('criteria');
const sources = list<Linked & { claims: string[] }>('sources');
const claims = list<Linked & { text: string }>('claims');
const disagreements = list<Linked>('disagreements');

/** One address of every page kind; where there are many, the fullest, which is where layouts break first. */
export const pageKinds: readonly string[] = [
  '/',
  `/compare/${subjects[0]?.id}-vs-${subjects[1]?.id}/`,
  '/criteria/',
  longest(criteria, (criterion) => criterion.claims.length)?.url ?? '',
  '/claims/',
  longest(claims, (claim) => claim.text.length)?.url ?? '',
  '/sources/',
  longest(sources, (source) => source.claims.length)?.url ?? '',
  subjects[0]?.url ?? '',
  '/disagreements/',
  disagreements[0]?.url ?? '',
  '/references/',
  '/method/',
  '/search/',
  '/404.html',
];
