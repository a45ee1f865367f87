import { didYouMean } from '../../spelling/nearest.ts';
import { knownIds, type Rule } from '../records.ts';

export const rule: Rule = {
  name: 'claim-files',
  description:
    'A file of claims stands under a source that exists and is named after one of its sections.',
  check: (records) => {
    const sources = knownIds(records).source;
    const sections = new Map(
      records.sources.map((source) => [
        source.fileId,
        source.sections.map((section) => section.id),
      ]),
    );
    const firsts = new Map(
      records.claims.toReversed().map((claim) => [`${claim.source}/${claim.section}`, claim]),
    );
    return [...firsts.values()].flatMap((claim) => {
      const file = { ...claim.at(), line: 1, column: 1 };
      const known = sections.get(claim.source);
      if (!sources.includes(claim.source))
        return [
          {
            ...file,
            message: `no source "${claim.source}"`,
            allowed: sources.join(', '),
            ...hint(claim.source, sources),
          },
        ];
      if (known && !known.includes(claim.section))
        return [
          {
            ...file,
            message: `source "${claim.source}" has no section "${claim.section}"`,
            allowed: known.join(', '),
            ...hint(claim.section, known),
          },
        ];
      return [];
    });
  },
};

function hint(got: string, words: readonly string[]) {
  const text = didYouMean(got, words);
  return text ? { hint: text } : {};
}
