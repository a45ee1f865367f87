import { disagreementsBy } from '../knowledge/disagreements.ts';
import type { Claim, Knowledge, Source } from '../knowledge/knowledge.ts';
import { type Scorecard, scorecardOf } from '../knowledge/scorecard.ts';
import type { Count } from '../knowledge/tally.ts';
import { standingPhrase } from '../pictures/timeline.ts';
import { ledgerKinds } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { coverPhrase, heldPhrase } from '../sentences/claims.ts';
import { scopeHere } from '../sentences/labels.ts';
import { lineRange, linesPhrase, sourceDate, sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { sourceMeta } from '../sentences/titles.ts';
import { type ClaimLine, claimLine, type Whereabouts, whereabouts } from './claims.ts';
import { digestOf } from './digest.ts';
import { copiesAt, type PageHead } from './head.ts';
import { ledgerRows, ledgerTotals } from './ledger.ts';
import { neighbours } from './navigation.ts';
import { type NamedStance, namedStance } from './stance.ts';
import { type VerdictBarsView, verdictBarsView } from './verdicts.ts';

/** A claim as a section of its source lists it. */
export interface StatedView extends ClaimLine {
  readonly where: Whereabouts;
}

const statedView = (knowledge: Knowledge, claim: Claim): StatedView => ({
  ...claimLine(knowledge, claim),
  where: whereabouts(claim),
});

/** A section of a source: what stands around its retelling. */
export interface SectionView {
  readonly id: string;
  readonly heading: string;
  /** The lines it retells, and the address of the first. */
  readonly where: Whereabouts;
  /** Whether the heading is ours: the archived text has lost it. */
  readonly restored: boolean;
  /** Its claims that the retelling marks nowhere. */
  readonly listed: readonly StatedView[];
}

function sectionsOf(knowledge: Knowledge, source: Source): ReadonlyMap<string, SectionView> {
  const digested = digestOf(source, knowledge.claimsBy(source.id));
  const listed = new Map(digested.map((section) => [section.id, section.listed]));
  return new Map(
    source.sections.map(({ id, heading, from, to, restored }) => {
      const lines = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
      const where = { lines: linesPhrase(lines), address: addresses.line(source.id, from) };
      const claims = (listed.get(id) ?? []).map((claim) => statedView(knowledge, claim));
      return [id, { id, heading, where, restored: restored ?? false, listed: claims }];
    }),
  );
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
  const rows = ledgerRows(source, knowledge.claimsBy(source.id));
  return {
    lines: source.lines,
    totals: totals.map(([kind, count]) => `${count} ${ledgerKinds[kind].label}`),
    rows: rows.map(({ from, to, kind, note, lines, claims: [claim, ...others] }) => ({
      kind,
      label: ledgerKinds[kind].label,
      from,
      range: lineRange(from, to),
      more: lines.slice(1),
      note,
      claims: claim && {
        address: addresses.statement(source.id, claim.id),
        counted: counted(others.length + 1, 'claim'),
      },
    })),
  };
}

/** A source in figures. */
export interface ScorecardView {
  /** Sentences of a few words. */
  readonly scope: string;
  readonly lean: NamedStance;
  readonly held: string | undefined;
  /** How often it contradicts itself; none where it does not. */
  readonly contradictions: string | undefined;
  readonly verdicts: readonly Count[];
}

export function scorecardView(knowledge: Knowledge, source: string): ScorecardView {
  const card: Scorecard = scorecardOf(knowledge, source);
  return {
    scope: coverPhrase(knowledge, { id: source }),
    lean: namedStance(knowledge, card.stance),
    held: card.supported === undefined ? undefined : heldPhrase(card.supported),
    contradictions:
      card.selfContradictions > 0 ? counted(card.selfContradictions, 'time') : undefined,
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
  readonly url: string | null;
  readonly lines: string;
  readonly sha256: string;
}

const noted = (...notes: readonly (string | undefined)[]) =>
  notes.filter((note) => note !== undefined);

function provenanceOf(knowledge: Knowledge, source: Source): ProvenanceView {
  const { publisher, author, published, interest, sells, url, lines, sha256 } = source;
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
    url,
    lines: counted(lines, 'line'),
    sha256,
  };
}

/** Disagreements in which a claim of the source stands on a side. */
const disputesOf = (knowledge: Knowledge, source: string) =>
  disagreementsBy(knowledge, source).map(({ id, question, scope }) => ({
    question,
    address: addresses.disagreement(id),
    scope: scopeHere(scope),
  }));

/** The page of a source: it holds one article, so it does not grow with the base. */
export function sourcePage(knowledge: Knowledge, source: Source) {
  const address = addresses.source(source.id);
  const bars: VerdictBarsView = verdictBarsView(knowledge, [source]);
  return {
    head: {
      ...sourceMeta(knowledge, source),
      address,
      crumbs: [{ name: 'Articles', address: addresses.sources() }],
      ...copiesAt(address),
    } satisfies PageHead,
    id: source.id,
    title: source.title,
    provenance: provenanceOf(knowledge, source),
    scorecard: scorecardView(knowledge, source.id),
    bars,
    damage: source.damage.map(({ lines, text }) => ({ text, lines: linesPhrase(lines) })),
    sections: sectionsOf(knowledge, source),
    disputes: disputesOf(knowledge, source.id),
    ledger: ledgerView(knowledge, source),
    neighbours: neighbours(knowledge.sources, source.id, (other) => ({
      name: sourceName(other),
      address: addresses.source(other.id),
    })),
  };
}

export type SourcePage = ReturnType<typeof sourcePage>;
