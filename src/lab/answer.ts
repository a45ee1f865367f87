import { isGroup, printedValue, valueAt } from '../knowledge/recorded.ts';
import type { AnswerCase } from './manifest.ts';

/** Whether `observed` has everything that `wanted` has, at the same places; lists must be equal in length. */
export function fits(wanted: unknown, observed: unknown): boolean {
  if (!isGroup(wanted) || !isGroup(observed)) return wanted === observed;
  if (Array.isArray(wanted) && (!Array.isArray(observed) || wanted.length !== observed.length))
    return false;
  return Object.entries(wanted).every(([key, value]) => fits(value, observed[key]));
}

function lookUp(observed: unknown, path: string): string {
  const value = valueAt(observed, path);
  if (value === undefined) throw new Error(`the answer names {${path}}, which was not observed`);
  if (isGroup(value) && !Array.isArray(value))
    throw new Error(`the answer names {${path}}, which is not one value but a group`);
  return printedValue(value);
}

/** The sentence of the first case that fits what was observed. Throws where none does: the manifest then knows too little. */
export function answerOf(cases: readonly AnswerCase[], observed: unknown): string {
  const found = cases.find(({ when }) => when === undefined || fits(when, observed));
  if (!found)
    throw new Error(
      `no answer in the manifest fits what was observed: ${JSON.stringify(observed)}`,
    );
  return found.say.trim().replaceAll(/\{([\w.-]+)\}/g, (_, path: string) => lookUp(observed, path));
}
