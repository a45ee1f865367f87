import type { AnswerCase } from './manifest.ts';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Whether `observed` has everything that `wanted` has, at the same places; lists must be equal in length. */
export function fits(wanted: unknown, observed: unknown): boolean {
  if (!isNode(wanted) || !isNode(observed)) return wanted === observed;
  if (Array.isArray(wanted) && (!Array.isArray(observed) || wanted.length !== observed.length)) return false;
  return Object.entries(wanted).every(([key, value]) => fits(value, observed[key]));
}

const printed = (value: unknown) => {
  if (Array.isArray(value)) return new Intl.ListFormat('en-GB').format(value.map(String));
  return typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 3 }) : String(value);
};

function lookUp(observed: unknown, path: string): string {
  const value = path.split('.').reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), observed);
  if (value === undefined) throw new Error(`the answer names {${path}}, which was not observed`);
  if (isNode(value) && !Array.isArray(value)) throw new Error(`the answer names {${path}}, which is not one value but a group`);
  return printed(value);
}

/** The sentence of the first case that fits what was observed. Throws where none does: the manifest then knows too little. */
export function answerOf(cases: readonly AnswerCase[], observed: unknown): string {
  const found = cases.find(({ when }) => when === undefined || fits(when, observed));
  if (!found) throw new Error(`no answer in the manifest fits what was observed: ${JSON.stringify(observed)}`);
  return found.say.trim().replaceAll(/\{([\w.-]+)\}/g, (_, path: string) => lookUp(observed, path));
}
