/**
 * Begins a record from an annotated template. A claim and a disagreement stand under a criterion; a saying, which goes by the id of its claim, under a source; a reference under a
 * project, which need not be there yet.
 */
import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../home/refusal.ts';
import { inspect } from '../knowledge/load.ts';
import { knownIds, type Records } from '../knowledge/records.ts';
import { type Kind, kinds } from '../scaffold/kinds.ts';
import { writeFiles } from '../scaffold/write-files.ts';
import { idPattern, idRule, isKind } from '../schema/index.ts';
import { didYouMean } from '../spelling/nearest.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'new',
  does: 'begins a record from an annotated template; without a kind it names them',
  takes: ['<kind>', '<id>'],
  options: {
    criterion: {
      type: 'string',
      value: '<id>',
      does: 'under which a claim or a disagreement stands',
    },
    source: { type: 'string', value: '<id>', does: 'under which a saying stands' },
    project: { type: 'string', value: '<id>', does: 'under which a reference stands, old or new' },
    'dry-run': { type: 'boolean', does: 'prints the record, and writes nothing' },
  },
} as const;

const usage = usageOf(command);
const refuse = (place: string, got: string, allowed: string, remedy = usage) =>
  new UsageError({ place, got, allowed, remedy });

function kindOf(word: string | undefined): Kind {
  const words = Object.keys(kinds);
  const kind = words.includes(word ?? '') ? kinds[word ?? ''] : undefined;
  if (!kind)
    throw refuse(
      'new',
      word === undefined ? 'no kind' : `"${word}"`,
      words.join(', '),
      didYouMean(word ?? '', words),
    );
  return kind;
}

/** The id that the record's file is named after: its own, or that of the record it stands under. */
function nameOf(
  { under }: Kind,
  id: string,
  asked: Readonly<Record<string, unknown>>,
  records: Records,
): string {
  if (under === undefined) return id;
  const name = asked[under];
  const ids = knownIds(records).get(under) ?? [];
  // What is no kind of record is the name of a file, which may be a new one.
  const isOpen = !isKind(under);
  if (typeof name === 'string' && (isOpen ? idPattern.test(name) : ids.includes(name))) return name;
  throw refuse(
    `--${under}`,
    typeof name === 'string' ? `"${name}"` : 'nothing',
    isOpen ? 'the name of its file' : ids.join(', '),
    typeof name === 'string' ? didYouMean(name, ids) : usage,
  );
}

/** The whole file as it is to be: alone, or after the records that the file has already. */
function textOf(kind: Kind, id: string, name: string, path: string, records: Records): string {
  if (kind.known(records, name).includes(id))
    throw refuse(path, `the id "${id}", which is taken`, 'an id of its own');
  if (!kind.listed && existsSync(path))
    throw refuse(
      path,
      'a file that is there already',
      'an id of its own',
      'edit that file, or take another id',
    );
  const before =
    kind.listed && existsSync(path) ? `${readFileSync(path, 'utf8').trimEnd()}\n` : kind.opening;
  return before + kind.text(id, records);
}

await run(command, ({ values, positionals }) => {
  const [word, id] = positionals;
  const kind = kindOf(word);
  if (id === undefined || !idPattern.test(id))
    throw refuse('new', id === undefined ? 'no id' : `the id "${id}"`, idRule);
  const dir = contentHere();
  const { records } = inspect(dir, true);
  const name = nameOf(kind, id, values, records);
  const path = `${dir}/${kind.file(name)}`;
  const text = textOf(kind, id, name, path, records);
  if (values['dry-run']) console.log(kind.text(id, records));
  else writeFiles(new Map([[path, text]]));
  console.log(
    `${values['dry-run'] ? 'Would write' : 'Written:'} ${path}. Fill what is empty; npm run check names what is still missing.`,
  );
});
