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

export const fullestCriterion = longest(criteria, (criterion) => criterion.claims.length)?.url ?? '';
export const longestClaim = longest(claims, (claim) => claim.text.length)?.url ?? '';
export const summary = `/compare/${subjects[0]?.id}-vs-${subjects[1]?.id}/`;

/** One address of every page kind; where there are many, the fullest, which is where layouts break first. */
export const pageKinds: readonly string[] = [
  '/',
  summary,
  '/criteria/',
  fullestCriterion,
  '/claims/',
  longestClaim,
  '/sources/',
  longest(sources, (source) => source.claims.length)?.url ?? '',
  subjects[0]?.url ?? '',
  '/disagreements/',
  disagreements[0]?.url ?? '',
  '/references/',
  '/choose/',
  '/faq/',
  '/changes/',
  '/lab/',
  '/method/',
  '/search/',
  '/404.html',
];
