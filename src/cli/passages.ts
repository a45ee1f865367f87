/**
 * `npm run passages`: proves that every cited passage of a released distribution stands there, word for word; reports all that do not.
 * Distributions are fetched once, by pip, as they are pinned in `distributions.yaml`, and kept in `.releases` (or `RELEASES`).
 *
 * `-- --find "<words>" <reference>`: prints the entry for the passage that holds the words.
 * `-- --set <file>:<line> "<words>" [<reference>]`: writes it into the citation that stands there.
 * `-- --todo [<part of an id>]`: lists the citations that name no passage, to be filled in.
 * `-- --fill <list>`: writes the passages of such a list into the content.
 * `-- --rest`: lists what no passage of a release proves, and why.
 * `-- --renew`: writes places and lines anew where the words are the same.
 * `-- --pin "<package> <version>"`: fetches a distribution and prints its entry for `distributions.yaml`.
 * `-- --open <reference>`: prints the path of the file, to read it.
 * `-- --pairs`: draws 60 pairs of a statement and a passage for a blind reader, 12 of them shuffled; `-- --pairs --key` says which.
 * Words are a run of words, `first words … last words`, or of a program `120-134`.
 */
import { parseArgs } from 'node:util';
import { textGiven } from '../home/given-file.ts';
import { UsageError } from '../home/refusal.ts';
import { inspect } from '../knowledge/load.ts';
import { find, pin, whereOpen } from '../passages/ask.ts';
import { cacheDir } from '../passages/cache.ts';
import { fill, set, todo } from '../passages/fill.ts';
import { pairs } from '../passages/pairs.ts';
import { prove, restOf } from '../passages/proof.ts';
import { renew } from '../passages/renew.ts';
import { requireAtMost } from './shared/arguments.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const usage =
  'npm run passages [-- --find "<words>" <reference> | --set <file>:<line> "<words>" | --todo [<part of an id>] | --fill <list> | --renew | --pin "<package> <version>" | --open <reference> | --pairs [--key]]';

function needed(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError({ place: 'passages', got: `no ${what}`, allowed: what, remedy: usage });
}

await run(() => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      find: { type: 'string' },
      set: { type: 'string' },
      todo: { type: 'boolean', default: false },
      fill: { type: 'string' },
      rest: { type: 'boolean', default: false },
      renew: { type: 'boolean', default: false },
      pin: { type: 'string' },
      open: { type: 'string' },
      pairs: { type: 'boolean', default: false },
      key: { type: 'boolean', default: false },
    },
  });
  requireAtMost(2, positionals, usage);
  const dir = contentHere();
  const desk = { dir, cache: cacheDir(process.env), env: process.env, ...inspect(dir, true) };
  const [first, second] = positionals;
  if (values.find !== undefined)
    return console.log(find(desk, values.find, needed(first, 'reference')));
  if (values.set !== undefined)
    return console.log(set(desk, values.set, needed(first, 'words'), second));
  if (values.todo) return console.log(todo(desk, first ?? ''));
  if (values.pairs) return console.log(pairs(desk, values.key));
  if (values.rest) return console.log(restOf(desk, true));
  if (values.fill !== undefined)
    return console.log(fill(desk, values.fill, textGiven(values.fill)));
  if (values.pin !== undefined) return console.log(pin(desk, values.pin));
  if (values.open !== undefined) return console.log(whereOpen(desk, values.open));
  requireAtMost(0, positionals, usage);
  return console.log(values.renew ? renew(desk) : prove(desk));
});
