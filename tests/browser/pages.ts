import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireFresh, type SiteName, sites } from '../sites.ts';

interface Linked {
  readonly id: string;
  readonly url: string;
}

/** The lists of a built site's API. */
function listsOf(dist: string) {
  const list = <T>(name: string) =>
    (JSON.parse(readFileSync(join(dist, 'api', `${name}.json`), 'utf8')) as Record<string, T[]>)[
      name
    ] ?? [];
  return {
    subjects: list<Linked>('subjects'),
    criteria: list<Linked & { claims: string[] }>('criteria'),
    sources: list<Linked & { claims: string[] }>('sources'),
    claims: list<Linked & { text: string }>('claims'),
    disagreements: list<Linked>('disagreements'),
    experiments: list<Linked & { code: string[] }>('experiments'),
  };
}

const longest = <T extends Linked>(items: readonly T[], size: (item: T) => number) =>
  items.toSorted((a, b) => size(b) - size(a))[0]?.url ?? '';

/** A worker of the browser tests need not look again. */
const isFirst = process.env['TEST_WORKER_INDEX'] === undefined;

/** Addresses of a built site that tests go to; where a kind has many pages, the fullest, which is where layouts break first. Throws where the site is not of the sources as they are now. */
export function addressesOf(name: SiteName) {
  if (isFirst) requireFresh(name);
  const { subjects, criteria, sources, claims, disagreements, experiments } = listsOf(
    sites[name].dist,
  );
  const summary = `/compare/${subjects[0]?.id}-vs-${subjects[1]?.id}/`;
  const criterion = longest(criteria, (each) => each.claims.length);
  const claim = longest(claims, (each) => each.text.length);
  const source = longest(sources, (each) => each.claims.length);
  const experiment = longest(experiments, (each) => each.code.length);
  const one = [...[subjects, disagreements].map(([first]) => first?.url ?? ''), experiment].filter(
    Boolean,
  );
  const fixed = [
    '/',
    '/criteria/',
    '/claims/',
    '/sources/',
    '/disagreements/',
    '/references/',
    '/choose/',
    '/faq/',
    '/changes/',
    '/lab/',
    '/method/',
    '/search/',
    '/404.html',
  ];
  const states = [
    `${summary}?differences=only&sort=certainty`,
    `/criteria/${criteria[0]?.id}/#${subjects[0]?.id}`,
    `/search/?q=${criteria[0]?.id}`,
    '/search/?q=no-such-word',
  ];
  return {
    summary,
    criterion,
    claim,
    source,
    states,
    kinds: [
      ...fixed,
      ...(subjects.length > 2 ? ['/compare/'] : []),
      summary,
      criterion,
      claim,
      source,
      ...one,
      `/embed${criterion}`,
    ],
  };
}
