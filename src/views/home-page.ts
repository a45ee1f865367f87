import type { Knowledge } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import { leanOf } from '../knowledge/stance.ts';
import { countOf, statesThat, tally } from '../knowledge/tally.ts';
import { findingWords, withoutFavour } from '../schema/index.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { faultyPhrase } from '../sentences/claims.ts';
import { either, versus } from '../sentences/names.ts';
import { counted, criteriaCounted } from '../sentences/numbers.ts';
import { capital } from '../sentences/text.ts';
import { choiceQuery } from './choice.ts';
import { claimsQuery } from './claims-filter.ts';
import type { PageHead } from './head.ts';
import { dataset } from './json-ld.ts';
import { type Address, summaryAddress } from './navigation.ts';
import { pictureView } from './pictures.ts';
import { reasonsOf } from './reasons.ts';
import { storyOf } from './story.ts';
import { summaryView } from './summary-table.ts';
import { dueText, versionsInFull } from './versions.ts';

/** The answer in sentences that say when: the subject that each begins with, and what it rests on. */
const answerOf = ({ site, subjects }: Knowledge) =>
  site.answer.map(({ subject, text, needs }) => ({
    subject: subjects.find(({ id }) => id === subject),
    text,
    address: `${addresses.choose()}${choiceQuery({ chosen: needs, musts: [] })}`,
  }));

/** How many there are, where there are any. */
const some = (records: readonly unknown[], one: string, address: string): Address[] =>
  records.length > 0 ? [{ name: counted(records.length, one), address }] : [];

/** What the knowledge base holds, each count leading to what it counts. */
function countsOf(knowledge: Knowledge): readonly Address[] {
  const counts = tally(knowledge.claims);
  const faulty = statesThat('faulty');
  return [
    {
      name: counted(knowledge.claims.length, 'claim'),
      address: addresses.claims(),
    },
    {
      name: `${countOf(counts, ...faulty)} ${faultyPhrase}`,
      address: `${addresses.claims()}${claimsQuery({ verdict: faulty })}`,
    },
    ...some(knowledge.disagreements, 'disagreement', addresses.disagreements()),
    ...some(knowledge.sources, 'article', addresses.sources()),
    ...some(knowledge.experiments, 'experiment', addresses.lab()),
    ...some(knowledge.references, 'reference', addresses.references()),
  ];
}

/** How many topics have no lead, each count leading to their rows of the table. */
function withoutLead(knowledge: Knowledge): readonly Address[] {
  const leans = knowledge.criteria.flatMap(({ finding }) => (finding ? [leanOf(finding)] : []));
  const rows = (words: readonly string[]) =>
    `${summaryAddress(knowledge)}?finding=${words.join(',')}`;
  const undecided = leans.filter((lean) => findingWords.some((word) => word === lean)).length;
  const descriptive = leans.filter((lean) => lean === withoutFavour).length;
  return [
    ...(undecided > 0
      ? [
          {
            name: `on ${criteriaCounted(undecided)} neither is ahead, or it depends on your project`,
            address: rows(findingWords),
          },
        ]
      : []),
    ...(descriptive > 0
      ? [
          {
            name: `${criteriaCounted(descriptive)} only describe`,
            address: rows([withoutFavour]),
          },
        ]
      : []),
  ];
}

/** The picture that tells the most in one look. */
function pictureOf(knowledge: Knowledge) {
  const { picture } = knowledge.site;
  return picture === undefined
    ? undefined
    : pictureView(knowledge, knowledge.picture(picture)).measures;
}

/** The front page: the answer, what a reader may need, how the articles fare, and every topic in a line. */
export function homePage(knowledge: Knowledge, today: string) {
  const { site, subjects, needs } = knowledge;
  const title = either(subjects);
  return {
    head: {
      title,
      description: site.description,
      address: addresses.home(),
      things: (absolute: Href) => [dataset(knowledge, absolute)],
    } satisfies PageHead,
    title,
    answer: answerOf(knowledge),
    versions: `${versionsInFull(knowledge)} ${dueText(knowledge, today)}`.trimEnd(),
    changes: hasPage(knowledge, 'changes')
      ? { name: 'What changed', address: addresses.changes() }
      : undefined,
    picks: needs.map(({ id, short }) => ({ id, name: capital(short) })),
    story: storyOf(knowledge),
    picture: pictureOf(knowledge),
    counts: countsOf(knowledge),
    reasons: reasonsOf(knowledge),
    withoutLead: withoutLead(knowledge),
    table: { name: `${versus(knowledge.subjects)} in full`, address: summaryAddress(knowledge) },
    summary: summaryView(knowledge, subjects, { words: false }),
  };
}

export type HomePage = ReturnType<typeof homePage>;
