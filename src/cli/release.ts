/**
 * What a new release of a subject may change, as a work list in Markdown on standard output: every
 * cited passage the same, moved, changed or gone, what rests on it, what is new in the release notes and which records share a name with that, which
 * state a version or a count, and which experiments to run again.
 *
 * Where it is confirmed: writes what became of each passage into `content/upgrades/`. What is the same word for word is shown as confirmed in
 * the newer release, beside the version that a person checked; what is to be read again is counted on `/changes/` until a person has.
 */
import { UsageError } from '../home/refusal.ts';
import { todayOf } from '../knowledge/freshness.ts';
import { inspect, loadKnowledge } from '../knowledge/load.ts';
import { withQuotations } from '../knowledge/recorded.ts';
import { cacheDir, distributionOf, shelfOf } from '../passages/cache.ts';
import { citationsIn } from '../passages/citations.ts';
import { upgradeRecord, writeUpgrade } from '../passages/confirm.ts';
import { newNotes, notesOn } from '../passages/notes.ts';
import { upgradeReport } from '../passages/report.ts';
import { saidBy } from '../passages/said.ts';
import { countedIn, notedIn, versionedIn } from '../passages/touched.ts';
import { followAll } from '../passages/upgrade.ts';
import { releaseName } from '../schema/index.ts';
import { usageOf } from './shared/command.ts';
import { contentHere } from './shared/content.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'release',
  does: 'prints what a new release of a subject may change',
  takes: ['<subject>', '<from>', '<to>'],
  options: {
    confirm: {
      type: 'boolean',
      does: 'writes what became of each cited passage into content/upgrades/ instead',
    },
  },
} as const;

const refuse = (got: string, allowed: string) =>
  new UsageError({ place: 'release', got, allowed, remedy: usageOf(command) });

await run(command, ({ values, positionals }) => {
  const [id = '', from = '', to = ''] = positionals;
  if (to === '') throw refuse(`${positionals.length} arguments`, 'a subject and two versions');
  const dir = contentHere();
  const knowledge = loadKnowledge(dir);
  const subject = knowledge.subjects.find((each) => each.id === id);
  if (!subject) throw refuse(`"${id}"`, knowledge.subjects.map((each) => each.id).join(', '));
  const { package: name } = subject;
  if (name === undefined) throw refuse(`"${id}"`, 'a subject that names its package');
  const pins = knowledge.distributions;
  const cache = cacheDir(process.env);
  const distribution = (version: string) =>
    distributionOf(cache, { package: name, version }, pins, process.env);
  const [older, newer] = [distribution(from), distribution(to)];
  const own = pins.filter((pin) => pin.package === name);
  const all = [
    ...new Map([...own, older, newer].map((each) => [releaseName(each), each])).values(),
  ];
  const { releases, missing } = shelfOf(cache, all, process.env);
  const releaseOf = (version: string) => releases.get(releaseName({ package: name, version }));
  const [before, after] = [releaseOf(from), releaseOf(to)];
  if (!before || !after) throw new Error([...missing].map((each) => each.join(': ')).join('; '));
  const { records } = inspect(dir);
  const followed = followAll(knowledge, citationsIn(records), name, {
    home: releaseOf,
    from: before,
    to: after,
  });
  if (values.confirm) {
    const on = todayOf(process.env, new Date());
    const record = upgradeRecord({ subject: id, from: older, to: newer, on, followed });
    console.log(`Written: ${writeUpgrade(dir, record)}`);
    return;
  }
  const renewed = { packageName: name, from: before, to: after, home: releaseOf };
  const said = saidBy(withQuotations(records));
  console.log(
    upgradeReport({
      knowledge,
      from: before.name,
      to: after.name,
      followed,
      notes: notesOn(before, after, knowledge.criteria),
      touches: {
        noted: notedIn(said, newNotes(before, after), renewed),
        versioned: versionedIn(said, subject, renewed),
        counted: countedIn(said, renewed),
      },
      experiments: knowledge.experiments.filter(({ versions }) => Object.hasOwn(versions, id)),
    }),
  );
});
