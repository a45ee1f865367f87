import { z } from 'astro/zod';
import type { Subject } from '../../knowledge/knowledge.ts';
import { release, subject } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import type { Base } from '../base.ts';
import { id, publish, url } from './published.ts';

const published = subject.omit({ aliases: true, hue: true, mark: true, support: true }).shape;
const releaseShape = release.extend({
  reference: z.string().describe('Where the day of the release stands.'),
});

export const subjectShape = z.strictObject({
  id,
  url,
  ...published,
  releases: z.array(releaseShape).describe('Feature releases, oldest first.'),
});

export const subjectJson = (base: Base, record: Subject) =>
  publish(subjectShape, {
    ...record,
    url: base.href(addresses.subject(record.id)),
    releases: record.releases.map((each) => ({
      ...each,
      reference: base.knowledge.reference(each.reference).url,
    })),
  });
