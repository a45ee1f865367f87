import type { BlockContent } from 'mdast';
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

/** `/llms.txt`: what the site is, and where each record is in Markdown and JSON. */
export function llmsText(base: Base): string {
  const { knowledge, absolute } = base;
  return toMarkdown([
    heading(1, knowledge.site.name),
    quote(knowledge.site.description),
    paragraph(
      text(
        `${criteriaCounted(knowledge.criteria.length)}, ${basisPhrase(knowledge)}. Each claim is stated and judged once, whoever says it. What the articles say stands apart from what the evidence shows; cite the address of the claim or cell with its date.`,
      ),
    ),
    ...section(base, 'Criteria', [
      ['Summary table', summaryAddress(knowledge)],
      ...knowledge.criteria.map(
        ({ id, name, finding }): Entry => [
          name,
          addresses.criterion(id),
          findingPhrase(knowledge, finding),
        ],
      ),
    ]),
    ...section(
      base,
      'Subjects',
      knowledge.subjects.map(({ id, name }) => [name, addresses.subject(id)]),
    ),
    ...section(
      base,
      'Questions',
      knowledge.faq.map(({ id, question }) => [question, addresses.question(id)]),
    ),
    ...section(
      base,
      'Articles',
      knowledge.sources.map((source) => [sourceTitle(source), addresses.source(source.id)]),
    ),
    heading(2, 'Claims'),
    bullets([[link('Every claim by criterion', absolute(siteFiles.claimsLlms))]]),
    ...section(
      base,
      'Disagreements',
      knowledge.disagreements.map(({ id, question }) => [question, addresses.disagreement(id)]),
    ),
    ...section(
      base,
      'Experiments',
      knowledge.experiments.map(({ id, question }) => [question, addresses.experiment(id)]),
    ),
    heading(2, 'Data'),
    bullets([
      plain('JSON index with schemas', absolute(addresses.api('index'))),
      plain('Every claim with its check and who says it', absolute(addresses.api('claims'))),
      plain('Method', absolute(addresses.method())),
      ...(hasPage(knowledge, 'feed') ? [plain('Changes', absolute(addresses.feed()))] : []),
    ]),
  ]);
}

/** `/claims/llms.txt`: every claim under its criterion, with its verdict. */
export function claimsLlmsText(base: Base): string {
  const { knowledge } = base;
  return toMarkdown([
    heading(1, `${knowledge.site.name}: claims`),
    quote('What the articles say, claim by claim, with the verdict of each check.'),
    ...knowledge.criteria.flatMap(({ id, name }) =>
      section(
        base,
        name,
        knowledge
          .claimsOn(id)
          .map(
            (claim): Entry => [
              shorten(claim.text, 80),
              addresses.claim(claim.id),
              verdictLabel(stateOf(claim)),
            ],
          ),
      ),
    ),
  ]);
}
