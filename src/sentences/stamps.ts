import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Check } from '../schema/index.ts';
import { printedDate, printedMonth } from './dates.ts';
import { versionsPhrase } from './names.ts';
import { capital } from './text.ts';

type Base = Pick<Knowledge, 'subjects'>;
type Evidence = Pick<Check, 'checked' | 'against'>;

/** The stamp of a check in parts, for pages that mark up its date. */
export interface Stamp {
  /** `checked` */
  readonly verb: string;
  /** `21 November 2026` */
  readonly date: string;
  /** ` against Disc 2 and Rim 2`, or nothing where no version is named. */
  readonly against: string;
}

const stamp = (date: string, versions: string): Stamp => ({
  verb: 'checked',
  date,
  against: versions && ` against ${versions}`,
});

const said = ({ verb, date, against }: Stamp) => capital(`${verb} ${date}${against}`);

export const stampParts = (knowledge: Base, { checked, against }: Evidence): Stamp =>
  stamp(printedDate(checked), versionsPhrase(knowledge, against));

/** `Checked 21 November 2026 against Disc 2 and Rim 2.` */
export const stampOf = (knowledge: Base, evidence: Evidence) =>
  `${said(stampParts(knowledge, evidence))}.`;

/** `Checked November 2026 against Disc 2 and Rim 3`. Of other products' versions there is only room where no subject has one. */
export function shortStamp(knowledge: Base, { checked, against }: Evidence): string {
  const subjects = Object.fromEntries(
    Object.entries(against).filter(([product]) =>
      knowledge.subjects.some(({ id }) => id === product),
    ),
  );
  const versions = versionsPhrase(knowledge, Object.keys(subjects).length > 0 ? subjects : against);
  return said(stamp(printedMonth(checked), versions));
}

/** `Checked against Disc 2, released January 2026` */
export const releaseStamp = ({ name, against, released }: Subject) =>
  `Checked against ${name} ${against}, released ${printedMonth(released)}`;
