import { z } from 'zod';
import { figure } from '../schema/index.ts';

/** What a program prints: one JSON object. */
const output = z.strictObject({
  observed: z.json().describe('What is compared exactly.'),
  figures: z.array(figure).default([]).describe('What was measured.'),
  tools: z
    .record(z.string(), z.string())
    .default({})
    .describe('Versions of what is not a pinned package.'),
});

export type Output = z.infer<typeof output>;

function parseJson(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    throw new Error(
      `the program printed no JSON object: ${printed.trim().slice(0, 200) || 'nothing at all'}`,
    );
  }
}

/** Reads what a program printed. Throws for anything but one JSON object of the agreed shape. */
export function parseOutput(printed: string): Output {
  const result = output.safeParse(parseJson(printed));
  if (!result.success)
    throw new Error(`the program printed JSON of another shape:\n${z.prettifyError(result.error)}`);
  return result.data;
}

/** The outputs of one program per subject as the output of one experiment: what was observed stands under each subject. */
export function merge(outputs: readonly (readonly [subject: string, output: Output])[]): Output {
  return {
    observed: Object.fromEntries(outputs.map(([subject, { observed }]) => [subject, observed])),
    figures: outputs.flatMap(([, { figures }]) => figures),
    tools: Object.assign({}, ...outputs.map(([, { tools }]) => tools)),
  };
}
