import type { Criterion, Knowledge } from '../../knowledge/knowledge.ts';
import { positionsOn } from '../../knowledge/scorecard.ts';
import { type Bin, binsOf } from '../../pictures/strip.ts';
import { articlesPhrase } from '../../sentences/cards.ts';
import { stanceName } from '../../sentences/labels.ts';
import { capital } from '../../sentences/text.ts';
import { colours, subjectColour } from './colours.ts';
import { column, drawing, type Element, row } from './element.ts';
import { measure } from './frame.ts';
import { articleShape, subjectMark } from './marks.ts';
import { oneLine, plain, smallest, strong } from './type.ts';

const gap = 22;
/** Room for the words `the evidence`. */
const evidenceWidth = 172;

/** So many marks as fit, each the shape of what its article favours. */
function marksOf(knowledge: Knowledge, { stance, positions }: Bin, width: number): Element {
  const step = Math.min(46, width / Math.max(1, positions.length));
  return drawing(
    [width, 44],
    positions.map((_, index) =>
      articleShape(knowledge.subjects, stance, (index + 0.5) * step, 22, step * 0.74),
    ),
  );
}

const frameOf = (found: boolean) => ({
  padding: '12px',
  gap: 6,
  border: found ? `5px solid ${colours.ink}` : `2px solid ${colours.rule}`,
  borderRadius: 12,
});

const subjectOf = ({ subjects }: Knowledge, bin: Bin) =>
  subjects.find(({ id }) => id === bin.subject);

/** What it favours, after its mark. */
function nameOf(knowledge: Knowledge, bin: Bin, inner: number): Element {
  const subject = subjectOf(knowledge, bin);
  const name = capital(stanceName(knowledge, bin.stance));
  const size = oneLine(inner - (subject ? 38 : 0), 32, smallest);
  const color = subject ? subjectColour(subject) : colours.muted;
  const mark = subject && subjectMark(subject, 28);
  return row({ alignItems: 'center', gap: 10 }, mark, strong(name, size, { color }));
}

/** The articles, and beside them the evidence where it stands here. */
function heldIn(knowledge: Knowledge, bin: Bin, inner: number): Element {
  return row(
    { height: 44, alignItems: 'center', justifyContent: 'space-between' },
    bin.positions.length > 0
      ? marksOf(knowledge, bin, bin.found ? inner - evidenceWidth : inner)
      : plain(articlesPhrase([]), smallest),
    bin.found && plain('the evidence', smallest, { color: colours.ink }),
  );
}

function binColumn(knowledge: Knowledge, bin: Bin, width: number): Element {
  const inner = width - 34;
  return column(
    { width, ...frameOf(bin.found) },
    nameOf(knowledge, bin, inner),
    heldIn(knowledge, bin, inner),
  );
}

/** Where the articles stand on a criterion, and where the evidence does: a bin for each side, framed where the evidence stands. */
export function strip(knowledge: Knowledge, { id, finding }: Criterion): Element {
  const bins = binsOf(knowledge, positionsOn(knowledge, id), finding);
  const width = (measure - gap * (bins.length - 1)) / bins.length;
  return row({ gap }, ...bins.map((bin) => binColumn(knowledge, bin, width)));
}
