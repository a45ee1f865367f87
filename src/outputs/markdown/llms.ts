import type { BlockContent } from 'mdast';
import type { Claim } from '../../knowledge/knowledge.ts';
import { hasPage } from '../../knowledge/presence.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { siteFiles } from '../../schema/index.ts';
import { addresses, formAddress } from '../../sentences/addresses.ts';
import { basisPhrase } from '../../sentences/claims.ts';
import { findingPhrase } from '../../sentences/findings.ts';
import { verdictLabel } from '../../sentences/labels.ts';
import { criteriaCounted } from '../../sentences/numbers.ts';
import { shorten } from '../../sentences/text.ts';
import { sourceTitle } from '../../sentences/titles.ts';
import { summaryAddress } from '../../views/navigation.ts';
import type { Base } from '../base.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** A list of records, each with its Markdown file. */
type Entry = readonly [name: string, page: string, about?: string];

const twinOf =
  ({ absolute }: Base) =>
  ([name, page, about]: Entry) => [
    link(name, absolute(formAddress(page, 'markdown'))),
    ...(about === undefined ? [] : [text(`: ${about}`)]),
  ];

/** A heading and what stands under it; nothing where nothing does. */
const section = (base: Base, title: string, entries: readonly Entry[]): BlockContent[] =>
  entries.length === 0 ? [] : [heading(2, title), bullets(entries.map(twinOf(base)))];

const quote = (words: string): BlockContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: [text(words)] }],
});

/** An address as it is, for what is no Markdown: what lists pages is not to take it for one. */
const plain = (name: string, address: string) => [text(`${name}: `), link(address, address)];

/** How to read the rest. */
const leadOf = ({ knowledge }: Base): string =>
  `${criteriaCounted(knowledge.criteria.length)}, ${basisPhrase(knowledge)}. Each claim is stated and judged once, whoever says it. What the articles say stands apart from what the evidence shows; cite the address of the claim or cell with its date.`;

/** Every criterion with its finding, after the table of all. */
function criteriaEntries({ knowledge }: Base): Entry[] {
  const entries = knowledge.criteria.map(({ id, name, finding }): Entry => {
    const shown = findingPhrase(knowledge, finding);
    return [name, addresses.criterion(id), shown];
  });
  return [['Summary table', summaryAddress(knowledge)], ...entries];
}

function subjectEntries({ knowledge: { subjects } }: Base): Entry[] {
  return subjects.map(({ id, name }) => [name, addresses.subject(id)]);
}

function questionEntries({ knowledge: { faq } }: Base): Entry[] {
  return faq.map(({ id, question }) => [question, addresses.question(id)]);
}

function articleEntries({ knowledge: { sources } }: Base): Entry[] {
  return sources.map((source) => [sourceTitle(source), addresses.source(source.id)]);
}

function disagreementEntries({ knowledge: { disagreements } }: Base): Entry[] {
  return disagreements.map(({ id, question }) => [question, addresses.disagreement(id)]);
}

function experimentEntries({ knowledge: { experiments } }: Base): Entry[] {
  return experiments.map(({ id, question }) => [question, addresses.experiment(id)]);
}

/** What is there for programs. */
function dataLinks({ knowledge, absolute }: Base) {
  return [
    plain('JSON index with schemas', absolute(addresses.api('index'))),
    plain('Every claim with its check and who says it', absolute(addresses.api('claims'))),
    plain('Method', absolute(addresses.method())),
    ...(hasPage(knowledge, 'feed') ? [plain('Changes', absolute(addresses.feed()))] : []),
  ];
}

/** `/llms.txt`: what the site is, and where each record is in Markdown and JSON. */
export function llmsText(base: Base): string {
  const { knowledge, absolute } = base;
  return toMarkdown([
    heading(1, knowledge.site.name),
    quote(knowledge.site.description),
    paragraph(text(leadOf(base))),
    ...section(base, 'Criteria', criteriaEntries(base)),
    ...section(base, 'Subjects', subjectEntries(base)),
    ...section(base, 'Questions', questionEntries(base)),
    ...section(base, 'Articles', articleEntries(base)),
    heading(2, 'Claims'),
    bullets([[link('Every claim by topic', absolute(siteFiles.claimsLlms))]]),
    ...section(base, 'Disagreements', disagreementEntries(base)),
    ...section(base, 'Experiments', experimentEntries(base)),
    heading(2, 'Data'),
    bullets(dataLinks(base)),
  ]);
}

const claimEntry = (claim: Claim): Entry => [
  shorten(claim.text, 80),
  addresses.claim(claim.id),
  verdictLabel(stateOf(claim)),
];

/** `/claims/llms.txt`: every claim under its criterion, with its verdict. */
export function claimsLlmsText(base: Base): string {
  const { site, criteria, claimsOn } = base.knowledge;
  return toMarkdown([
    heading(1, `${site.name}: claims`),
    quote('What the articles say, claim by claim, with the verdict of each check.'),
    ...criteria.flatMap(({ id, name }) => section(base, name, claimsOn(id).map(claimEntry))),
  ]);
}
