import { addresses } from '../knowledge/addresses.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Moved } from '../schema/index.ts';

const pages = {
  criterion: addresses.criterion,
  claim: addresses.claim,
  source: addresses.source,
  subject: addresses.subject,
  disagreement: addresses.disagreement,
} as const;

export interface OldAddress {
  /** Where it was, from the site's root. */
  readonly from: string;
  /** Where it is; none when it is gone. */
  readonly to: string | undefined;
  readonly gone: string | undefined;
  readonly see: string | undefined;
}

/** The pages that stood under ids that moved or are gone. */
export const oldAddresses = (knowledge: Knowledge): OldAddress[] =>
  knowledge.moved.map(({ kind, from, to, gone, see }) => ({
    from: pages[kind](from),
    to: to === undefined ? undefined : pages[kind](to),
    gone,
    see,
  }));

/** Old ids of a record: anchors that its places on other pages go on answering to. */
export const oldIds = (knowledge: Knowledge, kind: Moved['kind'], id: string): string[] =>
  knowledge.moved.filter((record) => record.kind === kind && record.to === id).map(({ from }) => from);
