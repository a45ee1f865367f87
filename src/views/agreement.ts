import type { Knowledge } from '../knowledge/knowledge.ts';
import { favoursOf } from '../knowledge/stance.ts';
import { agreementGrid, type Dot, dotWords } from '../pictures/agreement-grid.ts';
import { shapeAt, shapeOf } from '../pictures/shapes.ts';
import { addresses } from '../sentences/addresses.ts';
import { findingLabel } from '../sentences/findings.ts';
import { stanceName } from '../sentences/labels.ts';

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

function dotView(knowledge: Knowledge, dot: Dot, agreement: string): DotView {
  const { criterion, said, x, y } = dot;
  const { subjects } = knowledge;
  const favours = criterion.finding?.favours;
  return {
    name: criterion.name,
    address: addresses.criterion(criterion.id),
    words: dotWords(knowledge, dot),
    x,
    y,
    said: said === undefined ? undefined : { stance: said, path: shapeOf(subjects, said) },
    shown:
      favours === undefined
        ? undefined
        : { stance: favours, path: shapeAt(shapeOf(subjects, favours), 12, 0) },
    articles: `${agreement}${said ? `: ${stanceName(knowledge, said)}` : ''}`,
    evidence: findingLabel(knowledge, criterion.finding),
  };
}

/** Every criterion by how far the articles agree and how certain the evidence makes us. */
export function agreementView(knowledge: Knowledge): AgreementView {
  const { columns, rows, dots, height, sentence } = agreementGrid(knowledge);
  const { subjects } = knowledge;
  const labels = new Map(columns.map(({ agreement, label }) => [agreement, label]));
  return {
    sentence,
    height,
    key: favoursOf(knowledge).map((stance) => ({
      stance,
      name: stanceName(knowledge, stance),
      path: shapeOf(subjects, stance),
    })),
    columns,
    rows: rows.map(({ label, top, certainty }) => ({
      label,
      top,
      dots: dots
        .filter((dot) => dot.certainty === certainty)
        .map((dot) => dotView(knowledge, dot, labels.get(dot.agreement) ?? '')),
    })),
  };
}
