import type { Knowledge } from '../knowledge/knowledge.ts';
import { stateOf } from '../knowledge/tally.ts';
import type { Change } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { cellTitle } from '../sentences/cells.ts';
import { printedDate } from '../sentences/dates.ts';
import { verdictLabel } from '../sentences/labels.ts';
import { counted } from '../sentences/numbers.ts';
import { shorten } from '../sentences/text.ts';
import type { Address } from './navigation.ts';

/** A claim with its verdict of today before it, for many of them are false. */
function claimWithVerdict(knowledge: Knowledge, id: string): string {
  const record = knowledge.claim(id);
  const verdict = verdictLabel(stateOf(record)).toLowerCase();
  return `a claim (verdict today: ${verdict}): ${record.text}`;
}

/** What a change is about, where it is about one record. */
export function changeSubject(
  knowledge: Knowledge,
  { claim, criterion, subject }: Change,
): Address | undefined {
  if (claim)
    return {
      name: shorten(claimWithVerdict(knowledge, claim), 90),
      address: addresses.claim(claim),
    };
  if (!criterion) return undefined;
  const { name } = knowledge.criterion(criterion);
  return subject
    ? {
        name: cellTitle({ name }, knowledge.subject(subject)),
        address: addresses.cell(criterion, subject),
      }
    : { name, address: addresses.criterion(criterion) };
}

/** What names a change in a list: the record that it is about, or its own title, which leads nowhere. */
export const changeName = (
  knowledge: Knowledge,
  change: Change,
): { readonly name: string; readonly address?: string } =>
  changeSubject(knowledge, change) ?? { name: change.title ?? shorten(change.says, 80) };

/** The same in full. */
export const wholeName = (knowledge: Knowledge, change: Change): string =>
  change.claim ? claimWithVerdict(knowledge, change.claim) : changeName(knowledge, change).name;

/** The changes of one claim, or of one criterion with its cells. */
export const changesOf = (
  knowledge: Knowledge,
  about: { readonly claim?: string; readonly criterion?: string },
): readonly Change[] =>
  knowledge.changes.filter(
    ({ claim, criterion }) =>
      (about.claim !== undefined && claim === about.claim) ||
      (about.criterion !== undefined && criterion === about.criterion),
  );

/** What changed on a criterion and its cells, under one line that says how much and when last; undefined where nothing has. */
export function changeHistory(knowledge: Knowledge, criterion: string) {
  const changes = changesOf(knowledge, { criterion });
  const last = changes
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return (
    last && {
      sentence: `${counted(changes.length, 'change')}, the last on ${printedDate(last)}`,
      changes,
    }
  );
}
