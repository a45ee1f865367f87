import { type Asked, decisionRecord, type Occasion } from '../outputs/copy/decision.ts';
import { fetchNeeds, make } from './dom.ts';

/** A choice to be taken along: the needs picked, those that must be there, and what the record says beside them. */
export interface Taken extends Omit<Occasion, 'on'> {
  readonly chosen: readonly string[];
  readonly musts: readonly string[];
  /** The file of the site that lists all needs. */
  readonly file: string;
}

async function recordOf({ chosen, musts, file, ...occasion }: Taken): Promise<string> {
  const needs = new Map((await fetchNeeds(file)).map((each) => [each.id, each]));
  const asked = chosen.flatMap((id): Asked[] => {
    const need = needs.get(id);
    return need ? [{ need, must: musts.includes(id) }] : [];
  });
  return decisionRecord(asked, { ...occasion, on: new Date().toISOString().slice(0, 10) });
}

function save(text: string): void {
  const link = make('a', '', {
    href: URL.createObjectURL(new Blob([text], { type: 'text/markdown' })),
    download: 'decision.md',
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Copies a choice as a decision record, or saves it; returns what became of it. */
export async function take(taken: Taken, how: string): Promise<string> {
  try {
    const text = await recordOf(taken);
    if (how !== 'save') await navigator.clipboard.writeText(text);
    else save(text);
    return how === 'save' ? 'Saved as decision.md.' : 'Copied as Markdown.';
  } catch (error) {
    console.error(error);
    return 'The browser did not allow it; the address holds the choice.';
  }
}
