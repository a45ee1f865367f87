import type { Change } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { changeSubject } from '../../views/changes.ts';
import type { Base } from '../base.ts';
import { xml } from '../xml.ts';

// Written here: the package `feed` (tried at 6.0.0) marks every title and summary as HTML and does not escape it, so that a text
// with `<` would reach readers as markup, and it puts its own name in; @astrojs/rss writes RSS only, which knows neither the day
// of a correction nor an id apart from an address.

const midnight = (day: string) => `${day}T00:00:00Z`;

/** An id that stays when the page of the change gets another address (RFC 4151). */
const idOf = ({ on, id }: Change, home: string) =>
  `tag:${new URL(home).hostname},${on}:change/${id}`;

function entry({ knowledge, absolute }: Base, change: Change): string {
  const { kind, on, said, says, why } = change;
  const about = changeSubject(knowledge, change);
  const text = [said && `It said: ${said}`, says, why].filter(Boolean).join(' ');
  return xml`  <entry>
    <id>${idOf(change, absolute(addresses.home()))}</id>
    <title>${about ? `${kind}: ${about.name}` : kind}</title>
    <updated>${midnight(on)}</updated>
    <link href="${absolute(about?.address ?? addresses.change(change.id))}"/>
    <summary>${text}</summary>
  </entry>
`;
}

/** An Atom feed of the changes. Its dates are the changes' own, so two builds agree. */
export function changesFeed(base: Base): string {
  const { site, changes } = base.knowledge;
  const page = base.absolute(addresses.changes());
  const head = xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${page}</id>
  <title>${site.name}: changes</title>
  <updated>${midnight(changes[0]?.on ?? '1970-01-01')}</updated>
  <author><name>${site.name}</name></author>
  <link rel="self" href="${base.absolute(addresses.feed())}"/>
  <link href="${page}"/>
`;
  return `${head}${changes.map((change) => entry(base, change)).join('')}</feed>\n`;
}
