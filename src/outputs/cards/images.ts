import type { Disagreement } from '../../knowledge/disagreements.ts';
import type { Claim, Criterion, Knowledge, Source, Subject } from '../../knowledge/knowledge.ts';
import { positionsOn } from '../../knowledge/scorecard.ts';
import { tally } from '../../knowledge/tally.ts';
import type { Question } from '../../schema/index.ts';
import { addresses, formAddress } from '../../sentences/addresses.ts';
import { articlesPhrase, favouring, favouringPhrase } from '../../sentences/cards.ts';
import { basisPhrase, claimTitle, coverPhrase } from '../../sentences/claims.ts';
import { sidesOf } from '../../sentences/disagreements.ts';
import { findingPhrase } from '../../sentences/findings.ts';
import { stanceName, tallyPhrase, verdictLabel } from '../../sentences/labels.ts';
import { either, sourceDate, sourceName } from '../../sentences/names.ts';
import { listed } from '../../sentences/numbers.ts';
import { questionStamp } from '../../sentences/questions.ts';
import { saidByPhrase } from '../../sentences/sayings.ts';
import { releaseStamp, shortStamp } from '../../sentences/stamps.ts';
import { capital, shorten } from '../../sentences/text.ts';

/** A page's preview image. */
export interface CardImage {
  /** From the site's root, like every other address. */
  readonly address: string;
  /** What the card says, for whoever does not see it. */
  readonly alt: string;
}

/** The longest alternative text that Twitter takes. */
const longestAlt = 420;

/** The card of the page at `page`, an address that ends in a slash. */
const image = (page: string, ...sentences: readonly (string | false | undefined)[]): CardImage => ({
  address: formAddress(page, 'card'),
  alt: shorten(sentences.filter((sentence) => sentence).join(' '), longestAlt),
});

function articleStances(knowledge: Knowledge, criterion: Criterion): string {
  const positions = positionsOn(knowledge, criterion.id);
  const stances = [...Map.groupBy(positions, ({ stance }) => stance)].map(
    ([stance, group]) => `${group.length} ${stanceName(knowledge, stance)}`,
  );
  return `${articlesPhrase(positions)}${stances.length > 0 ? `: ${listed(stances)}` : ''}.`;
}

function criterion(knowledge: Knowledge, record: Criterion): CardImage {
  const { id, name, finding, question } = record;
  const articles = articleStances(knowledge, record);
  const lead = `${name}: ${findingPhrase(knowledge, finding)}.`;
  return finding
    ? image(
        addresses.criterion(id),
        lead,
        shorten(finding.text, 200),
        articles,
        `${shortStamp(knowledge, finding)}.`,
      )
    : image(addresses.criterion(id), lead, question, articles);
}

function claim(knowledge: Knowledge, record: Claim): CardImage {
  const { id, check } = record;
  return image(
    addresses.claim(id),
    claimTitle(record),
    `${capital(saidByPhrase(knowledge, record))}.`,
    check && shorten(check.why, 110),
    check && `${shortStamp(knowledge, check)}.`,
  );
}

const source = (knowledge: Knowledge, record: Source): CardImage =>
  image(
    addresses.source(record.id),
    `${sourceName(record)}, ${sourceDate(record)}: “${record.title}”.`,
    `${coverPhrase(knowledge, record)}: ${tallyPhrase(tally(knowledge.claimsBy(record.id)))}.`,
  );

function subject(knowledge: Knowledge, record: Subject): CardImage {
  const names = favouring(knowledge, record);
  return image(
    addresses.subject(record.id),
    `${record.name}: ${record.description}`,
    names.length > 0 && `${favouringPhrase(record)} ${shorten(names.join('. '), 180)}.`,
    `${releaseStamp(record)}.`,
  );
}

const disagreement = (knowledge: Knowledge, record: Disagreement): CardImage =>
  image(
    addresses.disagreement(record.id),
    record.question,
    ...sidesOf(knowledge, record).map(
      ({ says, saidBy, states }) =>
        `${saidBy}: ${says} (${listed(states.map((state) => verdictLabel(state).toLowerCase()))})`,
    ),
  );

const question = (knowledge: Knowledge, record: Question): CardImage =>
  image(
    addresses.question(record.id),
    record.question,
    shorten(record.answer, 300),
    questionStamp(knowledge, record),
  );

const site = (knowledge: Knowledge): CardImage =>
  image(
    addresses.home(),
    either(knowledge.subjects),
    `${basisPhrase(knowledge)}: ${tallyPhrase(tally(knowledge.claims))}.`,
    knowledge.site.tagline,
  );

/** Address and alternative text of each kind of card. */
export const cardImages = {
  criterion,
  claim,
  source,
  subject,
  disagreement,
  question,
  site,
} as const;
