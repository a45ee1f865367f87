import type { Subject } from '../../knowledge/knowledge.ts';
import type { Stance } from '../../knowledge/stance.ts';
import type { State } from '../../knowledge/tally.ts';
import { shapes } from '../../pictures/shapes.ts';
import { judgements, type VerdictGlyph } from '../../schema/index.ts';
import { verdictLabel, verdictTone } from '../../sentences/labels.ts';
import { colours, subjectColour, tones } from './colours.ts';
import { drawing, type Element, path, row } from './element.ts';
import { strong } from './type.ts';

/** A subject's shape in its colour; room is left for shapes that reach over their box. */
const subjectShape = (subject: Subject, transform: string) =>
  path(shapes[subject.mark], { fill: subjectColour(subject), 'fill-rule': 'evenodd', transform });
export const subjectMark = (subject: Subject, size: number) =>
  drawing([size, size], [subjectShape(subject, 'translate(1 1)')], [12, 12]);

/** An article's mark: the shape of the subject it favours, or a grey disc. */
export function articleShape(
  subjects: readonly Subject[],
  stance: Stance,
  x: number,
  y: number,
  size: number,
): string {
  const transform = `translate(${x - size / 2} ${y - size / 2}) scale(${size / 10})`;
  const subject = subjects.find(({ id }) => id === stance);
  return subject
    ? subjectShape(subject, transform)
    : path(shapes.circle, { fill: colours.strongRule, transform });
}

const line = {
  fill: 'none',
  'stroke-width': 2.6,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
/** A verdict's mark in the colour of its tone. */
export function verdictGlyph(state: State, size: number): Element {
  const colour = tones[verdictTone(state)];
  // Paths, since fonts lack most of the glyphs.
  const { lines, fill }: VerdictGlyph = judgements[state].glyph;
  const drawn = [
    fill && path(fill, { fill: colour }),
    lines && path(lines, { ...line, stroke: colour }),
  ];
  return drawing(
    [size, size],
    drawn.filter((shape) => typeof shape === 'string'),
    [24, 24],
  );
}

/** Mark and word of a verdict; `label` where more than the word is to be said. */
export const verdict = (state: State, size: number, label = verdictLabel(state)) =>
  row(
    // The glyph's own margin would set it in from the text above and below.
    { alignItems: 'center', gap: size * 0.26, marginLeft: size * -0.12 },
    verdictGlyph(state, size),
    strong(label, size, { color: tones[verdictTone(state)] }),
  );
