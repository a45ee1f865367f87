import { disagreementsBy, sourcesWithin } from '../knowledge/disagreements.ts';
import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { type Scorecard, scorecardOf } from '../knowledge/scorecard.ts';
import type { Count } from '../knowledge/tally.ts';
import { standingPhrase } from '../pictures/timeline.ts';
import { ledgerKinds } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { coverPhrase, heldPhrase } from '../sentences/claims.ts';
import { scopeHere } from '../sentences/labels.ts';
import { lineRange, linesPhrase, noAddress, sourceDate, sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { isOwn } from '../sentences/sayings.ts';
import { capital } from '../sentences/text.ts';
import { sourceMeta } from '../sentences/titles.ts';
import { type ClaimLine, claimLine, type Whereabouts, whereabouts } from './claims.ts';
import { claimsQuery } from './claims-filter.ts';
import { type CorrectionsView, correctionsView, needsCorrection } from './corrections.ts';
import { addressOfStatement, anchoredIn, type Digested, leavesOf, type Told } from './digest.ts';
import { copiesAt, type PageHead } from './head.ts';
import { ledgerRows, ledgerTotals } from './ledger.ts';
import { type Address, neighbours } from './navigation.ts';
import type { ListPage } from './paging.ts';
import { type NamedStance, namedStance } from './stance.ts';
import { type VerdictBarsView, verdictBarsView } from './verdicts.ts';

/** Which claims a source makes. */
function madeBy(knowledge: Knowledge, source: string): (claim: string) => boolean {
  const made = new Set(knowledge.sayingsBy(source).map(({ claim }) => claim));
  return (claim) => made.has(claim);
}

/** A statement of an article, as its section lists it. */
export interface StatedView extends ClaimLine {
  /** Where the claim's page says how this article makes it. */
  readonly address: string;
  readonly where: Whereabouts;
  /** Whether no other article makes it. */
  readonly own: boolean;
  readonly why: string | undefined;
  /** Whether its place in the list is its anchor: the retelling marks it nowhere. */
  readonly anchored: boolean;
}

function statedView(
  knowledge: Knowledge,
  { saying, marked }: Told,
  made: (claim: string) => boolean,
  first: boolean,
): StatedView {
  const claim = knowledge.claim(saying.claim);
  return {
    ...claimLine(knowledge, claim, made),
    address: addresses.saying(claim.id, saying.source),
    where: whereabouts(saying),
    own: isOwn(knowledge, claim),
    // The corrections of the same page give it already.
    why: first && needsCorrection(claim) ? undefined : claim.check?.why,
    anchored: !marked,
  };
}

/** A section of a source: what stands around its retelling. */
export interface SectionView {
  readonly id: string;
  readonly heading: string;
  /** The lines it retells, and the address of the first. */
  readonly where: Whereabouts;
  /** Whether the heading is ours: the archived text has lost it. */
  readonly restored: boolean;
  /** What is first said in it, in the order of its lines. */
  readonly stated: readonly StatedView[];
}

function sectionView(
  knowledge: Knowledge,
  source: Source,
  { id, told }: Digested,
  made: (claim: string) => boolean,
  first: boolean,
): SectionView[] {
  return source.sections
    .filter((section) => section.id === id)
    .map(({ heading, from, to, restored }) => ({
      id,
      heading,
      where: {
        lines: linesPhrase(Array.from({ length: to - from + 1 }, (_, offset) => from + offset)),
        address: addresses.line(source.id, from),
      },
      restored: restored ?? false,
      stated: told.map((each) => statedView(knowledge, each, made, first)),
    }));
}

/** What became of the lines of a source. */
export interface LedgerView {
  /** `210 lines` as a number. */
  readonly lines: number;
  /** `120 claims`, by kind, the most first. */
  readonly totals: readonly string[];
  readonly rows: readonly {
    readonly kind: string;
    readonly label: string;
    readonly from: number;
    /** `7`, `7–9` */
    readonly range: string;
    /** The lines after the first: anchors too. */
    readonly more: readonly number[];
    readonly note: string | undefined;
    /** Where its claims begin on this page, and how many there are. */
    readonly claims: { readonly address: string; readonly counted: string } | undefined;
  }[];
}

function ledgerView(knowledge: Knowledge, source: Source): LedgerView {
  const totals = [...ledgerTotals(source)].toSorted(([, a], [, b]) => b - a);
  const rows = ledgerRows(source, knowledge.sayingsBy(source.id));
  return {
    lines: source.lines,
    totals: totals.map(([kind, count]) => `${count} ${ledgerKinds[kind].label}`),
    rows: rows.map(({ from, to, kind, note, lines, sayings: [first, ...others] }) => ({
      kind,
      label: ledgerKinds[kind].label,
      from,
      range: lineRange(from, to),
      more: lines.slice(1),
      note,
      claims: first && {
        address: addressOfStatement(knowledge, first),
        counted: counted(others.length + 1, 'claim'),
      },
    })),
  };
}

/** A source in figures. */
export interface ScorecardView {
  /** How much it says, and where all of it is listed with its verdicts. */
  readonly scope: Address;
  /** How many of its claims no other article makes; none where there is none. */
  readonly own: string | undefined;
  readonly lean: NamedStance;
  readonly held: string | undefined;
  /** How often it contradicts itself, and where; none where it does not. */
  readonly contradictions: Address | undefined;
  readonly verdicts: readonly Count[];
}

export function scorecardView(knowledge: Knowledge, source: string): ScorecardView {
  const card: Scorecard = scorecardOf(knowledge, source);
  const own = knowledge.claimsBy(source).filter((claim) => isOwn(knowledge, claim)).length;
  return {
    scope: {
      name: coverPhrase(knowledge, { id: source }),
      address: `${addresses.claims()}${claimsQuery({ source: [source] })}`,
    },
    own: own > 0 ? `${counted(own, 'claim')} in no other article` : undefined,
    lean: namedStance(knowledge, card.stance),
    held: card.supported === undefined ? undefined : heldPhrase(card.supported),
    contradictions:
      card.selfContradictions > 0
        ? {
            name: `contradicts itself ${counted(card.selfContradictions, 'time')}`,
            address: addresses.disagreementsBy(source),
          }
        : undefined,
    verdicts: card.verdicts,
  };
}

/** Who published an article, when and why. */
export interface ProvenanceView {
  readonly rows: readonly {
    readonly term: string;
    readonly text: string;
    readonly notes: readonly string[];
    /** How the releases stood on that date, and where that is drawn. */
    readonly standing?: { readonly text: string; readonly address: string };
  }[];
  /** Where it was published, or that this is not known. */
  readonly address: {
    readonly url: string | null;
    readonly text: string;
    readonly note: string | undefined;
  };
  readonly lines: string;
  readonly sha256: string;
}

const noted = (...notes: readonly (string | undefined)[]) =>
  notes.filter((note) => note !== undefined);

function provenanceOf(knowledge: Knowledge, source: Source): ProvenanceView {
  const { publisher, author, published, interest, sells, url, urlNote, lines, sha256 } = source;
  const standing = standingPhrase(knowledge, source);
  return {
    rows: [
      {
        term: 'Publisher',
        text: `${sourceName(source)}${publisher.printed ? '' : ' (inferred)'}`,
        notes: noted(publisher.note),
      },
      { term: 'Author', text: author.name ?? 'none named', notes: noted(author.note) },
      {
        term: 'Date',
        text: sourceDate(source),
        ...(standing && { standing: { text: standing, address: addresses.timeline() } }),
        notes: noted(published.note),
      },
      {
        term: 'Interest',
        text: interest,
        notes: sells.length > 0 ? [`Sells: ${sells.join('; ')}.`] : [],
      },
    ],
    address: { url, text: url ?? capital(noAddress), note: urlNote },
    lines: counted(lines, 'line'),
    sha256,
  };
}

/** Disagreements on one side of which the source stands; on two where it contradicts itself. */
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

/** A page of a source: its sections with what is said in them; the first has its provenance, its scorecard and its ledger too. */
export function sourcePage(knowledge: Knowledge, source: Source, page: ListPage<Digested>) {
  const address = addresses.source(source.id);
  const made = madeBy(knowledge, source.id);
  const first = page.number === 1;
  return {
    head: {
      ...sourceMeta(knowledge, source),
      address,
      page,
      crumbs: [{ name: 'Articles', address: addresses.sources() }],
      ...copiesAt(address),
    } satisfies PageHead,
    id: source.id,
    title: source.title,
    opening: first ? openingOf(knowledge, source) : undefined,
    pagination: {
      page,
      label: sourceName(source),
      whole: [
        { name: 'Markdown', address: `${address}index.md` },
        { name: 'JSON', address: `${address}index.json` },
      ],
      later: first ? laterSections(knowledge, source) : [],
    },
    made,
    sections: new Map<string, SectionView>(
      page.items
        .flatMap((section) => sectionView(knowledge, source, section, made, first))
        .map((section) => [section.id, section]),
    ),
    closing: first
      ? { disputes: disputesOf(knowledge, source.id), ledger: ledgerView(knowledge, source) }
      : undefined,
    neighbours: neighbours(knowledge.sources, source.id, (other) => ({
      name: sourceName(other),
      address: addresses.source(other.id),
    })),
  };
}

export type SourcePage = ReturnType<typeof sourcePage>;
