import { agreementOf } from '../knowledge/agreement.ts';
import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { positionsOn } from '../knowledge/scorecard.ts';
import type { Stance } from '../knowledge/stance.ts';
import { type Agreement, agreements, certainties, type Finding, wordsOf } from '../schema/index.ts';
import { findingLabel } from '../sentences/findings.ts';
import { agreementShort, certaintyLabel, stanceName } from '../sentences/labels.ts';

type Certainty = Finding['certainty'] | 'unweighed';

interface Placed {
  readonly criterion: Criterion;
  readonly agreement: Agreement;
  /** What most of the articles that take a side say; nothing where no stance has more than half. */
  readonly said: Stance | undefined;
  readonly certainty: Certainty;
}

/** One criterion at its place; dots that share a place stand below each other. */
export interface Dot extends Placed {
  /** In per cent of the width. */
  readonly x: number;
  /** In pixels, to the middle of the dot. */
  readonly y: number;
}

export interface GridRow {
  readonly certainty: Certainty;
  readonly label: string;
  /** In pixels. */
  readonly top: number;
  readonly height: number;
}

export interface AgreementGrid {
  readonly columns: readonly {
    readonly agreement: Agreement;
    readonly label: string;
    readonly x: number;
  }[];
  readonly rows: readonly GridRow[];
  readonly dots: readonly Dot[];
  readonly height: number;
  readonly sentence: string;
}

const levels: readonly Certainty[] = [
  ...(Object.keys(certainties) as Finding['certainty'][]),
  'unweighed',
];
const step = 22;
const padding = 14;
/** Room for the labels of rows and columns: per cent of the width, pixels of the height. */
const left = 11;
const head = 30;

const certaintyOf = ({ finding }: Criterion): Certainty => finding?.certainty ?? 'unweighed';

const scale = wordsOf(agreements);
/** The more the articles agree, the further to the right, after the two columns where there is nobody to agree. */
const across = [...scale.slice(0, 2), ...scale.slice(2).toReversed()];

const columns = across.map((agreement, index) => ({
  agreement,
  label: agreementShort(agreement),
  x: left + (index * (100 - left)) / across.length,
}));

/** How many dots the fullest place of a row has; one at least. */
function fullestOf(inRow: readonly Placed[]): number {
  const counts = Map.groupBy(inRow, ({ agreement }) => agreement);
  return Math.max(1, ...[...counts.values()].map(({ length }) => length));
}

function rowAt(top: number, certainty: Certainty, inRow: readonly Placed[]): GridRow {
  return {
    certainty,
    label: certaintyLabel(certainty === 'unweighed' ? undefined : certainty),
    top,
    height: fullestOf(inRow) * step + 2 * padding,
  };
}

/** Rows from the most certain down, each as high as its fullest place; one that holds nothing is left out unless it is a level of certainty. */
function rowsOf(placed: readonly Placed[]): GridRow[] {
  let top = head;
  return levels.flatMap((certainty) => {
    const inRow = placed.filter((each) => each.certainty === certainty);
    if (inRow.length === 0 && certainty === 'unweighed') return [];
    const row = rowAt(top, certainty, inRow);
    top += row.height;
    return [row];
  });
}

function dotsOf(placed: readonly Placed[], rows: readonly GridRow[]): Dot[] {
  return rows.flatMap(({ certainty, top }) =>
    columns.flatMap(({ agreement, x }) =>
      placed
        .filter((each) => each.certainty === certainty && each.agreement === agreement)
        .map((each, index) => ({ ...each, x, y: top + padding + step * (index + 0.5) })),
    ),
  );
}

/** `Weight: the articles say Rim brakes; the evidence: Even` */
export function dotWords(knowledge: Knowledge, { criterion, said }: Placed): string {
  const articles =
    said === undefined
      ? 'no majority among the articles'
      : `the articles say ${stanceName(knowledge, said)}`;
  return `${criterion.name}: ${articles}; the evidence: ${findingLabel(knowledge, criterion.finding)}`;
}

function sentenceOf(placed: readonly Placed[]): string {
  const agreeing = placed.filter(
    ({ agreement }) => agreement === 'agree' || agreement === 'mostly',
  );
  if (agreeing.length === 0) return 'On no topic do two articles or more take the same side.';
  const high = agreeing.filter(({ certainty }) => certainty === 'high');
  const same = agreeing.filter(({ criterion, said }) => criterion.finding?.favours === said);
  return `Agreement is not evidence. On ${agreeing.length} of ${placed.length} topics, all or most of the articles that take a side say the same. On ${same.length} of these ${agreeing.length} topics the evidence points the same way. On ${high.length} of the ${agreeing.length} the certainty of our answer is high, whether it agrees with the articles or not.`;
}

function place(knowledge: Knowledge, criterion: Criterion): Placed {
  const stances = positionsOn(knowledge, criterion.id).flatMap(({ stance }) =>
    stance === 'none' ? [] : [stance],
  );
  const [said] =
    [...Map.groupBy(stances, (stance) => stance)].find(
      ([, group]) => group.length * 2 > stances.length,
    ) ?? [];
  return { criterion, agreement: agreementOf(stances), said, certainty: certaintyOf(criterion) };
}

/** Every criterion by how far the articles agree (across) and how certain the evidence makes us (up). */
export function agreementGrid(knowledge: Knowledge): AgreementGrid {
  const placed = knowledge.criteria.map((criterion) => place(knowledge, criterion));
  const rows = rowsOf(placed);
  return {
    columns,
    rows,
    dots: dotsOf(placed, rows),
    height: rows.reduce((sum, { height }) => sum + height, head),
    sentence: sentenceOf(placed),
  };
}
