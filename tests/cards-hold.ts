import type { Node } from '@takumi-rs/core';
import { expect, test } from 'vitest';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { stateOf } from '../src/knowledge/tally.ts';
import { claimCard } from '../src/outputs/cards/claim.ts';
import { criterionCard } from '../src/outputs/cards/criterion.ts';
import { disagreementCard } from '../src/outputs/cards/disagreement.ts';
import { column } from '../src/outputs/cards/element.ts';
import { fitted } from '../src/outputs/cards/fit.ts';
import { cardImages } from '../src/outputs/cards/images.ts';
import { render, withFonts } from '../src/outputs/cards/render.ts';
import { siteCard } from '../src/outputs/cards/site.ts';
import { faces, heading, italic, plain, prose, strong } from '../src/outputs/cards/type.ts';
import { sidesOf } from '../src/sentences/disagreements.ts';
import { findingLabel } from '../src/sentences/findings.ts';
import { certaintyPhrase, verdictLabel } from '../src/sentences/labels.ts';
import { saidByPhrase } from '../src/sentences/sayings.ts';
import { capital } from '../src/sentences/text.ts';
import { cardText } from './card-text.ts';
import { everyCard } from './every-card.ts';

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

const measuring = withFonts();
const settings = { heading, prose, italic, strong, plain } as const;

/** How high a text is when it is drawn, in lines. */
async function linesDrawn(
  text: string,
  width: number,
  size: number,
  name: keyof typeof settings,
): Promise<number> {
  const tree = column({ width }, settings[name](text, size));
  const { height } = await (await measuring).measure(tree as Node);
  return Math.round(height / size / faces[name].leading);
}

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};

/** What holds of the cards of any knowledge base. */
export function cardsHold(base: Knowledge): void {
  test('a criterion says its finding, how certain it is, and what it was checked against', () => {
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
  });

  test('a claim says its verdict in its colour, what is claimed and by whom', () => {
    for (const claim of base.claims) {
      const card = claimCard(base, claim);
      const said = cardText(card);
      expect(said[0]).toBe(verdictLabel(stateOf(claim)));
      expect(shows(said, claim.text)).toBe(true);
      expect(said).toContain(capital(saidByPhrase(base, claim)));
      if (claim.check) expect(shows(said, claim.check.why)).toBe(true);
    }
  });

  test('a disagreement gives its question and every side', () => {
    for (const record of base.disagreements) {
      const said = cardText(disagreementCard(base, record));
      expect(shows(said, record.question)).toBe(true);
      for (const { says, saidBy } of sidesOf(base, record))
        expect(shows(said, says) || shows(said, `${saidBy}: ${says}`)).toBe(true);
    }
  });

  test.each(['heading', 'prose', 'italic', 'strong', 'plain'] as const)(
    'a text in %s takes no more lines when it is drawn than were measured',
    async (name) => {
      const room = { width: 640, height: 200, sizes: [56, 48, 40, 32] } as const;
      const face = faces[name];
      for (const { text: whole } of base.claims.filter((_, index) => index % 60 === 0)) {
        const { text, size } = fitted(whole, room, face);
        const lines = await linesDrawn(text, room.width, size, name);
        expect(lines, text).toBeGreaterThan(0);
        expect(lines, text).toBeLessThanOrEqual(Math.floor(room.height / size / face.leading));
      }
    },
    30_000,
  );

  test('the longest texts fit on cards of 1200 × 630 that weigh at most 45 kB', async () => {
    const cards = [
      criterionCard(
        base,
        longest(base.criteria, ({ name }) => name.length),
      ),
      criterionCard(
        base,
        longest(base.criteria, ({ finding }) => finding?.text.length ?? 0),
      ),
      claimCard(
        base,
        longest(base.claims, ({ text }) => text.length),
      ),
      disagreementCard(
        base,
        longest(base.disagreements, (record) =>
          sidesOf(base, record).reduce((sum, { says }) => sum + says.length, 0),
        ),
      ),
      siteCard(base),
    ];
    for (const png of await Promise.all(cards.map((card) => render(card)))) {
      expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
      expect(png.length).toBeLessThan(45_000);
    }
  }, 30_000);

  test('every page has an image of its own, with words that fit where they are shown', () => {
    const images = everyImage(base);
    expect(images).toHaveLength(everyCard(base).length);
    expect(new Set(images.map(({ address }) => address)).size).toBe(images.length);
    for (const { address, alt } of images) {
      expect(address).toMatch(/^\/og\/[a-z]+(\/[a-z0-9-]+)?\.png$/);
      expect(alt.length).toBeLessThanOrEqual(421);
      expect(alt.length).toBeGreaterThan(20);
    }
  });

  test('no text on any card is smaller than 28 px, and all of it is ours to draw', () => {
    for (const card of everyCard(base)) {
      const sizes = [...JSON.stringify(card).matchAll(/"fontSize":([\d.]+)/g)].map(([, size]) =>
        Number(size),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
      // What the two Latin subsets of the fonts hold; anything else would come out as an empty box.
      expect(cardText(card).join('')).toMatch(/^[\u0020-\u024f\u2000-\u206f\u20a0-\u20c0]*$/);
    }
  }, 30_000);
}
