import { createHash } from 'node:crypto';
import type { Change } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { changeLabel, changeText } from '../../sentences/changes.ts';
import { capital, firstSentence } from '../../sentences/text.ts';
import { changeSubject } from '../../views/changes.ts';
import type { Base } from '../base.ts';
import { xml } from '../xml.ts';

// Written here: the package `feed` (tried at 6.0.0) marks every title and summary as HTML and does not escape it, so that a text
// with `<` would reach readers as markup, and it puts its own name in; @astrojs/rss writes RSS only, which knows neither the day
// of a correction nor an id apart from an address.

/**
 * When a change was made: the content knows the day; changes of one day, told newest first, are a second apart, so that readers who
 * sort by time keep their order.
 */
function momentOf(changes: readonly Change[], index: number): string {
  const { on = '1970-01-01' } = changes[index] ?? {};
  const before = changes.slice(index + 1).filter((change) => change.on === on).length;
  return new Date(Date.parse(on) + before * 1000).toISOString().replace('.000Z', 'Z');
}

/** What all names below are made in; any fixed one would do. */
const namespace = '7d1f3c52-9d0e-4c55-8f0a-2b5f6f0c9a41';

/** A name-based UUID (RFC 9562, version 5). */
function uuidOf(name: string): string {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex'));
  const bytes = hash.update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A name that stays when the site moves to another host and the page of a change to another address: of the site and the change alone. */
const idOf = (site: string, ...parts: readonly string[]) =>
  `urn:uuid:${uuidOf([site, 'changes', ...parts].join('/'))}`;

/** What changed, told without the list it stands in: `Correction on Weight: Nine hundred.` A claim is a sentence, and goes on here. */
const titleOf = (change: Change, about: string | undefined) =>
  `${capital(changeLabel(change))}${about === undefined ? '' : ` on ${about.replace(/\.$/, '')}`}: ${firstSentence(change.says)}`;

function entry({ knowledge, absolute }: Base, change: Change, updated: string): string {
  const about = changeSubject(knowledge, change);
  return xml`  <entry>
    <id>${idOf(knowledge.site.name, change.on, change.id)}</id>
    <title>${titleOf(change, about?.name)}</title>
    <updated>${updated}</updated>
    <link href="${absolute(about?.address ?? addresses.change(change.id))}"/>
    <summary>${changeText(change)}</summary>
  </entry>
`;
}

/** An Atom feed of the changes. Its dates are the changes' own, so two builds agree. */
export function changesFeed(base: Base): string {
  const { site, changes } = base.knowledge;
  const page = base.absolute(addresses.changes());
  const head = xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${idOf(site.name)}</id>
  <title>${site.name}: changes</title>
  <updated>${momentOf(changes, 0)}</updated>
  <author><name>${site.name}</name></author>
  <link rel="self" href="${base.absolute(addresses.feed())}"/>
  <link href="${page}"/>
`;
  const entries = changes.map((change, index) => entry(base, change, momentOf(changes, index)));
  return `${head}${entries.join('')}</feed>\n`;
}
