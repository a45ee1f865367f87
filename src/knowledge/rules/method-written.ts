import type { Rule } from '../records.ts';

/** The guide that says what the words of a site mean. */
const method = 'method';

export const rule: Rule = {
  name: 'method-written',
  description: 'A knowledge base has a guide that says what its words mean.',
  check: ({ guides, damaged, site }, report) => {
    const there = [...guides.map(({ names }) => names.id), ...damaged.files('guide')];
    // A folder without a site is no knowledge base yet.
    const [whole] = site;
    if (whole && !there.includes(method))
      report(
        { ...whole.at(), file: whole.at().file.replace(/site\.yaml$/, `guides/${method}.mdx`) },
        'no such file',
        { hint: 'the page /method/ is made of it; the verdicts of every page link to it' },
      );
  },
};
