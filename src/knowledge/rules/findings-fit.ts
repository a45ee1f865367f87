import { type Finding, reasons, type Support, supports, wordsOf } from '../../schema/index.ts';
import { type Certainty, certainties } from '../../schema/vocabularies.ts';
import type { ReadRecord, Rule, Said } from '../records.ts';
import { isLeaning, leanOf } from '../stance.ts';

type Weighed = ReadRecord<'criterion'>['record'] & { readonly finding: Finding };

/** A criterion whose evidence has been weighed, with the place of a value of its finding. */
interface Case {
  readonly record: Weighed;
  readonly report: (field: keyof Finding, ...said: Said) => void;
}

const isWon = ({ finding }: Weighed) => !isLeaning(leanOf(finding));

function ofUnfavoured(id: string): Said {
  return [
    `"${id}" states a polarity, and its finding favours nothing`,
    {
      hint: 'add favours: a subject, even or depends; or leave polarity out if the question only describes',
    },
  ];
}

function ofUnpolar(id: string, favours: string): Said {
  return [
    `"${id}" states no polarity, and its finding favours ${favours}`,
    {
      hint: 'add polarity: what “favours” says here; or leave favours out if the question only describes',
    },
  ];
}

/** A winner, and the lack of one, follow from the polarity. */
function byPolarity({ record, report }: Case): void {
  const { id, polarity, finding } = record;
  const { favours } = finding;
  if (favours === undefined && polarity !== undefined) report('text', ...ofUnfavoured(id));
  if (favours !== undefined && polarity === undefined) report('favours', ...ofUnpolar(id, favours));
}

function ofCauseless(id: string): Said {
  return [
    `the finding of "${id}" favours a subject for no cause`,
    { hint: 'add cause: the id of an entry of causes.yaml' },
  ];
}

function ofIdleCause(id: string): Said {
  return [
    `the finding of "${id}" favours no subject and names a cause`,
    { hint: 'leave cause out' },
  ];
}

function byCause({ record, report }: Case): void {
  const { id, finding } = record;
  const isNamed = finding.cause !== undefined;
  if (isWon(record) && !isNamed) report('favours', ...ofCauseless(id));
  if (!isWon(record) && isNamed) report('cause', ...ofIdleCause(id));
}

const grades = wordsOf(certainties);
/** From 0, the highest. */
const gradeOf = (certainty: Certainty) => grades.indexOf(certainty);

/** No more certain than each of its reasons lets it be. */
function byLimits({ record: { id, finding }, report }: Case): void {
  const { certainty } = finding;
  for (const reason of finding.reasons.filter(
    (given) => gradeOf(reasons[given].atMost) > gradeOf(certainty),
  ))
    report('certainty', `certainty ${certainty} of "${id}" beside the reason ${reason}`, {
      allowed: `at most ${reasons[reason].atMost}`,
    });
}

/** A reason to doubt where it is less than certain. */
function byDoubts({ record: { id, finding }, report }: Case): void {
  const { certainty } = finding;
  if (certainty === 'high' || finding.reasons.some((given) => reasons[given].lowers)) return;
  const lowering = wordsOf(reasons).filter((reason) => reasons[reason].lowers);
  report('certainty', `certainty ${certainty} of "${id}" without a reason why it is not high`, {
    allowed: lowering.join(', '),
  });
}

const rankOf = (support: Support) => wordsOf(supports).indexOf(support);

/** The subject that alone has the best level; none where two share it, or where one is not known. */
function bestOf({ cells }: Weighed): string | undefined {
  const levels = Object.entries(cells).flatMap(([id, { support }]) =>
    support && supports[support].answers ? [{ id, rank: rankOf(support) }] : [],
  );
  if (levels.length < Object.keys(cells).length) return undefined;
  const [first, second] = levels.toSorted((a, b) => a.rank - b.rank);
  return first && second && first.rank < second.rank ? first.id : undefined;
}

/** One shape of evidence, one finding. */
function byLevels({ record, report }: Case): void {
  const best = bestOf(record);
  if (best !== undefined && record.finding.favours !== best)
    report(
      'favours',
      `the levels of "${record.id}" put "${best}" first, and its finding favours ${leanOf(record.finding)}`,
      { hint: `favour ${best}, or ask what levels do not answer, and give facts` },
    );
}

const checks = [byPolarity, byCause, byLimits, byDoubts, byLevels];

export const rule: Rule = {
  name: 'findings-fit',
  description:
    'A finding favours a subject only by the stated polarity and for a named cause, as its levels have it, and is as certain as its reasons let it be.',
  check: ({ criteria }, report) => {
    for (const { record, at } of criteria) {
      const { finding } = record;
      if (!finding) continue;
      const place: Case['report'] = (field, ...said) => report(at(['finding', field]), ...said);
      for (const check of checks) check({ record: { ...record, finding }, report: place });
    }
  },
};
