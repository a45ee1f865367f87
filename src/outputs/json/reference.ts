import { z } from 'astro/zod';
import { type Reference, reference, referenceKinds } from '../../schema/index.ts';
import { publish } from './published.ts';

const { id, title, url, kind, ...rest } = reference.shape;

export const referenceShape = z.strictObject({
  id,
  title,
  url,
  kind,
  primary: z.boolean(),
  ...rest,
});

export const referenceJson = (record: Reference) =>
  publish(referenceShape, { ...record, primary: referenceKinds[record.kind].primary });
