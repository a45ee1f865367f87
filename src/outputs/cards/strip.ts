import type { Criterion, Knowledge, Subject } from '../../knowledge/knowledge.ts';
import { type Position, positionsOn } from '../../knowledge/scorecard.ts';
import type { Stance } from '../../knowledge/stance.ts';
import { placeOfFinding, stripMarks } from '../../pictures/strip.ts';
import { type Finding, stanceWords } from '../../schema/index.ts';
import { articlesPhrase } from '../../sentences/cards.ts';
import { stanceName } from '../../sentences/labels.ts';
import { colours, subjectColour } from './colours.ts';
import { column, drawing, type Element, path, row } from './element.ts';
import { measure } from './frame.ts';
import { articleShape, evidenceShape, subjectMark } from './marks.ts';
import { oneLine, plain, smallest, strong } from './type.ts';

type Pair = readonly [Subject, Subject];

const mark = 36;
const axis = { y: 76, height: 102, reach: 22 } as const;
const x = (at: number) => Math.round((measure / 2) * (1 + at) - at * mark);
const hairline = { fill: 'none', stroke: colours.strongRule, strokeWidth: 3 } as const;

/** What the evidence shows, above the axis with a stem down to it. */
const evidence = (at: number) => [
  path(`M${x(at)} ${axis.reach * 2}V${axis.y}`, hairline),
  evidenceShape(x(at), axis.reach + 3, axis.reach),
];

function axisDrawing(
  pair: Pair,
  positions: readonly Position[],
  found: number | undefined,
): Element {
  const marks = stripMarks(positions, [pair[0].id, pair[1].id], () => 0);
  return drawing(
    [measure, axis.height],
    [
      path(`M0 ${axis.y}H${measure}M${x(0)} ${axis.y - 14}v28`, hairline),
      ...(found === undefined ? [] : evidence(found)),
      ...marks.map(({ at, stance }) => articleShape(pair, stance, x(at), axis.y, mark)),
    ],
  );
}

/** Says what the evidence's mark is, on the side where there is more room. */
const caption = (found: number) => {
  const beside = found > 0 ? { right: measure - x(found) + 38 } : { left: x(found) + 38 };
  return plain('what the evidence shows', smallest, { position: 'absolute', top: 6, ...beside });
};

const end = (subject: Subject) =>
  row(
    { alignItems: 'center', gap: 12 },
    subjectMark(subject, 32),
    strong(subject.name, 34, { color: subjectColour(subject) }),
  );

function pairStrip(
  pair: Pair,
  positions: readonly Position[],
  finding: Finding | undefined,
): Element {
  const found = placeOfFinding(finding, [pair[0].id, pair[1].id]);
  return column(
    { position: 'relative' },
    axisDrawing(pair, positions, found),
    found !== undefined && caption(found),
    row({ alignItems: 'center', justifyContent: 'space-between' }, end(pair[0]), end(pair[1])),
    row(
      { position: 'absolute', bottom: 0, left: 0, width: measure, justifyContent: 'center' },
      plain(articlesPhrase(positions), 30),
    ),
  );
}

interface Column {
  readonly stance: Stance;
  readonly count: number;
  /** Whether the evidence stands here too. */
  readonly found: boolean;
}

function marksOf(knowledge: Knowledge, { stance, count, found }: Column, width: number): Element {
  const step = Math.min(46, width / (count + 1.5));
  const articles = Array.from({ length: count }, (_, index) =>
    articleShape(knowledge.subjects, stance, (index + 0.5) * step, 26, step * 0.78),
  );
  return drawing(
    [width, 56],
    found ? [...articles, evidenceShape(count * step + 28, 28, 23)] : articles,
  );
}

function stanceColumn(knowledge: Knowledge, counted: Column, width: number): Element {
  const subject = knowledge.subjects.find(({ id }) => id === counted.stance);
  const colour = subject ? subjectColour(subject) : colours.muted;
  return column(
    { width, gap: 8 },
    row({ borderBottom: `3px solid ${colours.strongRule}` }, marksOf(knowledge, counted, width)),
    row(
      { gap: 12 },
      strong(stanceName(knowledge, counted.stance), oneLine(width - 36, 32, smallest), {
        color: colour,
      }),
      plain(`${counted.count}`, 32),
    ),
  );
}

/** Three subjects have no axis between them: how many articles favour each, then those that favour none. */
function counts(
  knowledge: Knowledge,
  positions: readonly Position[],
  finding: Finding | undefined,
): Element {
  const groups = Map.groupBy(positions, ({ stance }) => stance);
  const others = stanceWords.filter((stance) => groups.has(stance) || stance === finding?.favours);
  const stances = [...knowledge.subjects.map(({ id }) => id), ...others];
  const width = (measure - 28 * (stances.length - 1)) / stances.length;
  return row(
    { justifyContent: 'space-between' },
    ...stances.map((stance) => {
      const column = {
        stance,
        count: groups.get(stance)?.length ?? 0,
        found: stance === finding?.favours,
      };
      return stanceColumn(knowledge, column, width);
    }),
  );
}

/** Where the articles stand on a criterion, and where the evidence does. */
export function strip(knowledge: Knowledge, { id, finding }: Criterion): Element {
  const positions = positionsOn(knowledge, id);
  const [first, second, ...more] = knowledge.subjects;
  return first && second && more.length === 0
    ? pairStrip([first, second], positions, finding)
    : counts(knowledge, positions, finding);
}
