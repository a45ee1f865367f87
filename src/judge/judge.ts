import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { lostFrom, publishedIn, registerAt } from '../register/register.ts';
import { counted } from '../sentences/numbers.ts';
import { deadLinks, described, linksOf } from './links.ts';
import { serveFromDisk } from './node-engine.ts';
import {
  acceptable,
  answersTo,
  isExact,
  isRight,
  type JudgedQueries,
  judgedQueries,
  leastRight,
  ownQueries,
  ownWords,
  type Wanted,
} from './queries.ts';
import { addressesOf, sourcesOf } from './search-sources.ts';
import type { BuiltSite } from './site.ts';
import { limits, overweight, weightsOf } from './weights.ts';

/** What came of one trial of a built site: a sentence where it holds, and what does not. */
export interface Outcome {
  readonly said: string;
  readonly faults: readonly string[];
}

/** Whether every link within the site leads to a page, and to an anchor of it. */
export function linksHold(site: BuiltSite): Outcome {
  const links = linksOf(site);
  return {
    said: `${counted(links.length, 'link')}: those within the site lead to a page and its anchor`,
    faults: [...new Set(deadLinks(site, links).map(described))].map(
      (link) => `${link} leads nowhere`,
    ),
  };
}

/** Whether every page keeps to the weight that the engine lets a page have. */
export function weightsHold(site: BuiltSite): Outcome {
  const weights = weightsOf(site);
  const heaviest = Math.max(...weights.map(({ paint }) => paint));
  return {
    said: `${counted(weights.length, 'page')}: the heaviest has ${counted(heaviest, 'byte')} of HTML and style, of ${counted(limits.longest, 'byte')}`,
    faults: overweight(site, weights),
  };
}

/** Whether every registered address still answers; what is new is no fault, and said. */
export function registerHolds(site: BuiltSite, file: string): Outcome {
  const register = registerAt(file);
  const published = publishedIn(site.dist, site.documentOf);
  const added = published.addresses.difference(register).size;
  return {
    said: `${counted(register.size, 'registered address', 'registered addresses')}: all answer${added > 0 ? `; ${added} more to register when the site is published (npm run addresses)` : ''}`,
    faults: lostFrom(register, published).map(
      (address) => `${address} is in ${file} and answers no more; name the old id in moved.yaml`,
    ),
  };
}

/** The judged queries in a file; none where there is no file. Throws an Error that names what is wrong in it. */
function judgedIn(file: string): JudgedQueries {
  if (!existsSync(file)) return { hits: [], misses: [] };
  const { data, error } = judgedQueries.safeParse(parse(readFileSync(file, 'utf8')));
  if (error) throw new Error(`${file} cannot be used:\n${z.prettifyError(error)}`);
  return data;
}

type Found = Awaited<ReturnType<typeof answersTo>>;

/** What the search has first for a query. */
function firstFor(query: string, found: Found): string {
  const answer = found.get(query);
  return (answer && addressesOf(answer)[0]) ?? 'nothing';
}

function isAnswered(query: Wanted, found: Found): boolean {
  const answer = found.get(query.query);
  return answer !== undefined && isRight(query, answer);
}

/** The queries that are not answered, of kinds of which too few are. */
function wrongIn(wanted: readonly Wanted[], found: Found): readonly Wanted[] {
  const kinds = Map.groupBy(wanted, ({ kind = 'others' }) => kind);
  return [...kinds].flatMap(([kind, queries]) => {
    const unanswered = queries.filter((each) => !isAnswered(each, found));
    const isEnough = 1 - unanswered.length / queries.length >= leastRight(kind);
    return isEnough ? [] : unanswered;
  });
}

/** Queries for nothing that the search takes for something it has. */
function misledIn(misses: JudgedQueries['misses'], found: Found): readonly string[] {
  const queries = misses.map(({ query }) => query);
  return queries.filter((query) => {
    const answer = found.get(query);
    return answer !== undefined && isExact(answer);
  });
}

/** Parts of the search that could not be asked, each once. */
function unaskedIn(found: Found): string[] {
  const missing = [...found.values()].flatMap((answer) => answer.missing);
  return [...new Set(missing)].map((part) => `the search could not ask its ${part}`);
}

function wrongSentence(query: Wanted, found: Found, file: string): string {
  const first = firstFor(query.query, found);
  const said = `"${query.query}" finds ${first} first; wanted: ${acceptable(query).join(' or ')}`;
  return query.kind === ownWords
    ? `${said}; word it apart from what comes first`
    : `${file}: ${said}; give what should answer such a name or alias, or mend the query`;
}

const misledSentence = (query: string, found: Found, file: string) =>
  `${file}: "${query}" is answered by ${firstFor(query, found)}; wanted: no exact match; mend the query`;

/** Whether the search of the site answers its judged queries, and its own words. */
export async function queriesHold(
  site: BuiltSite,
  knowledge: Knowledge,
  file: string,
): Promise<Outcome> {
  const { hits, misses } = judgedIn(file);
  const wanted = [...hits, ...ownQueries(knowledge)];
  const sources = sourcesOf(knowledge, serveFromDisk(site.dist));
  const found = await answersTo(sources, [...wanted, ...misses]);
  return {
    said: `${counted(wanted.length + misses.length, 'query', 'queries')}: answered as ${file} and the site’s own words want it`,
    faults: [
      ...unaskedIn(found),
      ...wrongIn(wanted, found).map((each) => wrongSentence(each, found, file)),
      ...misledIn(misses, found).map((query) => misledSentence(query, found, file)),
    ],
  };
}
