import { z } from 'zod';

/** The most words of a passage that are written down at each of its ends, so that no sentence is copied. */
export const maxPassageWords = 6;

const fewWords = z
  .string()
  .regex(
    new RegExp(`^\\S+( \\S+){0,${maxPassageWords - 1}}$`),
    `one to ${maxPassageWords} words, single spaces between them`,
  );

/** Fingerprint of what a passage says. */
export const passageHash = z.string().regex(/^[0-9a-f]{12}$/, 'twelve hexadecimal digits');

/** Place in a reference: words that a text begins and ends with, or lines of a program. */
export const passage = z
  .strictObject({
    section: z
      .string()
      .min(1, 'a heading')
      .optional()
      .describe('The heading that it stands under, as the page prints it.'),
    paragraph: z.int().min(1, 'counted from 1').optional().describe('Which one under the heading.'),
    start: fewWords.optional().describe('Its first words, as a reader sees them.'),
    end: fewWords.optional().describe('Its last words; left out where the first are all of it.'),
    symbol: z
      .string()
      .min(1, 'a name')
      .optional()
      .describe('The definition that the lines are of.'),
    lines: z
      .tuple([z.int().min(1, 'counted from 1'), z.int().min(1, 'counted from 1')])
      .optional()
      .describe('First and last line of a program, a template or a configuration.'),
    hash: passageHash
      .optional()
      .describe('Of the words from first to last, or of the lines; not where no release holds it.'),
  })
  .refine(({ start, lines }) => (start === undefined) !== (lines === undefined), {
    path: ['start'],
    error: 'either the first words of a text or the lines of a program',
  })
  .refine(({ lines: [from, to] = [1, 1] }) => from <= to, {
    path: ['lines'],
    error: 'the first line before the last',
  })
  .refine(
    ({ lines, section, paragraph, end }) => !lines || (section ?? paragraph ?? end) === undefined,
    { path: ['lines'], error: 'lines and a symbol, or words and a section' },
  );

export type Passage = z.infer<typeof passage>;
