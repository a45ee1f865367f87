import type { Criterion, Knowledge, Subject } from '../knowledge/knowledge.ts';
import { stanceName } from '../knowledge/phrases.ts';
import { type Position, positionsOn } from '../knowledge/scorecard.ts';
import type { Stance } from '../knowledge/stance.ts';
import type { Finding } from '../schema/index.ts';
import { placeOfFinding, stripMarks } from '../views/strip.ts';
import { colours, subjectColour } from './colours.ts';
import { column, drawing, type Element, path, row } from './element.ts';
import { evidenceShape, subjectMark, voiceShape } from './marks.ts';
import { plain, strong } from './type.ts';

const axis = { width: 640, height: 112, y: 82, reach: 22, mark: 36 } as const;
const x = (at: number) => Math.round(axis.width / 2 + at * (axis.width / 2 - axis.mark));
const hairline = { fill: 'none', stroke: colours.strongRule, strokeWidth: 3 } as const;

const end = (subject: Subject) =>
  row({ height: 60, alignItems: 'center', gap: 12 }, subjectMark(subject, 32), strong(subject.name, 34, { color: subjectColour(subject) }));

/** What the evidence shows, above the axis with a stem down to it. */
const evidence = (at: number) => [
  path(`M${x(at)} ${axis.reach * 2}V${axis.y}`, hairline),
  evidenceShape(x(at), axis.reach + 3, axis.reach),
];

function axisDrawing(subjects: readonly [Subject, Subject], positions: readonly Position[], finding: Finding | undefined): Element {
  const ends = [subjects[0].id, subjects[1].id] as const;
  const found = placeOfFinding(finding, ends);
  const marks = stripMarks(positions, ends, () => 0);
  return drawing(
    [axis.width, axis.height],
    [
      path(`M0 ${axis.y}H${axis.width}M${x(0)} ${axis.y - 14}v28`, hairline),
      ...(found === undefined ? [] : evidence(found)),
      ...marks.map(({ at, position }) => voiceShape(subjects, position.stance, x(at), axis.y, axis.mark)),
    ],
  );
}

const pairStrip = (pair: readonly [Subject, Subject], positions: readonly Position[], finding: Finding | undefined) =>
  row({ alignItems: 'flex-end', justifyContent: 'space-between' }, end(pair[0]), axisDrawing(pair, positions, finding), end(pair[1]));

/** One stance with a mark for each article that takes it, and the evidence's mark beside them where it stands here too. */
function tallied(knowledge: Knowledge, stance: Stance, count: number, found: boolean): Element {
  const subject = knowledge.subjects.find(({ id }) => id === stance);
  const marks = Array.from({ length: count }, (_, index) => voiceShape(knowledge.subjects, stance, 20 + index * 46, 27, 36));
  const width = (count + (found ? 1.2 : 0)) * 46 + 4;
  return column(
    { gap: 6 },
    row({ height: 54 }, drawing([Math.max(46, width), 54], [...marks, ...(found ? [evidenceShape(width - 28, 27, 24)] : [])])),
    row(
      { gap: 10 },
      strong(stanceName(knowledge, stance), 32, { color: subject ? subjectColour(subject) : colours.muted }),
      plain(`${count}`, 32),
    ),
  );
}

/** Three subjects have no axis between them: how many articles favour each, then those that favour none. */
function counts(knowledge: Knowledge, positions: readonly Position[], finding: Finding | undefined): Element {
  const groups = Map.groupBy(positions, ({ stance }) => stance);
  const others = ['even', 'none'].filter((stance) => groups.has(stance) || stance === finding?.favours);
  const stances = [...knowledge.subjects.map(({ id }) => id), ...others];
  return row(
    { justifyContent: 'space-between' },
    ...stances.map((stance) => tallied(knowledge, stance, groups.get(stance)?.length ?? 0, stance === finding?.favours)),
  );
}

/** Where the articles stand on a criterion, and where the evidence does. */
export function strip(knowledge: Knowledge, { id, finding }: Criterion): Element {
  const positions = positionsOn(knowledge, id);
  const [first, second, ...more] = knowledge.subjects;
  return first && second && more.length === 0 ? pairStrip([first, second], positions, finding) : counts(knowledge, positions, finding);
}
