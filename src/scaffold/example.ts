import { everyRecord, type Records } from '../knowledge/records.ts';

/** By which the records of a new base are known as its example until somebody writes their own. */
export const exampleWords = {
  subject: 'in one neutral sentence',
  cell: 'Nobody has looked it up yet.',
  body: 'This is an example',
  source: 'Made up by the command that began this knowledge base.',
  claim: 'Each of them is free of charge.',
  reference: 'An example of a reference',
} as const;

const words = Object.values(exampleWords);

/** The files in which the example of a new base still stands, each once. */
export function exampleIn(records: Records): readonly string[] {
  const files = everyRecord(records).flatMap(({ record, body, at }) => {
    const text = `${JSON.stringify(record)} ${body?.text ?? ''}`;
    return words.some((each) => text.includes(each)) ? [at().file] : [];
  });
  return [...new Set(files)];
}
