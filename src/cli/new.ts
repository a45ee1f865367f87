/** `npm run new -- <kind> <id> [--dry-run]`: begins a record from an annotated template. The kinds follow from the schema; without one the command names them. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentDir, inspect } from '../knowledge/load.ts';
import type { Records } from '../knowledge/records.ts';
import { type Kind, kinds } from '../scaffold/kinds.ts';
import { UsageError } from '../scaffold/refusal.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { idPattern } from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';
import { run } from './report.ts';

const usage = 'npm run new -- <kind> <id> [--dry-run]';
const refuse = (place: string, got: string, allowed: string, remedy = usage) =>
  new UsageError({ place, got, allowed, remedy });

function kindOf(word: string | undefined): Kind {
  const words = Object.keys(kinds);
  const kind = kinds[word ?? ''];
  if (!kind)
    throw refuse(
      'new',
      word === undefined ? 'no kind' : `"${word}"`,
      words.join(', '),
      didYouMean(word ?? '', words),
    );
  return kind;
}

/** The whole file as it is to be: alone, or after the records that the file has already. */
function textOf(kind: Kind, id: string, path: string, records: Records): string {
  if (kind.known(records).includes(id))
    throw refuse(path, `the id "${id}", which is taken`, 'an id of its own');
  if (!kind.listed && existsSync(path))
    throw refuse(
      path,
      'a file that is there already',
      'an id of its own',
      'edit that file, or take another id',
    );
  const before = kind.listed && existsSync(path) ? `${readFileSync(path, 'utf8').trimEnd()}\n` : '';
  return before + kind.text(id, records);
}

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const [word, id] = positionals;
  const kind = kindOf(word);
  if (id === undefined || !idPattern.test(id))
    throw refuse(
      'new',
      id === undefined ? 'no id' : `the id "${id}"`,
      'lower-case letters and digits in parts joined by single hyphens',
    );
  const dir = contentDir(process.env);
  const { records } = inspect(dir);
  const path = `${dir}/${kind.file(id)}`;
  const text = textOf(kind, id, path, records);
  if (values['dry-run']) console.log(kind.text(id, records));
  else writeFiles(new Map([[path, text]]));
  console.log(
    `${values['dry-run'] ? 'Would write' : 'Written:'} ${path}. Fill what is empty; npm run check names what is still missing.`,
  );
});
