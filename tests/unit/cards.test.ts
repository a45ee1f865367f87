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
import satori from 'satori';
import { expect, onTestFinished, test } from 'vitest';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { stateOf } from '../../src/knowledge/tally.ts';
import { draw } from '../../src/outputs/cards/cache.ts';
import { claimCard } from '../../src/outputs/cards/claim.ts';
import { colours, subjectColour, tones } from '../../src/outputs/cards/colours.ts';
import { criterionCard } from '../../src/outputs/cards/criterion.ts';
import { disagreementCard } from '../../src/outputs/cards/disagreement.ts';
import { column } from '../../src/outputs/cards/element.ts';
import { fitted } from '../../src/outputs/cards/fit.ts';
import { fonts } from '../../src/outputs/cards/fonts.ts';
import { cardImages } from '../../src/outputs/cards/images.ts';
import { pruneCards } from '../../src/outputs/cards/prune.ts';
import { render } from '../../src/outputs/cards/render.ts';
import { siteCard } from '../../src/outputs/cards/site.ts';
import { sourceCard } from '../../src/outputs/cards/source.ts';
import { subjectCard } from '../../src/outputs/cards/subject.ts';
import { faces, heading, italic, plain, prose, strong } from '../../src/outputs/cards/type.ts';
import { sidesOf } from '../../src/sentences/disagreements.ts';
import { findingLabel } from '../../src/sentences/findings.ts';
import { certaintyPhrase, verdictLabel } from '../../src/sentences/labels.ts';
import { saidByPhrase } from '../../src/sentences/sayings.ts';
import { capital } from '../../src/sentences/text.ts';
import { cardText } from '../card-text.ts';
import { everyCard } from '../every-card.ts';
import { fixtureDir } from '../fixture.ts';

const brakes = loadKnowledge(fixtureDir);
const ours = loadKnowledge('content');
const bases = [brakes, ours];

const everyImage = (base: Knowledge) => [
  ...base.criteria.map((record) => cardImages.criterion(base, record)),
  ...base.claims.map((record) => cardImages.claim(base, record)),
  ...base.sources.map((record) => cardImages.source(base, record)),
  ...base.subjects.map((record) => cardImages.subject(base, record)),
  ...base.disagreements.map((record) => cardImages.disagreement(base, record)),
  cardImages.site(base),
];

const longest = <T>(records: readonly T[], length: (record: T) => number): T => {
  const [first] = records.toSorted((one, other) => length(other) - length(one));
  if (first === undefined) throw new Error('no records');
  return first;
};

/** Whether a text is there: whole, or its beginning and an ellipsis. */
const shows = (said: readonly string[], text: string) =>
  said.some(
    (part) =>
      part === text ||
      (part.endsWith('…') && part.length > 20 && text.startsWith(part.slice(0, -1))),
  );

test.each(bases)(
  'a criterion says its finding, how certain it is, and what it was checked against',
  (base) => {
    for (const criterion of base.criteria) {
      const said = cardText(criterionCard(base, criterion));
      expect(said).toContain(criterion.name);
      expect(said).toContain(findingLabel(base, criterion.finding));
      if (!criterion.finding) expect(shows(said, criterion.question)).toBe(true);
      else {
        expect(said).toContain(certaintyPhrase(criterion.finding));
        expect(shows(said, criterion.finding.text)).toBe(true);
      }
    }
  },
);

test('a criterion without a finding says that it is not weighed yet', () => {
  const [criterion] = brakes.criteria;
  if (!criterion) throw new Error('no criterion');
  const { finding: _, ...open } = criterion;
  expect(cardText(criterionCard(brakes, open))).toContain('Not weighed yet');
});

test('two subjects stand at the ends of one axis, three are counted', () => {
  const pair = ours.criteria.find(({ finding }) => finding);
  const three = brakes.criteria[0];
  if (!pair || !three) throw new Error('no criterion');
  expect(cardText(criterionCard(ours, pair))).toContain('what the evidence shows');
  const said = cardText(criterionCard(brakes, three));
  for (const { name } of brakes.subjects) expect(said).toContain(name);
  expect(said).not.toContain('what the evidence shows');
});

test.each(bases)('a claim says its verdict first, then what is claimed and by how many', (base) => {
  for (const claim of base.claims) {
    const card = claimCard(base, claim);
    const said = cardText(card);
    expect(said[0]).toBe(verdictLabel(stateOf(claim)));
    expect(shows(said, claim.text)).toBe(true);
    expect(said).toContain(capital(saidByPhrase(base, claim)));
    if (claim.check) expect(shows(said, claim.check.why)).toBe(true);
  }
});

test('a wrong claim is red and a supported one green', () => {
  const [claim] = ours.claims.filter(({ check }) => check);
  if (!claim?.check) throw new Error('no checked claim');
  const judged = (verdict: 'wrong' | 'supported') =>
    JSON.stringify(
      claimCard(ours, { ...claim, check: { ...claim.check, verdict } } as typeof claim),
    );
  expect(judged('wrong')).toContain(tones.bad);
  expect(judged('wrong')).not.toContain(tones.good);
  expect(judged('supported')).toContain(tones.good);
});

