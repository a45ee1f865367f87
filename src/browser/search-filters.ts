import { type Counts, countHits } from '../outputs/search/engine.ts';
import type { Question } from '../outputs/search/question.ts';
import { filterNames, toggled, type View } from '../outputs/search/view.ts';
import { filterLabel, filterName } from '../sentences/filters.ts';
import { base, make } from './dom.ts';

/** A filter with hundreds of values offers the commonest of its values. */
const maxChoices = 40;

interface Choice {
  readonly name: string;
  readonly value: string;
  readonly count: number;
}

/** What the search is to show where a choice was made. */
type Choose = (view: View) => void;

function choiceOf(view: View, { name, value, count }: Choice, choose: Choose): HTMLLabelElement {
  const label = make('label');
  const box = make('input', '', { type: 'checkbox', name, value });
  box.checked = view.filters[name]?.includes(value) ?? false;
  box.addEventListener('change', () => choose(toggled(view, name, value)));
  label.append(box, ` ${filterLabel(name, value)} `, make('small', `${count}`));
  return label;
}

/** The values of a filter that lead somewhere, commonest first; what is chosen is always among them. */
function choicesOf(view: View, counts: Counts, name: string): readonly [string, number][] {
  const chosen = (value: string) => view.filters[name]?.includes(value);
  return Object.entries(counts[name] ?? {})
    .filter(([value, count]) => count > 0 || chosen(value))
    .toSorted(([, a], [, b]) => b - a)
    .filter(([value], at) => at < maxChoices || chosen(value));
}

/** Every filter that parts what was found, with its values. Rejects where they cannot be counted. */
export async function filtersOf(
  view: View,
  question: Question,
  choose: Choose,
): Promise<HTMLElement[]> {
  const counts = await countHits(base, question, view.filters);
  return filterNames.flatMap((name) => {
    const choices = choicesOf(view, counts, name);
    if (choices.length < 2 && !view.filters[name]) return [];
    const group = make('fieldset');
    const labels = choices.map(([value, count]) => choiceOf(view, { name, value, count }, choose));
    group.append(make('legend', filterName(name)), ...labels);
    return [group];
  });
}
