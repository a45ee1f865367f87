import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { sealOf } from '../knowledge/sealed.ts';
import { parseYaml } from '../reading/document.ts';
import { ContentError } from '../reading/problem.ts';
import { validate } from '../reading/validate.ts';
import { type Experiment, experiment } from '../schema/index.ts';

/** The folder of the records in the content folder `content`. */
const folderOf = (content: string) => join(content, 'experiments');
const fileOf = (content: string, id: string) => join(folderOf(content), `${id}.json`);

/** What a file of the lab says by its schema. Throws a ContentError for one that cannot be read or breaks it. */
export function readSound<T extends z.ZodType>(file: string, schema: T): z.infer<T> {
  const document = parseYaml(file, readFileSync(file, 'utf8'));
  const { data, problems } =
    document.data === undefined ? { problems: document.problems } : validate(schema, document);
  if (!data) throw new ContentError(problems);
  return data;
}

/** The record of an experiment, none where it was never run. Throws a ContentError for a record that breaks the schema. */
export function readRecord(content: string, id: string): Experiment | undefined {
  const file = fileOf(content, id);
  return existsSync(file) ? readSound(file, experiment) : undefined;
}

/** Writes a record whole and sealed: a reader sees the old one or the new one, never half of one. */
export function writeRecord(content: string, record: Experiment): void {
  mkdirSync(folderOf(content), { recursive: true });
  const part = join(folderOf(content), `.${record.id}.json`);
  writeFileSync(part, `${JSON.stringify({ ...record, seal: sealOf(record) }, null, 2)}\n`);
  renameSync(part, fileOf(content, record.id));
}

/** Ids of records whose experiment is not among `known`: nobody can run them again. */
export function orphans(content: string, known: readonly string[]): string[] {
  const names = existsSync(folderOf(content)) ? readdirSync(folderOf(content)) : [];
  const ids = names
    .filter((name) => !name.startsWith('.') && name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));
  return ids.filter((id) => !known.includes(id));
}
