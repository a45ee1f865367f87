import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { sourceDate, sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { shorten } from '../sentences/text.ts';
import type { PageHead } from './head.ts';
import { type ListPage, pageSizes, pagesOf } from './paging.ts';
import { scorecardView } from './scorecard.ts';
import { timelineView } from './timeline.ts';
import { verdictBarsView } from './verdicts.ts';

export const sourcePages = ({ sources }: Knowledge): ListPage<Source>[] =>
  pagesOf(addresses.sources(), sources, pageSizes.sources);

const cardOf = (knowledge: Knowledge, source: Source) => ({
  title: source.title,
  address: addresses.source(source.id),
  publisher: `${sourceName(source)}${source.publisher.printed ? '' : ' (our copy does not name the publisher)'}`,
  author: source.author.name ?? 'no author named',
  date: sourceDate(source),
  interest: source.interest,
  scorecard: scorecardView(knowledge, source.id),
});

function headOf({ sources }: Knowledge, page: ListPage<Source>): PageHead {
  const names = shorten(sources.map(sourceName).join(', '), 200);
  return {
    title: `The ${counted(sources.length, 'article')}`,
    description: `Who wrote them, when, with what interest, and how many of their claims hold: ${names}.`,
    address: addresses.sources(),
    page,
  };
}

function picturesOf(knowledge: Knowledge) {
  return { verdicts: verdictBarsView(knowledge), timeline: timelineView(knowledge) };
}

/** One page of all articles; the first also has them in pictures. */
export function sourcesPage(knowledge: Knowledge, page: ListPage<Source>) {
  const whole = [{ name: 'JSON', address: addresses.api('sources') }];
  return {
    head: headOf(knowledge, page),
    pictures: page.number === 1 ? picturesOf(knowledge) : undefined,
    pagination: { page, label: 'Articles', whole, later: [] },
    cards: page.items.map((source) => cardOf(knowledge, source)),
  };
}

export type SourcesPage = ReturnType<typeof sourcesPage>;
