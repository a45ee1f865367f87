import { knownIds, type Records } from '../knowledge/records.ts';
import { free } from './slug.ts';
import { type Statement, statementsOf, type Worksheet } from './worksheet.ts';

/** A claim that a sheet adds to the content. */
export interface NewClaim {
  readonly id: string;
  readonly criterion: string;
  readonly subjects: readonly string[];
  readonly stance: string;
  readonly kind: string;
  readonly text: string;
}

/** Words that an id can do without; never one that turns the sense round. */
const dispensable = new Set(
  'a an and are as at be been by for from has have in is it its of on or such than that the their them then they this to was were will with'.split(
    ' ',
  ),
);
/** Words of an id that is made. */
const longest = 7;

/** The words that tell a claim, as an id has them. */
function tellingWords(text: string): string[] {
  const plainText = text.normalize('NFKD').replace(/\p{M}|['’]/gu, '');
  const words = plainText.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !dispensable.has(word)).slice(0, longest);
  while (telling[0] && !/^[a-z]/.test(telling[0])) telling.shift();
  return telling;
}

/** An id for a claim, made of the words that tell it; no word of it is a source's id. */
function idOf(text: string, taken: ReadonlySet<string>, sources: readonly string[]): string {
  const made = tellingWords(text).join('-') || 'claim';
  const source = sources.find((id) => `-${made}-`.includes(`-${id}-`));
  return free(source ? made.replace(source, 'they') : made, taken);
}

/** By what two texts of claims are known to be the same. */
export const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** The claims that a sheet adds, and the ids that there are with them. */
export class NewClaims {
  readonly ids: Set<string>;
  readonly moved: ReadonlySet<string>;
  private readonly sources: readonly string[];
  private readonly claims = new Map<string, NewClaim>();

  constructor(sheet: Worksheet, records: Records) {
    const known = knownIds(records);
    const given = statementsOf(sheet).flatMap(({ guess }) => guess.id ?? []);
    this.ids = new Set([...(known.get('claim') ?? []), ...given]);
    this.moved = new Set(records.moved.map(({ record }) => record.from));
    this.sources = [...(known.get('source') ?? []), sheet.source];
  }

  get added(): NewClaim[] {
    return [...this.claims.values()];
  }

  /** The id of a statement's new claim: the same for the same words. */
  idFor({ guess, decision: { text = '' } }: Statement): string {
    const same = this.claims.get(plain(text));
    if (same) return same.id;
    const { criterion, subjects, stance, kind } = guess;
    const id = guess.id ?? idOf(text, this.ids.union(this.moved), this.sources);
    this.ids.add(id);
    const claim = { id, text: text.trim(), criterion, subjects, stance, kind };
    this.claims.set(plain(text), claim);
    return id;
  }
}
