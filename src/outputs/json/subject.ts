import { z } from 'astro/zod';
import type { Subject } from '../../knowledge/knowledge.ts';
import { fateCounts } from '../../knowledge/upgrades.ts';
import { fates, release, subject, upgrade, wordsOf } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { followedReleases } from '../../views/versions.ts';
import type { Base } from '../base.ts';
import { id, publish, url } from './published.ts';

const published = subject.omit({ aliases: true, hue: true, mark: true, support: true }).shape;
const releaseShape = release.extend({
  reference: z.string().describe('Where the day of the release stands.'),
});

const followedShape = upgrade.pick({ from: true, to: true, compared: true }).extend({
  passages: z
    .partialRecord(z.enum(wordsOf(fates)), z.int())
    .describe('What became of the passages cited of its package → how many.'),
  unread: z.int().describe('How many of them are still to be read again.'),
});

export const subjectShape = z.strictObject({
  id,
  url,
  ...published,
  releases: z.array(releaseShape).describe('Feature releases, oldest first.'),
  followed: z
    .array(followedShape)
    .describe('Releases whose passages were compared, the newest comparison first.'),
});

export const subjectJson = (base: Base, record: Subject) =>
  publish(subjectShape, {
    ...record,
    url: base.href(addresses.subject(record.id)),
    releases: record.releases.map((each) => ({
      ...each,
      reference: base.knowledge.reference(each.reference).url,
    })),
    followed: followedReleases(base.knowledge)
      .filter(({ upgrade: { subject: id } }) => id === record.id)
      .map(({ upgrade: each, unread }) => ({
        from: each.from,
        to: each.to,
        compared: each.compared,
        passages: Object.fromEntries(fateCounts(each)),
        unread,
      })),
  });
