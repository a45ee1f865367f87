import { hasPage } from '../../knowledge/presence.ts';
import { addresses, formAddress } from '../../sentences/addresses.ts';
import { basisPhrase } from '../../sentences/claims.ts';
import { findingPhrase } from '../../sentences/findings.ts';
import { criteriaCounted } from '../../sentences/numbers.ts';
import { sourceTitle } from '../../sentences/titles.ts';
import { summaryAddress } from '../../views/navigation.ts';
import type { Base } from '../base.ts';
import { bullets, heading, link, paragraph, text, toMarkdown } from './markdown.ts';

/** `/llms.txt`: what the site is, and where each record is in Markdown and JSON. */
export function llmsText({ knowledge, absolute }: Base): string {
  const twin = (page: string) => absolute(formAddress(page, 'markdown'));
  return toMarkdown([
    heading(1, knowledge.site.name),
    {
      type: 'blockquote',
      children: [{ type: 'paragraph', children: [text(knowledge.site.description)] }],
    },
    paragraph(
      text(
        `${criteriaCounted(knowledge.criteria.length)}, ${basisPhrase(knowledge)}. Each claim is stated and judged once, whoever says it. What the articles say stands apart from what the evidence shows; cite the address of the claim or cell with its date.`,
      ),
    ),
    heading(2, 'Criteria'),
    bullets([
      [link('Summary table', twin(summaryAddress(knowledge)))],
      ...knowledge.criteria.map((criterion) => [
        link(criterion.name, twin(addresses.criterion(criterion.id))),
        text(`: ${findingPhrase(knowledge, criterion.finding)}`),
      ]),
    ]),
    ...(hasPage(knowledge, 'faq')
      ? [
          heading(2, 'Questions'),
          bullets(
            knowledge.faq.map(({ id, question }) => [link(question, twin(addresses.question(id)))]),
          ),
        ]
      : []),
    heading(2, 'Articles'),
    bullets(
      knowledge.sources.map((source) => [
        link(sourceTitle(source), twin(addresses.source(source.id))),
      ]),
    ),
    heading(2, 'Data'),
    bullets([
      [link('JSON index with schemas', absolute(addresses.api('index')))],
      [link('Every claim with its check and who says it', absolute(addresses.api('claims')))],
      [link('Method', absolute(addresses.method()))],
      ...(hasPage(knowledge, 'feed') ? [[link('Changes', absolute(addresses.feed()))]] : []),
    ]),
  ]);
}
