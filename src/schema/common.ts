import { z } from 'zod';
import { idOf } from './ids.ts';
import { passage } from './passage.ts';
import { shelfLives, wordsOf } from './vocabularies.ts';

const aDay = () => z.iso.date('a day written YYYY-MM-DD');
const aPartialDate = () =>
  z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date written YYYY, YYYY-MM or YYYY-MM-DD')
    .refine(
      (date) => aDay().safeParse(`${date}-01-01`.slice(0, 'YYYY-MM-DD'.length)).success,
      'a day or month of the calendar',
    );

/** Schemas of dates that cannot lie in the future. */
export const pastDates = z.registry<{ readonly past: true }>();

/** A calendar day, `YYYY-MM-DD`, quoted or not in YAML (the core schema keeps it a string). */
export const day = aDay();

/** A day on which something has been done. */
export const pastDay = aDay().register(pastDates, { past: true });

/** A date as precise as its source gives it: `2023`, `2023-05` or `2023-05-17`. */
export const partialDate = aPartialDate();

/** The same of something that has happened. */
export const pastDate = aPartialDate().register(pastDates, { past: true });

/** Lines of the longest article that is taken apart; what is checked for each line is bounded by it. */
const maxLines = 100_000;

/** A line of an archived text, from 1, or how many it has. */
export const lineNumber = z.int().positive().max(maxLines, `at most ${maxLines}`);

/** An address on the web, without a name and password in it and without anything that ends an address elsewhere. */
export const webAddress = z
  .url({ error: 'an address starting with https://', abort: true })
  .regex(/^https?:\/\/[^\s/?#@<>"\\`]+([/?#][^\s<>"\\`]*)?$/, 'an address starting with https://');

/** An address of this site, from its root; `//host` would be another site’s. */
export const ownAddress = z
  .string()
  .regex(/^\/(?!\/)[^\s<>"\\`]*$/, 'an address from the site’s root, starting with one /');

export const prose = z.string().trim().min(1, 'a text that is not empty');

/** Name of a package as its index prints it. */
export const packageName = z
  .string()
  .regex(/^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/, 'the name of a package: letters, digits, . _ -');

/** Product → version, e.g. `{ disc: "2", brake-pads: "1.3.0" }`. A key that is a subject's id is printed by its name. */
export const versions = z
  .record(z.string(), z.string('a version in quotes, e.g. "5.2"'))
  .describe('Versions checked against: product to version, versions in quotes.');

/** A reference put to use: which one, and what a reader finds there. */
export const citation = z.strictObject({
  reference: idOf('reference').describe('Id of an entry in references/.'),
  shows: prose.describe('What the reference says that bears on this, in our words.'),
  passage: passage
    .optional()
    .describe('Where it stands there. Never typed: npm run passages -- --set writes it.'),
});

/** Everything that lets a statement of ours be checked. Shared by checks, cells and findings. */
export const evidence = {
  references: z
    .array(citation)
    .default([])
    .describe('What it stands on; empty only for opinion and unverifiable.'),
  experiment: idOf('experiment').optional().describe('Id of a recorded experiment that shows it.'),
  against: versions,
  checked: pastDay.describe('The day the references were opened.'),
  shelfLife: z
    .enum(wordsOf(shelfLives))
    .default('behaviour')
    .describe('What kind of fact this is, which decides when it is due for a re-check.'),
  until: day.optional().describe('For shelfLife support: the last day of the support window.'),
};
