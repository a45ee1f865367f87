import { expect, test } from 'vitest';
import { outsideAt } from '../../../src/knowledge/load.ts';
import { problemsOf, type Records } from '../../../src/knowledge/records.ts';
import { rules } from '../../../src/knowledge/rules/index.ts';
import { parseMdx } from '../../../src/reading/mdx.ts';
import { fixtureCopy, fixtureDir } from '../../fixture.ts';
import { inspect } from '../../inspect.ts';
import { lasting, together } from './write.ts';

// What the rules say of a text by its words: in an answer, beside an experiment, and in the body of a page.

const { records: sound } = inspect(fixtureDir);
/** The fixture with counts among what its experiment observed. */
const records: Records = {
  ...sound,
  experiments: sound.experiments.map((read) => ({
    ...read,
    record: { ...read.record, observed: { rides: [99, 100, 408], share: 0.5, most: 1234.5 } },
  })),
};
const outside = outsideAt(new Date('2026-11-01'), fixtureDir);
const judged = rules.filter(({ name }) => /^(?:figures|texts|marks|links|components)-/.test(name));

const texts = [
  'It took 0.57 of the way.',
  'It took 57 %, 0.5 or 7 metres, in 1,234.5 rides and 408.',
  'On Disc 2.5 and rim 2.5 it was so.',
  'Version 2 and 2.0 and 2.0.1 and v0.57 and 0.57m and -0.57.',
  'Five rides, or 5, or 99, or 100 of 408,000 and 4,08.',
  'See {wet-stop.rain} and {wet-stop.rain.ratio}, {wet-stop.rain.rim}.',
  'See {wet-stop.snow}, {wet-stop}, {wet-stops.rain} and {wet-stop.disc}.',
  'See {wet-stop.rain once and {other.thing once.',
  'See {wet-stop.disc.rides} 0.57} and {0.57.',
  'TODO',
  '  TBD: write it',
  'FIXME later',
  'XXX',
  'XXXL is a size, TODOS are none',
  'We will do it: TODO',
  'To be written: all of it, and at some length, so that it is cut.',
];

const bodies = [
  ...texts.slice(0, 5).map((text) => `In [the lab](/lab/wet-stop/): ${text}`),
  `[The lab](/lab/wet-stop/)\n\n${texts[0]} 5 and 120.\n \n${texts[4]}`,
  `<Recorded of="wet-stop.rain" /> and <Recorded of="wet-stop.snow" /> and <Recorded of="snow.rain" />`,
  'A __init__ and *stars* and **more stars** and a*b*c and _one_ and `__init__` and (*so*).',
  '[a](#weight) [b](#finding) [c](#no such) [d](/criteria/weight/) [e](/criteria/weight/#disc) [f](/criteria/wieght/) [g](/criteria/weight/#dics)',
  '[a](/compare/disc-vs-rim/?sort=name#weight) [b](/nowhere/) [c](/nowhere/#at-all) [d](/claims/drum-fades/#hill-rider) [e](/claims/drum-fade/#hill-rider)',
  '[a](https://brakes.example/) [b](http://brakes.example/) [c](mailto:a@b.example) [d](criteria/weight/) [e](../weight/) [f](javascript:a) [g](/api/index.json)',
];

const saidOf = (base: Records) =>
  judged
    .flatMap((rule) => problemsOf(rule, base, outside))
    .map(({ file, line, column, message, allowed, hint, cause, rule }) =>
      lasting(
        `${rule} ${file.replace(`${fixtureDir}/`, '')}:${line}:${column} ${message}; ${allowed ?? '–'} (${hint ?? '–'}) ${cause ?? ''}`,
      ),
    )
    .join('\n');

test('what is said of a text by its words is what it was', async () => {
  const inAnswers = texts.map((text) => {
    const faq = records.faq.map((read) => ({ ...read, record: { ...read.record, answer: text } }));
    return [`in answers: ${text}`, saidOf({ ...records, faq })] as const;
  });
  const inChecks = texts.slice(0, 5).map((text) => {
    const claims = records.claims.map((read) => {
      const { check } = read.record;
      const resting = check && { ...check, why: text, experiment: 'wet-stop' };
      return { ...read, record: { ...read.record, check: resting } };
    });
    return [`in checks: ${text}`, saidOf({ ...records, claims: claims.slice(0, 1) })] as const;
  });
  const inBodies = bodies.map((text) => {
    const { body } = parseMdx('criteria/weight.mdx', `---\nname: Weight\n---\n\n${text}\n`);
    if (!body) throw new Error(`no body: ${text}`);
    const criteria = records.criteria.map((read) =>
      read.record.id === 'weight' ? { ...read, body } : read,
    );
    return [`in a body: ${text}`, saidOf({ ...records, criteria })] as const;
  });
  await expect(together([...inAnswers, ...inChecks, ...inBodies])).toMatchFileSnapshot(
    './texts.txt',
  );
});

test('links to what a damaged file would hold are let pass, and no others', () => {
  const { dir, plant } = fixtureCopy();
  plant('criteria/stopping.mdx', 'question:', 'quest:');
  plant(
    'guides/method.mdx',
    'As in the tests.',
    'As [here](/criteria/stopping/#disc) and [there](/criteria/weight/#nowhere), [or](/criteria/wieght/#disc).',
  );
  const { problems } = inspect(dir);
  expect(
    problems.filter(({ rule }) => rule === 'links-allowed').map(({ message }) => message),
  ).toEqual(['a link leads to "/criteria/wieght/#disc", which is no place on this site']);
});