test.each(bases)('a disagreement gives its question and every side', (base) => {
  for (const record of base.disagreements) {
    const said = cardText(disagreementCard(base, record));
    expect(shows(said, record.question)).toBe(true);
    for (const { says, voices } of sidesOf(base, record))
      expect(shows(said, says) || shows(said, `${voices}: ${says}`)).toBe(true);
  }
});

test('a source counts its claims by verdict', () => {
  const source = longest(ours.sources, ({ id }) => ours.claimsBy(id).length);
  const supported = ours
    .claimsBy(source.id)
    .filter(({ check }) => check?.verdict === 'supported').length;
  expect(cardText(sourceCard(ours, source))).toContain(`${supported} supported`);
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

const settings = { heading, prose, italic, strong, plain } as const;

/** How high a text is when it is drawn, in lines. */
async function linesDrawn(
  text: string,
  width: number,
  size: number,
  name: keyof typeof settings,
): Promise<number> {
  let height = 0;
  await satori(column({ width }, settings[name](text, size)), {
    ...{ width: 1200, height: 630, fonts: [...fonts] },
    onNodeDetected: (node) => {
      if (node.props['style']?.fontSize === size) height = node.height;
    },
  });
  return Math.round(height / size / faces[name].leading);
}

test.each(['heading', 'prose', 'italic', 'strong', 'plain'] as const)(
  'a text in %s takes no more lines when it is drawn than were measured',
  async (name) => {
    const room = { width: 640, height: 200, sizes: [56, 48, 40, 32] } as const;
    const face = faces[name];
    for (const { text: whole } of ours.claims.filter((_, index) => index % 60 === 0)) {
      const { text, size } = fitted(whole, room, face);
      const lines = await linesDrawn(text, room.width, size, name);
      expect(lines, text).toBeGreaterThan(0);
      expect(lines, text).toBeLessThanOrEqual(Math.floor(room.height / size / face.leading));
    }
  },
  30_000,
);

test('colours are those of the light theme', () => {
  // What browsers make of the tokens.
  expect(colours).toMatchObject({ paper: '#fbfaf5', ink: '#171d26', rule: '#dcd9d0' });
  expect(tones).toMatchObject({ good: '#1c5f31', bad: '#a21a1b' });
  expect(subjectColour({ hue: 150 })).toBe('#006224');
});

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

test('the longest texts fit on cards of 1200 × 630 that weigh at most 45 kB', async () => {
  const cards = [
    criterionCard(
      ours,
      longest(ours.criteria, ({ name }) => name.length),
    ),
    criterionCard(
      ours,
      longest(ours.criteria, ({ finding }) => finding?.text.length ?? 0),
    ),
    claimCard(
      ours,
      longest(ours.claims, ({ text }) => text.length),
    ),
    disagreementCard(
      ours,
      longest(ours.disagreements, (record) =>
        sidesOf(ours, record).reduce((sum, { says }) => sum + says.length, 0),
      ),
    ),
    siteCard(brakes),
  ];
  for (const png of await Promise.all(cards.map(render))) {
    expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
    expect(png.length).toBeLessThan(45_000);
  }
}, 30_000);

test('the same card has the same bytes', async () => {
  const [one, other] = [
    await render(siteCard(brakes)),
    await render(siteCard(loadKnowledge(fixtureDir))),
  ];
  expect(Buffer.from(one).equals(other)).toBe(true);
}, 30_000);

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
  const broken = { type: 'div', props: { style: { display: 'sideways' } } };
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

test.each(bases)(
  'every page has an image of its own, with words that fit where they are shown',
  (base) => {
    const images = everyImage(base);
    expect(images).toHaveLength(everyCard(base).length);
    expect(new Set(images.map(({ address }) => address)).size).toBe(images.length);
    for (const { address, alt } of images) {
      expect(address).toMatch(/^\/og\/[a-z]+(\/[a-z0-9-]+)?\.png$/);
      expect(alt.length).toBeLessThanOrEqual(421);
      expect(alt.length).toBeGreaterThan(20);
    }
  },
);

test('the words beside an image say what it says', () => {
  const criterion = ours.criteria.find(({ finding }) => finding);
  const claim = ours.claims.find(({ check }) => check);
  if (!criterion?.finding || !claim) throw new Error('no record');
  expect(cardImages.criterion(ours, criterion).alt).toContain(
    `${findingLabel(ours, criterion.finding)}, ${certaintyPhrase(criterion.finding)}`,
  );
  expect(cardImages.claim(ours, claim).alt).toContain(verdictLabel(stateOf(claim)));
  expect(cardImages.claim(ours, claim).alt).toContain(claim.text);
});

test.each(bases)(
  'no text on any card is smaller than 28 px, and all of it is ours to draw',
  (base) => {
    for (const card of everyCard(base)) {
      const sizes = [...JSON.stringify(card).matchAll(/"fontSize":([\d.]+)/g)].map(([, size]) =>
        Number(size),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
      // What the two Latin subsets of the fonts hold; anything else would come out as an empty box.
      expect(cardText(card).join('')).toMatch(/^[\u0020-\u024f\u2000-\u206f\u20a0-\u20c0]*$/);
    }
  },
  30_000,
);
