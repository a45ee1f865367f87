import { oneOf } from '../reading/problem.ts';
import { isLedgerKind, type LedgerKind, ledgerKinds } from '../schema/index.ts';
import { namesIn, parted, type Say } from './sheet-blocks.ts';
import type { Guess } from './worksheet.ts';

const guessFields = ['criterion', 'subjects', 'stance', 'kind', 'id'];

/** The parts of a guess, by name. */
function guessParts(text: string, line: number, say: Say) {
  const found: Record<string, string> = {};
  for (const part of text.split(';').filter((one) => one.trim() !== '')) {
    const [name, value] = parted(part, ':');
    const message = `"${part.trim()}" says nothing of the claim`;
    if (guessFields.includes(name)) found[name] = value;
    else say(line, { message, ...oneOf(name, guessFields) });
  }
  return found;
}

/** `criterion: stopping (or weight); subjects: disc, rim; stance: disc; kind: fact` */
export function guessIn(text: string, line: number, say: Say): Partial<Guess> {
  const found = guessParts(text, line, say);
  const [criterion, others] = parted(found['criterion'] ?? '', '(or ');
  return {
    criterion,
    others: namesIn(others.replace(')', '')),
    subjects: namesIn((found['subjects'] ?? '').replace(/[[\]]/g, '')),
    stance: found['stance'] || 'none',
    kind: found['kind'] || 'fact',
    ...(found['id'] && { id: found['id'] }),
  };
}

const isOfNothing = (kind: string): kind is LedgerKind =>
  isLedgerKind(kind) && ledgerKinds[kind].carries === 'none';

/** A kind of lines on which nothing is stated. */
export function kindOf(word: string, line: number, say: Say) {
  if (isOfNothing(word)) return word;
  const allowed = Object.keys(ledgerKinds).filter(isOfNothing);
  const message = `"${word}" is nothing that such a line can be`;
  say(line, { message, ...oneOf(word, allowed) });
  return undefined;
}
