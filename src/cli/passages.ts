/**
 * Proves that every cited passage of a released distribution stands there, word for word; reports all that do not.
 * Distributions are fetched once, by pip, as they are pinned in `distributions.yaml`, and kept in `.releases` (or `RELEASES`).
 * Words are a run of words, `first words … last words`, or of a program `120-134`.
 */
import { textGiven } from '../home/given-file.ts';
import { UsageError } from '../home/refusal.ts';
import { inspect } from '../knowledge/load.ts';
import { find, pin, whereOpen } from '../passages/ask.ts';
import { cacheDir } from '../passages/cache.ts';
import { fill, set, todo } from '../passages/fill.ts';
import { pairs } from '../passages/pairs.ts';
import { prove, restOf } from '../passages/proof.ts';
import { renew } from '../passages/renew.ts';
import { requireAtMost, usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'passages',
  does: 'proves that every cited passage stands in the released source, word for word; an option does something else instead',
  takes: ['[<reference or words>]', '[<reference>]'],
  options: {
    find: {
      type: 'string',
      value: '"<words>" <reference>',
      does: 'prints the entry for the passage that holds the words',
    },
    set: {
      type: 'string',
      value: '<file>:<line> "<words>" [<reference>]',
      does: 'writes it into the citation that stands there',
    },
    todo: {
      type: 'boolean',
      does: 'lists the citations, of ids that hold a part, that name no passage',
    },
    fill: {
      type: 'string',
      value: '<list>',
      does: 'writes the passages of such a list into the content',
    },
    rest: { type: 'boolean', does: 'lists what no passage of a release proves, and why' },
    renew: { type: 'boolean', does: 'writes places and lines anew where the words are the same' },
    pin: {
      type: 'string',
      value: '"<package> <version>"',
      does: 'fetches a distribution and prints its entry for distributions.yaml',
    },
    open: { type: 'string', value: '<reference>', does: 'prints the path of the file, to read it' },
    pairs: { type: 'boolean', does: 'draws pairs of a statement and a passage for a blind reader' },
    key: { type: 'boolean', does: 'with --pairs, says which are shuffled' },
  },
} as const;

function needed(value: string | undefined, what: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError({
    place: 'passages',
    got: `no ${what}`,
    allowed: what,
    remedy: usageOf(command),
  });
}

await run(command, ({ values, positionals }) => {
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
  requireAtMost(0, command, positionals);
  return console.log(values.renew ? renew(desk) : prove(desk));
});
