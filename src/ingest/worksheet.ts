import type { LedgerKind } from '../schema/index.ts';

/** An existing claim that a statement may be, as the worksheet offers it. */
export interface Offer {
  readonly claim: string;
  readonly text: string;
  /** Its verdict in words; none for a claim that the same sheet has added. */
  readonly verdict?: string | undefined;
}

/** What a new claim would be filed as: guessed by the ingest, confirmed or changed by a person. */
export interface Guess {
  readonly criterion: string;
  /** Further criteria worth a look, best first. */
  readonly others: readonly string[];
  readonly subjects: readonly string[];
  readonly stance: string;
  readonly kind: string;
  /** The id of the new claim, where a person gives one; else it is made of the text. */
  readonly id?: string | undefined;
}

/** What a person makes of a statement: claims that it makes, a new one among them, or nothing. Empty while it is undecided. */
export interface Decision {
  readonly claims: readonly string[];
  /** The new claim in our own words. */
  readonly text?: string | undefined;
  /** What its lines are where it says nothing. */
  readonly nothing?: LedgerKind | undefined;
  /** What is particular in the wording; of lines that state nothing, why. */
  readonly note?: string | undefined;
}

/** A row's label and a column's title, where a statement stands in a table. */
export interface CellPlace {
  readonly row: string;
  readonly column: string;
}

/** A sentence, an item or a cell of the article, and what becomes of it. */
export interface Statement {
  readonly lines: readonly number[];
  /** The article's words: they stand in the worksheet only. */
  readonly words: string;
  readonly cell?: CellPlace | undefined;
  readonly offers: readonly Offer[];
  readonly guess: Guess;
  readonly decision: Decision;
}

/** A stretch of the article. */
export interface SheetSection {
  readonly id: string;
  readonly heading: string;
  readonly restored: boolean;
  readonly from: number;
  readonly to: number;
  /** The stretch in our own words; empty while it is to be written. */
  readonly digest: string;
  readonly statements: readonly Statement[];
}

/** A name or a date, whether the article prints it, and if not what it was inferred from. */
export interface Told {
  readonly value: string;
  readonly inferred?: string | undefined;
}

/** Whether a name or date is known: empty is still to be filled in, `null` is in no way known. */
export const isTold = ({ value }: Told): boolean => value !== '' && value !== 'null';

/** Lines on which nothing is stated, and what they are; `words` are the first of the article's. */
export interface OtherLines {
  readonly from: number;
  readonly to: number;
  readonly kind: LedgerKind;
  readonly note?: string | undefined;
  readonly words: string;
}

/** What archiving lost or broke. */
export interface Damage {
  readonly lines: readonly number[];
  readonly text: string;
}

/** Everything that a person decides of one article, in one file beside its archived text. */
export interface Worksheet {
  readonly source: string;
  /** Checksum of the archived text that it was made from. */
  readonly sha256: string;
  readonly title: string;
  readonly url: string;
  readonly publisher: Told;
  readonly author: Told;
  readonly published: Told;
  /** The earliest date that the text allows, where it names none. */
  readonly notBefore: string;
  /** Terms on which the full text may be republished; empty where it may not. */
  readonly licence: string;
  readonly damage: readonly Damage[];
  readonly interest: string;
  readonly sells: readonly string[];
  readonly sections: readonly SheetSection[];
  readonly others: readonly OtherLines[];
  /** What the lines are of the statements that are left undecided; none as long as they wait. */
  readonly rest?: LedgerKind | undefined;
}

export const isDecided = ({ decision: { claims, text, nothing } }: Statement): boolean =>
  claims.length > 0 || text !== undefined || nothing !== undefined;

/** The sheet in which whatever was left undecided says nothing, where a person has said so. */
export const withRest = (sheet: Worksheet): Worksheet => ({
  ...sheet,
  sections: sheet.sections.map((section) => ({
    ...section,
    statements: section.statements.map((statement) =>
      sheet.rest === undefined || isDecided(statement)
        ? statement
        : { ...statement, decision: { ...statement.decision, nothing: sheet.rest } },
    ),
  })),
});

export const statementsOf = ({ sections }: Worksheet): readonly Statement[] =>
  sections.flatMap(({ statements }) => statements);
