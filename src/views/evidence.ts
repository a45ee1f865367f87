import { dueOn, isDue } from '../knowledge/freshness.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Check, type Passage, referenceKinds } from '../schema/index.ts';
import { printedDate } from '../sentences/dates.ts';
import { passageUrl, wordsUrl } from '../sentences/passages.ts';
import { citedAbout, releaseOf, secondaryNote } from '../sentences/references.ts';
import { type Stamp, stampParts } from '../sentences/stamps.ts';
import { type Citing, citedBy } from './numbering.ts';

/** Reference id → its number on the page. */
export type Numbers = ReadonlyMap<string, number>;

/** When something was checked and against what. */
export interface CheckedView extends Stamp {
  /** `YYYY-MM-DD` */
  readonly checked: string;
  /** Since when a re-check is due, as printed; none where it is not. */
  readonly dueSince: string | undefined;
}

/** @param today the day from which freshness is measured, `YYYY-MM-DD` */
export function checkedView(
  knowledge: Knowledge,
  today: string,
  evidence: Pick<Check, 'checked' | 'shelfLife' | 'until' | 'against' | 'references'> &
    Partial<Pick<Check, 'experiment'>>,
): CheckedView {
  const due = dueOn(evidence);
  return {
    checked: evidence.checked,
    ...stampParts(knowledge, evidence),
    dueSince: due !== undefined && isDue(evidence, today) ? printedDate(due) : undefined,
  };
}

/** A mark of a reference: it opens it at the passage, or leads to the list. */
export interface PassageMark {
  /** The number of the reference on the page; `5a` and `5b` where several passages of it are cited. */
  readonly label: string;
  readonly url: string;
}

/** What a mark stands for. */
interface Marked {
  readonly reference: string;
  readonly passage?: Passage | undefined;
}

const letterOf = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index);

/** The marks of one reference, a letter apart where there are several. */
function marksOf(number: number, cited: readonly { readonly url: string }[]): PassageMark[] {
  const urls = [...new Set(cited.map(({ url }) => url))];
  return urls.map((url, index) => ({
    label: urls.length > 1 ? `${number}${letterOf(index)}` : `${number}`,
    url,
  }));
}

/** A mark for each passage that something cites, by the numbers of the page. */
export function passageMarks(
  knowledge: Knowledge,
  numbers: Numbers,
  { references }: { readonly references: readonly Marked[] },
): PassageMark[] {
  const cited = references.flatMap(({ reference, passage }) => {
    const number = numbers.get(reference);
    const url = wordsUrl(knowledge.reference(reference), passage);
    return number === undefined ? [] : [{ number, url }];
  });
  const byNumber = [...Map.groupBy(cited, ({ number }) => number)].toSorted(([a], [b]) => a - b);
  return byNumber.flatMap(([number, own]) => marksOf(number, own));
}

/** A mark for each reference that something cites; it leads to the page's list, where a page has no room for more addresses. */
export const listMarks = (numbers: Numbers, citing: Citing): PassageMark[] =>
  [...new Set(citedBy([citing]).flatMap((id) => numbers.get(id) ?? []))]
    .toSorted((a, b) => a - b)
    .map((number) => ({ label: `${number}`, url: `#ref-${number}` }));

/** A reference and what it shows here. */
export interface Citation {
  /** Its number on the page, where the page numbers its references. */
  readonly number: number | undefined;
  readonly title: string;
  /** With the passage, where it is named. */
  readonly url: string;
  /** `, How it works, ¶ 2: The figure for valves` */
  readonly about: string;
}

export interface CitationsView {
  readonly cited: readonly Citation[];
  /** The experiment that it rests on. */
  readonly run:
    | { readonly id: string; readonly question: string; readonly answer: string }
    | undefined;
}

function citationOf(
  knowledge: Knowledge,
  citation: Check['references'][number],
  numbers: Numbers,
): Citation {
  const reference = knowledge.reference(citation.reference);
  return {
    number: numbers.get(reference.id),
    title: reference.title,
    url: passageUrl(reference, citation.passage),
    about: citedAbout(knowledge, citation),
  };
}

/** What a cell, a check or a disagreement rests on. */
export function citationsView(
  knowledge: Knowledge,
  {
    references,
    experiment,
  }: Pick<Check, 'references'> & { readonly experiment?: string | undefined },
  numbers: Numbers = new Map(),
): CitationsView {
  const cited = references.map((citation) => citationOf(knowledge, citation, numbers));
  return { cited, run: experiment === undefined ? undefined : knowledge.experiment(experiment) };
}

/** A numbered entry under References. */
export interface ReferenceEntry {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly primary: boolean;
  /** `Brakes 2`; undefined of what no release holds. */
  readonly release: string | undefined;
  /** `, opened 1 October 2026`, or nothing of a file of a release. */
  readonly about: string;
}

/** The page's references by their numbers. */
export const referenceEntries = (knowledge: Knowledge, numbers: Numbers): ReferenceEntry[] =>
  [...numbers].map(([id, number]) => {
    const reference = knowledge.reference(id);
    const { title, url } = reference;
    const { primary } = referenceKinds[reference.kind];
    const release = releaseOf(reference);
    const read = release === undefined ? `, opened ${printedDate(reference.opened)}` : '';
    return {
      number,
      title,
      url,
      primary,
      release,
      about: `${read}${secondaryNote(reference)}`,
    };
  });
