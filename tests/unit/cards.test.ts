import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { stateOf } from '../../src/knowledge/tally.ts';
import { draw } from '../../src/outputs/cards/cache.ts';
import { claimCard } from '../../src/outputs/cards/claim.ts';
import { colours, subjectColour, tones } from '../../src/outputs/cards/colours.ts';
import { criterionCard } from '../../src/outputs/cards/criterion.ts';
import { column } from '../../src/outputs/cards/element.ts';
import { fitted } from '../../src/outputs/cards/fit.ts';
import { cardImages } from '../../src/outputs/cards/images.ts';
import { pruneCards } from '../../src/outputs/cards/prune.ts';
import { render } from '../../src/outputs/cards/render.ts';
import { siteCard } from '../../src/outputs/cards/site.ts';
import { sourceCard } from '../../src/outputs/cards/source.ts';
import { subjectCard } from '../../src/outputs/cards/subject.ts';
import { faces } from '../../src/outputs/cards/type.ts';
import { touchIcon } from '../../src/outputs/touch-icon.ts';
import { findingLabel } from '../../src/sentences/findings.ts';
import { certaintyPhrase, verdictLabel } from '../../src/sentences/labels.ts';
import { cardText } from '../card-text.ts';
import { cardsHold } from '../cards-hold.ts';
import { fixtureDir } from '../fixture.ts';

const brakes = loadKnowledge(fixtureDir);
/** The same with two subjects, between which stands what favours neither. */
const two = brakes.subjects.slice(0, 2);
const pairBase = {
  ...brakes,
  subjects: two,
  site: { ...brakes.site, subjects: two.map(({ id }) => id) },
};

cardsHold(brakes);

test('a criterion without a finding says that it is not weighed yet', () => {
  const [criterion] = brakes.criteria;
  if (!criterion) throw new Error('no criterion');
  const { finding: _, ...open } = criterion;
  expect(cardText(criterionCard(brakes, open))).toContain('Not weighed yet');
});

test('every subject has a bin, and the one that the evidence favours is framed', () => {
  const [criterion] = pairBase.criteria;
  if (!criterion?.finding) throw new Error('no criterion');
  const said = cardText(criterionCard(pairBase, criterion));
  for (const { name } of pairBase.subjects) expect(said).toContain(name);
  expect(cardText(criterionCard(brakes, criterion)).filter((text) => text === 'Even')).toHaveLength(
    1,
  );
  expect(said.filter((text) => text === 'the evidence')).toHaveLength(1);
  const depends = { ...criterion, finding: { ...criterion.finding, favours: 'depends' as const } };
  expect(cardText(criterionCard(pairBase, depends))).not.toContain('the evidence');
});

test('a wrong claim is red and a supported one green', () => {
  const [claim] = brakes.claims.filter(({ check }) => check);
  if (!claim?.check) throw new Error('no checked claim');
  const judged = (verdict: 'wrong' | 'supported') =>
    JSON.stringify(
      claimCard(brakes, { ...claim, check: { ...claim.check, verdict } } as typeof claim),
    );
  expect(judged('wrong')).toContain(tones.bad);
  expect(judged('wrong')).not.toContain(tones.good);
  expect(judged('supported')).toContain(tones.good);
});

test('a source counts its claims by verdict', () => {
  const [source] = brakes.sources;
  if (!source) throw new Error('no source');
  const supported = brakes
    .claimsBy(source.id)
    .filter(({ check }) => check?.verdict === 'supported').length;
  expect(cardText(sourceCard(brakes, source))).toContain(`${supported} supported`);
});

test('a subject is named in its colour', () => {
  for (const subject of brakes.subjects) {
    const card = subjectCard(brakes, subject);
    expect(cardText(card)).toContain(subject.name);
    expect(JSON.stringify(card)).toContain(subjectColour(subject));
  }
});

test('a text takes the largest size that its room allows', () => {
  const room = { width: 400, height: 100, sizes: [60, 30] } as const;
  expect(fitted('Short', room, faces.plain)).toEqual({ text: 'Short', size: 60 });
  expect(fitted('Somewhat longer than it was before', room, faces.plain)).toEqual({
    text: 'Somewhat longer than it was before',
    size: 30,
  });
});

test('a text too long for its room is shortened at a word', () => {
  const words = 'One word after another, until there is no room left for any of them at all.';
  const { text, size } = fitted(words, { width: 300, height: 60, sizes: [40, 30] }, faces.plain);
  expect(size).toBe(30);
  expect(text).toMatch(/\w…$/);
  expect(words.split(/[ ,]+/)).toContain(text.slice(0, -1).split(' ').at(-1));
});

