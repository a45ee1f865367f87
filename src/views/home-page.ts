import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { leanOf } from '../knowledge/stance.ts';
import { countOf, shareSupported, statesThat, tally } from '../knowledge/tally.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { basisPhrase, faultyPhrase } from '../sentences/claims.ts';
import { findingDetail } from '../sentences/findings.ts';
import { countPhrase, verdictLabel } from '../sentences/labels.ts';
import { either, versus } from '../sentences/names.ts';
import { counted, percent } from '../sentences/numbers.ts';
import type { PageHead } from './head.ts';
import { dataset } from './json-ld.ts';
import { summaryAddress } from './navigation.ts';
import { summaryView } from './summary-table.ts';

/** A criterion under what its evidence favours. */
export interface FindingLink {
  readonly name: string;
  readonly address: string;
  /** `depends, certainty high` */
  readonly certainty: string | undefined;
}

const findingLink = (knowledge: Knowledge, { id, name, finding }: Criterion): FindingLink => ({
  name,
  address: addresses.criterion(id),
  certainty: finding && findingDetail(knowledge, finding),
});

/** Criteria by the subject that the evidence favours; the last list is of those that favour none. */
function findingLists(knowledge: Knowledge) {
  const { subjects, criteria } = knowledge;
  const favouring = (favours: (of: string) => boolean) =>
    criteria
      .filter(({ finding }) => finding && favours(leanOf(finding)))
      .map((criterion) => findingLink(knowledge, criterion));
  return {
    favoured: subjects.map((subject) => ({
      subject,
      criteria: favouring((favours) => favours === subject.id),
    })),
    undecided: favouring((favours) => !subjects.some(({ id }) => id === favours)),
  };
}

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

function leadOf(knowledge: Knowledge): string {
  const unchecked = countOf(tally(knowledge.claims), 'unchecked');
  const checked =
    unchecked === 0
      ? ', every one checked against documentation and source code'
      : `; ${countPhrase({ state: 'unchecked', count: unchecked })}`;
  return `${basisPhrase(knowledge)}${checked}.`;
}

/** The front page. */
export function homePage(knowledge: Knowledge) {
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
    findings: findingLists(knowledge),
    figures: figuresOf(knowledge),
    table: { name: `${versus(knowledge.subjects)} in full`, address: summaryAddress(knowledge) },
    summary: summaryView(knowledge, subjects, { brief: true, words: false }),
  };
}

export type HomePage = ReturnType<typeof homePage>;
