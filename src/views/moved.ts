import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Moved } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';

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

/** Every page that a record of a kind has under its id. */
const pagesOf = (kind: Moved['kind']) =>
  kind === 'criterion' ? [pages.criterion, addresses.embed] : [pages[kind]];

/** The pages that stood under ids that moved or are gone. */
export const oldAddresses = (knowledge: Knowledge): OldAddress[] =>
  knowledge.moved.flatMap(({ kind, from, to, gone, see }) =>
    pagesOf(kind).map((page) => ({
      from: page(from),
      to: to === undefined ? undefined : page(to),
      gone,
      see,
    })),
  );

/** Old ids of a record: anchors that its places on other pages go on answering to. */
export const oldIds = (knowledge: Knowledge, kind: Moved['kind'], id: string): string[] =>
  knowledge.moved
    .filter((record) => record.kind === kind && record.to === id)
    .map(({ from }) => from);
