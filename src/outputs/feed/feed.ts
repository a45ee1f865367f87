import { addresses } from '../../sentences/addresses.ts';
import { changeSubject } from '../../views/changes.ts';
import type { Base } from '../base.ts';
import { escapeHtml } from '../copy/formats.ts';

/** An Atom feed of the changes. `absolute` makes a whole address; dates are the changes' own, so two builds agree. */
export function changesFeed({ knowledge, absolute }: Base): string {
  const entries = knowledge.changes.map((change) => {
    const about = changeSubject(knowledge, change);
    const title = [change.kind, about?.name].filter(Boolean).join(': ');
    const text = [change.said && `It said: ${change.said}`, change.says, change.why]
      .filter(Boolean)
      .join(' ');
    return `  <entry>
    <id>${escapeHtml(absolute(addresses.change(change.id)))}</id>
    <title>${escapeHtml(title)}</title>
    <updated>${change.on}T00:00:00Z</updated>
    <link href="${escapeHtml(absolute(about?.address ?? addresses.change(change.id)))}"/>
    <summary>${escapeHtml(text)}</summary>
  </entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escapeHtml(absolute(addresses.changes()))}</id>
  <title>${escapeHtml(`${knowledge.site.name}: changes`)}</title>
  <updated>${knowledge.changes[0]?.on ?? '1970-01-01'}T00:00:00Z</updated>
  <author><name>${escapeHtml(knowledge.site.name)}</name></author>
  <link rel="self" href="${escapeHtml(absolute(addresses.feed()))}"/>
  <link href="${escapeHtml(absolute(addresses.changes()))}"/>
${entries.join('\n')}
</feed>
`;
}
