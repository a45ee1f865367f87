import type { Knowledge } from '../knowledge/knowledge.ts';
import { countOf, shareSupported, statesThat, tally } from '../knowledge/tally.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { basisPhrase, faultyPhrase } from '../sentences/claims.ts';
import { countPhrase, verdictLabel } from '../sentences/labels.ts';
import { either, versus } from '../sentences/names.ts';
import { counted, percent } from '../sentences/numbers.ts';
import type { PageHead } from './head.ts';
import { dataset } from './json-ld.ts';
import { leadsOf } from './leads.ts';
import { summaryAddress } from './navigation.ts';
import { summaryView } from './summary-table.ts';
import { versionsText } from './versions.ts';

/** A number that the front page shows large. */
export interface HeadlineFigure {
  readonly number: string;
  readonly text: string;
  /** Where the text leads. */
  readonly address?: string;
}

function figuresOf({ claims, sources, disagreements }: Knowledge): HeadlineFigure[] {
  const counts = tally(claims);
  const unchecked = countOf(counts, 'unchecked');
  const share = shareSupported(claims);
  return [
    {
      number: `${claims.length}`,
      text: `claims taken from ${counted(sources.length, 'article')}`,
    },
    ...(share === undefined
      ? []
      : [
          {
            number: percent(share),
            text: 'of those that evidence can settle hold as stated',
          },
        ]),
    { number: `${countOf(counts, ...statesThat('faulty'))}`, text: faultyPhrase },
    ...(unchecked > 0
      ? [{ number: `${unchecked}`, text: verdictLabel('unchecked').toLowerCase() }]
      : []),
    {
      number: `${disagreements.length}`,
      text: 'points where articles contradict each other or themselves',
      address: addresses.disagreements(),
    },
  ];
}

/** What the site rests on; a claim of ours about ourselves is counted like any other. */
function leadOf(knowledge: Knowledge): string {
  const counts = tally(knowledge.claims);
  const settled = countOf(counts, ...statesThat('settles'));
  const free = countOf(counts, ...statesThat('free'));
  const unchecked = countOf(counts, 'unchecked');
  return [
    `${basisPhrase(knowledge)}: ${settled} settled by documentation, source code or an experiment`,
    ...(free > 0 ? [`${free} opinion or not to be settled`] : []),
    ...(unchecked > 0 ? [countPhrase({ state: 'unchecked', count: unchecked })] : []),
  ]
    .join(', ')
    .concat('.');
}

/** The front page. */
export function homePage(knowledge: Knowledge, today: string) {
  const { site, subjects } = knowledge;
  const title = either(subjects);
  return {
    head: {
      title,
      description: site.description,
      address: addresses.home(),
      things: (absolute: Href) => [dataset(knowledge, absolute)],
    } satisfies PageHead,
    title,
    lead: leadOf(knowledge),
    versions: versionsText(knowledge, today),
    leads: leadsOf(knowledge),
    figures: figuresOf(knowledge),
    table: { name: `${versus(knowledge.subjects)} in full`, address: summaryAddress(knowledge) },
    summary: summaryView(knowledge, subjects, { brief: true, words: false }),
  };
}
