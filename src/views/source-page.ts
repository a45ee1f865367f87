import { disagreementsBy, sourcesWithin } from '../knowledge/disagreements.ts';
import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { scopeHere } from '../sentences/labels.ts';
import { linesPhrase, sourceDate, sourceName } from '../sentences/names.ts';
import { sourceMeta } from '../sentences/titles.ts';
import { type CorrectionsView, correctionsView } from './corrections.ts';
import { anchoredIn, type Digested, leavesOf } from './digest.ts';
import { copiesAt, type PageHead, wholeAt } from './head.ts';
import { type Address, neighbours } from './navigation.ts';
import type { ListPage } from './paging.ts';
import { provenanceOf } from './provenance.ts';
import { scorecardView } from './scorecard.ts';
import { ledgerView } from './source-ledger.ts';
import { sectionView } from './statements.ts';
import { type VerdictBarsView, verdictBarsView } from './verdicts.ts';

/** Which claims a source makes. */
function madeBy(knowledge: Knowledge, source: string): (claim: string) => boolean {
  const made = new Set(knowledge.sayingsBy(source).map(({ claim }) => claim));
  return (claim) => made.has(claim);
}

/** Disagreements on one side of which the source stands; on two where it gives two answers. */
const disputesOf = (knowledge: Knowledge, source: string) =>
  disagreementsBy(knowledge, source).map((record) => ({
    question: record.question,
    address: addresses.disagreement(record.id),
    scope: scopeHere(sourcesWithin(knowledge, record).includes(source) ? 'within' : 'between'),
  }));

/** The pages of every article, for their routes. */
export const articlePages = (knowledge: Knowledge) =>
  knowledge.sources.flatMap((source) =>
    leavesOf(source, knowledge.sayingsBy(source.id)).map((page) => ({
      params: { id: source.id, page: page.number === 1 ? undefined : String(page.number) },
      props: { source, page },
    })),
  );

/** Sections that begin on later pages, with the anchors of what they say. */
const laterSections = (knowledge: Knowledge, source: Source) =>
  leavesOf(source, knowledge.sayingsBy(source.id)).flatMap(({ number, items }) =>
    number === 1
      ? []
      : items.map((section) => ({
          id: section.id,
          name: source.sections.find(({ id }) => id === section.id)?.heading ?? '',
          within: anchoredIn(section),
          number,
        })),
  );

/** Who published it, when, and where it stands: the rest is folded below. */
const bylineOf = (source: Source) => ({
  publisher: sourceName(source),
  date: sourceDate(source),
  url: source.url,
});

/** What stands on the first page of an article only, before its sections. */
function openingOf(knowledge: Knowledge, source: Source) {
  const bars: VerdictBarsView = verdictBarsView(knowledge, [source]);
  return {
    summary: source.summary,
    corrections: correctionsView(knowledge, source) satisfies CorrectionsView,
    byline: bylineOf(source),
    provenance: provenanceOf(knowledge, source),
    scorecard: scorecardView(knowledge, source.id),
    bars,
    damage: source.damage.map(({ lines, text }) => ({ text, lines: linesPhrase(lines) })),
  };
}

const headOf = (knowledge: Knowledge, source: Source, page: ListPage<Digested>): PageHead => ({
  ...sourceMeta(knowledge, source),
  address: addresses.source(source.id),
  page,
  crumbs: [{ name: 'Articles', address: addresses.sources() }],
  ...copiesAt(addresses.source(source.id)),
});

const addressOf = (source: Source): Address => ({
  name: sourceName(source),
  address: addresses.source(source.id),
});

/** What stands on the first page only, after its sections. */
function closingOf(knowledge: Knowledge, source: Source) {
  const ledger = ledgerView(knowledge, source);
  return { disputes: disputesOf(knowledge, source.id), ledger };
}

/** A page of a source: its sections with what is said in them; the first has its provenance, its scorecard and its ledger too. */
export function sourcePage(knowledge: Knowledge, source: Source, page: ListPage<Digested>) {
  const made = madeBy(knowledge, source.id);
  const first = page.number === 1;
  const sections = page.items.flatMap((each) => sectionView(knowledge, source, each, made, first));
  return {
    head: headOf(knowledge, source, page),
    id: source.id,
    title: source.title,
    opening: first ? openingOf(knowledge, source) : undefined,
    pagination: {
      page,
      label: sourceName(source),
      whole: wholeAt(addresses.source(source.id)),
      later: first ? laterSections(knowledge, source) : [],
    },
    made,
    sections: new Map(sections.map((section) => [section.id, section])),
    closing: first ? closingOf(knowledge, source) : undefined,
    neighbours: neighbours(knowledge.sources, source.id, addressOf),
  };
}

export type SourcePage = ReturnType<typeof sourcePage>;
