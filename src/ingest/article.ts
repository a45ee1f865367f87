/** What a page's metadata say about where it comes from; absent where they say nothing. */
export interface Metadata {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** As the page gives it: often ISO 8601. */
  readonly published?: string;
  readonly url?: string;
}

/** The reason given for what the reader view leaves out: weaker than an element that says what it is. */
export const outsideView = 'outside the article in the reader view';

/** An article as it is archived: lines of plain text in which `#`, `-`, `1.` and `|` mark headings, items and rows. */
export interface Article {
  readonly format: 'html' | 'markdown' | 'text';
  readonly text: string;
  readonly metadata: Metadata;
  /** Line, from 1, to the reason why the page's own markup shows it to be boilerplate. */
  readonly boilerplate: ReadonlyMap<number, string>;
  readonly doubts: readonly string[];
}
