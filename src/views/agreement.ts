import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { positionsOn } from '../knowledge/scorecard.ts';
import { favoursOf, type Stance } from '../knowledge/stance.ts';
import { agreementGrid, type Dot, dotWords } from '../pictures/agreement-grid.ts';
import { shapeAt, shapeOf } from '../pictures/shapes.ts';
import { addresses } from '../sentences/addresses.ts';
import { findingLabel } from '../sentences/findings.ts';
import { agreementShort, notMentioned, stanceName } from '../sentences/labels.ts';

/** A stance as it is drawn: whose colour, and the outline in a box of 10 × 10. */
export interface DrawnStance {
  readonly stance: string;
  readonly path: string;
}

export interface DotView {
  readonly name: string;
  readonly address: string;
  /** What the dot says, in words. */
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** What most articles say, drawn small. */
  readonly said: DrawnStance | undefined;
  /** What the evidence shows, drawn large and beside it. */
  readonly shown: DrawnStance | undefined;
  /** The same as a row of the table. */
  readonly articles: string;
  readonly evidence: string;
}

export interface AgreementView {
  readonly sentence: string;
  readonly height: number;
  readonly key: readonly (DrawnStance & { readonly name: string })[];
  readonly columns: readonly { readonly label: string; readonly x: number }[];
  readonly rows: readonly {
    readonly label: string;
    readonly top: number;
    readonly dots: readonly DotView[];
  }[];
}

function saidMark({ subjects }: Knowledge, said: Stance | undefined): DrawnStance | undefined {
  return said && { stance: said, path: shapeOf(subjects, said) };
}

function shownMark({ subjects }: Knowledge, { finding }: Criterion): DrawnStance | undefined {
  const stance = finding?.favours;
  return stance && { stance, path: shapeAt(shapeOf(subjects, stance), 12, 0) };
}

function dotView(knowledge: Knowledge, dot: Dot): DotView {
  const { criterion, agreement, said, x, y } = dot;
  const side = said ? `: ${stanceName(knowledge, said)}` : '';
  return {
    name: criterion.name,
    address: addresses.criterion(criterion.id),
    words: dotWords(knowledge, dot),
    x,
    y,
    said: saidMark(knowledge, said),
    shown: shownMark(knowledge, criterion),
    articles:
      positionsOn(knowledge, criterion.id).length === 0
        ? notMentioned
        : `${agreementShort(agreement)}${side}`,
    evidence: findingLabel(knowledge, criterion.finding),
  };
}

type Grid = ReturnType<typeof agreementGrid>;

function keyOf(knowledge: Knowledge): AgreementView['key'] {
  return favoursOf(knowledge).map((stance) => ({
    stance,
    name: stanceName(knowledge, stance),
    path: shapeOf(knowledge.subjects, stance),
  }));
}

/** The dots of each level of certainty. */
function rowsOf(knowledge: Knowledge, { rows, dots }: Grid): AgreementView['rows'] {
  return rows.map(({ label, top, certainty }) => {
    const own = dots.filter((dot) => dot.certainty === certainty);
    return { label, top, dots: own.map((dot) => dotView(knowledge, dot)) };
  });
}

/** Every criterion by how far the articles agree and how certain the evidence makes us. */
export function agreementView(knowledge: Knowledge): AgreementView {
  const grid = agreementGrid(knowledge);
  return {
    sentence: grid.sentence,
    height: grid.height,
    key: keyOf(knowledge),
    columns: grid.columns,
    rows: rowsOf(knowledge, grid),
  };
}
