import type { Knowledge } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import { addresses, formAddress, type Href } from '../sentences/addresses.ts';
import type { Meta } from '../sentences/titles.ts';
import type { Thing } from './json-ld.ts';
import { type Address, footNavigation, mainNavigation } from './navigation.ts';
import type { PageNumber } from './paging.ts';
import { versionsLine } from './versions.ts';

/** What the head and the frame of one page say of it. */
export interface PageHead extends Meta {
  /** Address of this page, from the site's root; of the first page, where a list takes several. */
  readonly address: string;
  /** Which page of a list this is. */
  readonly page?: PageNumber;
  /** The way here, without this page. */
  readonly crumbs?: readonly Address[];
  /** This record as JSON, for machines. */
  readonly json?: string;
  readonly markdown?: string;
  /** What the page is about, for search engines. */
  readonly things?: (absolute: Href) => readonly Thing[];
}

/** What every page shows around its own. */
export interface SiteFrame {
  readonly name: string;
  readonly tagline: string;
  /** What the site checks against, how long that is kept up, and its oldest check. */
  readonly versions: string;
  readonly navigation: readonly Address[];
  /** At the foot: pages that serve all others. */
  readonly foot: readonly Address[];
  /** Of the feed of changes; none where nothing has changed yet. */
  readonly feed: string | undefined;
  /** Where its source is kept, a whole address. */
  readonly repository: string | undefined;
  /** Where an objection can be sent besides: an e-mail address, or that of a page. */
  readonly contact: string | undefined;
  /** Who makes it, after “Made by”. */
  readonly maker: string | undefined;
}

export const siteFrame = (knowledge: Knowledge): SiteFrame => ({
  name: knowledge.site.name,
  tagline: knowledge.site.tagline,
  versions: versionsLine(knowledge),
  navigation: mainNavigation(knowledge),
  foot: footNavigation(knowledge),
  feed: hasPage(knowledge, 'feed') ? addresses.feed() : undefined,
  repository: knowledge.site.repository,
  contact: knowledge.site.contact,
  maker: knowledge.site.maker,
});

/** A record's own page as data. */
export const copiesAt = (address: string) => ({
  json: formAddress(address, 'json'),
  markdown: formAddress(address, 'markdown'),
});

/** The same, where a page has only a part of the record. */
export const wholeAt = (address: string): Address[] => [
  { name: 'Markdown', address: formAddress(address, 'markdown') },
  { name: 'JSON', address: formAddress(address, 'json') },
];
