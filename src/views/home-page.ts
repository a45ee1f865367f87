import type { Knowledge } from '../knowledge/knowledge.ts';
import { hasPage } from '../knowledge/presence.ts';
import { leanOf } from '../knowledge/stance.ts';
import { countOf, statesThat, tally } from '../knowledge/tally.ts';
import { findingWords, withoutFavour } from '../schema/index.ts';
import { addresses, type Href } from '../sentences/addresses.ts';
import { faultyPhrase } from '../sentences/claims.ts';
import { withoutLeadLegend } from '../sentences/findings.ts';
import { reasonsTitle } from '../sentences/leads.ts';
import { either, versus } from '../sentences/names.ts';
import { counted, criteriaCounted } from '../sentences/numbers.ts';
import { capital } from '../sentences/text.ts';
import { choiceQuery } from './choice.ts';
import { claimsQuery } from './claims-filter.ts';
import type { PageHead } from './head.ts';
import { inShort } from './in-short.ts';
import { dataset } from './json-ld.ts';
import { type Address, countedLink, summaryAddress } from './navigation.ts';
import { pictureView } from './pictures.ts';
import { reasonsOf } from './reasons.ts';
import { storyOf } from './story.ts';
import { summaryView } from './summary-table.ts';
import { versionsLine } from './versions.ts';

/** The answer in sentences that say when: the subject that each begins with, and what it rests on. */
const answerOf = ({ site, subjects }: Knowledge) =>
  site.answer.map(({ subject, text, needs }) => ({
    subject: subjects.find(({ id }) => id === subject),
    text,
    address: `${addresses.choose()}${choiceQuery({ chosen: needs, musts: [] })}`,
  }));

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
    ...countedLink(knowledge.disagreements, 'disagreement', addresses.disagreements()),
    ...countedLink(knowledge.sources, 'article', addresses.sources()),
    ...countedLink(knowledge.experiments, 'experiment', addresses.lab()),
    ...countedLink(knowledge.references, 'reference', addresses.references()),
  ];
}

/** The rows of the table whose finding is one of these words. */
const rowsOf = (knowledge: Knowledge, words: readonly string[]) =>
  `${summaryAddress(knowledge)}?finding=${words.join(',')}`;

/** How many findings lean to one of these words. */
function leaningTo({ criteria }: Knowledge, words: readonly string[]): number {
  return criteria.filter(({ finding }) => finding && words.includes(leanOf(finding))).length;
}

/** Topics on which neither is ahead, or it depends. */
function undecided(knowledge: Knowledge): Address[] {
  const count = leaningTo(knowledge, findingWords);
  if (count === 0) return [];
  const name = `on ${criteriaCounted(count)} neither is ahead, or it depends on your project`;
  return [{ name, address: rowsOf(knowledge, findingWords) }];
}

/** Topics that have no better side. */
function descriptive(knowledge: Knowledge): Address[] {
  const words = [withoutFavour];
  const count = leaningTo(knowledge, words);
  if (count === 0) return [];
  const name = `${criteriaCounted(count)} ask only for a description`;
  return [{ name, address: rowsOf(knowledge, words) }];
}

/** How many topics have no lead, each count leading to their rows of the table. */
function withoutLead(knowledge: Knowledge): readonly Address[] {
  return [...undecided(knowledge), ...descriptive(knowledge)];
}

/** The picture that tells the most in one look. */
function pictureOf(knowledge: Knowledge) {
  const { picture } = knowledge.site;
  return picture === undefined
    ? undefined
    : pictureView(knowledge, knowledge.picture(picture)).measures;
}

const headOf = (knowledge: Knowledge): PageHead => ({
  title: either(knowledge.subjects),
  description: knowledge.site.description,
  address: addresses.home(),
  things: (absolute: Href) => [dataset(knowledge, absolute)],
});

function changesAddress(knowledge: Knowledge): Address | undefined {
  if (!hasPage(knowledge, 'changes')) return undefined;
  return { name: 'Exceptions and changes', address: addresses.changes() };
}

/** The table with all of its words. */
function tableAddress(knowledge: Knowledge): Address {
  const name = `${versus(knowledge.subjects)} in full`;
  return { name, address: summaryAddress(knowledge) };
}

/** The front page: the answer, what a reader may need, how the articles fare, and every topic in a line. */
export function homePage(knowledge: Knowledge) {
  const { subjects, needs } = knowledge;
  const reasons = reasonsOf(knowledge);
  return {
    head: headOf(knowledge),
    title: either(subjects),
    answer: answerOf(knowledge),
    standing: versionsLine(knowledge),
    changes: changesAddress(knowledge),
    picks: needs.map(({ id, short }) => ({ id, name: capital(short) })),
    story: storyOf(knowledge),
    picture: pictureOf(knowledge),
    counts: countsOf(knowledge),
    short: inShort(knowledge, reasons),
    reasonsTitle: reasonsTitle(subjects),
    reasons,
    withoutLead: withoutLead(knowledge),
    legend: withoutLeadLegend,
    table: tableAddress(knowledge),
    summary: summaryView(knowledge, subjects, { words: false }),
  };
}

export type HomePage = ReturnType<typeof homePage>;
