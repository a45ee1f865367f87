import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Need, stanceWords } from '../schema/index.ts';

type WithoutSubject = (typeof stanceWords)[number];

/** Needs whose cells speak for the same subject (`id` is its id), for neither more than the other (`even`), or for none of them. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly needs: readonly Need[];
}

/** For needs that favour no subject. */
const titlesWithoutSubject = {
  even: 'Either will do when',
  none: 'Look further when',
} as const satisfies Record<WithoutSubject, string>;

/** The short lists at the top of `/choose/`, in the site's order of subjects; lists without a need are left out. */
export function choicesOf({
  needs,
  subjects,
}: Pick<Knowledge, 'needs' | 'subjects'>): readonly Choice[] {
  const titles = [
    ...subjects.map(({ id, name }) => ({ id, title: `Choose ${name} when` })),
    ...Object.entries(titlesWithoutSubject).map(([id, title]) => ({ id, title })),
  ];
  return titles
    .map((title) => ({ ...title, needs: needs.filter(({ favours }) => favours === title.id) }))
    .filter((choice) => choice.needs.length > 0);
}

/** Criteria whose cells a need rests on, each once, in the order they are named. */
export const criteriaBehind = ({ reasons, neither }: Need): readonly string[] => [
  ...new Set([...reasons.flatMap(({ cells }) => cells), ...(neither?.cells ?? [])]),
];

/** Needs picked in an address, `?need=admin,async`: those that exist, and the names that do not. */
export function choiceIn(
  search: string,
  needs: readonly string[],
): { readonly chosen: readonly string[]; readonly unknown: readonly string[] } {
  const named = (new URLSearchParams(search).get('need') ?? '').split(',').filter(Boolean);
  return {
    chosen: needs.filter((id) => named.includes(id)),
    unknown: named.filter((id) => !needs.includes(id)),
  };
}

/** What the page says about a choice, for all to hear. */
export function choiceStatus(chosen: number, all: number, unknown: readonly string[]): string {
  const shown =
    chosen === 0
      ? 'All needs are shown.'
      : `${chosen} of ${all} needs ${chosen === 1 ? 'is' : 'are'} shown.`;
  const missing =
    unknown.length > 0 ? ` The address also names what is not here: ${unknown.join(', ')}.` : '';
  return shown + missing;
}