test('a single word longer than its room is cut inside', () => {
  const { text } = fitted('x'.repeat(200), { width: 300, height: 30, sizes: [30] }, faces.plain);
  expect(text).toMatch(/^x{5,20}…$/);
});

test('colours are those of the light theme', () => {
  // What browsers make of the tokens.
  expect(colours).toMatchObject({ paper: '#fbfaf5', ink: '#171d26', rule: '#dcd9d0' });
  expect(tones).toMatchObject({ good: '#005f64', bad: '#a50b25' });
  expect(subjectColour({ hue: 150 })).toBe('#006224');
});

test('the same card has the same bytes', async () => {
  const [one, other] = [
    await render(siteCard(brakes)),
    await render(siteCard(loadKnowledge(fixtureDir))),
  ];
  expect(Buffer.from(one).equals(other)).toBe(true);
}, 30_000);

test('the icon for telephones is 180 pixels on a side and opaque in its corners, which they cut themselves', async () => {
  const png = Buffer.from(await touchIcon());
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
  // Colour types with an alpha channel are 4 and 6.
  expect([4, 6]).not.toContain(png.readUInt8(25));
});

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-cards-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

test('an unchanged card is not drawn again', async () => {
  const dir = temporary();
  const first = await draw(siteCard(brakes), dir);
  const [file = ''] = readdirSync(dir);
  const written = statSync(join(dir, file)).mtimeMs;
  expect(await draw(siteCard(brakes), dir)).toEqual(first);
  expect(readdirSync(dir)).toEqual([file]);
  expect(statSync(join(dir, file)).mtimeMs).toBe(written);
  await draw(siteCard({ ...brakes, site: { ...brakes.site, name: 'Another' } }), dir);
  expect(readdirSync(dir)).toHaveLength(2);
}, 30_000);

test.each([
  ['flipped in one byte', (entry: Buffer) => entry.fill(entry.readUInt8(400) ^ 1, 400, 401)],
  ['cut short', (entry: Buffer) => entry.subarray(0, 500)],
  ['empty', () => Buffer.alloc(0)],
])(
  'a cache entry %s is drawn again',
  async (_, damage) => {
    const dir = temporary();
    const sound = await draw(siteCard(brakes), dir);
    const file = join(dir, readdirSync(dir)[0] ?? '');
    writeFileSync(file, damage(readFileSync(file)));
    expect(await draw(siteCard(brakes), dir)).toEqual(sound);
    expect(readFileSync(file).subarray(32).equals(sound)).toBe(true);
  },
  30_000,
);

test('a card that cannot be drawn is an error and leaves nothing behind', async () => {
  const dir = temporary();
  const broken = column({ display: 'sideways' });
  await expect(draw(broken, dir)).rejects.toThrow(/display/);
  expect(readdirSync(dir)).toEqual([]);
}, 30_000);

test('cards that nothing has asked for in sixty days, and what a killed build left of one, are forgotten', async () => {
  const dir = temporary();
  await draw(siteCard(brakes), dir);
  const [fresh = ''] = readdirSync(dir);
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  for (const [name, days] of [
    ['recent', 59],
    ['stale', 61],
    ['half.4711', 1],
  ] as const) {
    writeFileSync(join(dir, name), '');
    utimesSync(join(dir, name), daysAgo(days), daysAgo(days));
  }
  pruneCards(new Date(), dir);
  expect(readdirSync(dir).toSorted()).toEqual([fresh, 'recent'].toSorted());
  utimesSync(join(dir, fresh), daysAgo(40), daysAgo(40));
  await draw(siteCard(brakes), dir);
  expect(statSync(join(dir, fresh)).mtimeMs).toBeGreaterThan(daysAgo(1).getTime());
}, 30_000);

test('the words beside an image say what it says', () => {
  const criterion = brakes.criteria.find(({ finding }) => finding);
  const claim = brakes.claims.find(({ check }) => check);
  if (!criterion?.finding || !claim) throw new Error('no record');
  expect(cardImages.criterion(brakes, criterion).alt).toContain(
    `${findingLabel(brakes, criterion.finding)}, ${certaintyPhrase(criterion.finding)}`,
  );
  expect(cardImages.claim(brakes, claim).alt).toContain(verdictLabel(stateOf(claim)));
  expect(cardImages.claim(brakes, claim).alt).toContain(claim.text);
});
