import type { PhrasingContent, RootContent } from 'mdast';
import type { Claim, Criterion, Knowledge, Source, Subject } from '../../knowledge/knowledge.ts';
import { agreementOn, positionsOn, scorecardOf } from '../../knowledge/scorecard.ts';
import { stateOf, tally } from '../../knowledge/tally.ts';
import { type Check, ledgerKinds, reasons, referenceKinds } from '../../schema/index.ts';
import { addresses, type Href } from '../../sentences/addresses.ts';
import { linesPhrase, sourceDate, sourceName } from '../../sentences/names.ts';
import {
  agreementPhrase,
  certaintyPhrase,
  counted,
  findingLabel,
  listed,
  printedDate,
  stanceName,
  supportLabel,
  tallyPhrase,
  verdictLabel,
  versionsPhrase,
} from '../../sentences/phrases.ts';
import { addressOnCriterion } from '../../views/claims.ts';
import { bullets, heading, link, paragraph, strong, table, text, toMarkdown } from './markdown.ts';

type Evidence = Pick<Check, 'references' | 'experiment' | 'against' | 'checked'>;

/** The pages as Markdown: the same records, said in the same words. */
export function markdownTwins(knowledge: Knowledge, href: Href) {
  const stamp = ({ against, checked }: Evidence) => {
    const versions = versionsPhrase(knowledge, against);
    return `Checked ${printedDate(checked)}${versions ? ` against ${versions}` : ''}.`;
  };

  const citedReference = ({
    reference,
    shows,
  }: Evidence['references'][number]): PhrasingContent[] => {
    const { title, url, kind } = knowledge.reference(reference);
    return [
      link(title, url),
      text(`${referenceKinds[kind].primary ? '' : ' (secondary)'}: ${shows}`),
    ];
  };

  const citedExperiment = (id: string): PhrasingContent[] => {
    const { question, answer } = knowledge.experiment(id);
    return [link(question, href(addresses.experiment(id))), text(` ${answer}`)];
  };

  const cites = ({ references, experiment }: Evidence): RootContent[] => {
    const items = [
      ...references.map(citedReference),
      ...(experiment === undefined ? [] : [citedExperiment(experiment)]),
    ];
    return items.length === 0 ? [] : [bullets(items)];
  };

  const findingOf = (criterion: Criterion): RootContent[] => {
    const { finding } = criterion;
    if (!finding) return [paragraph(text('The evidence has not been weighed yet.'))];
    return [
      paragraph(
        strong(`${findingLabel(knowledge, finding)}, ${certaintyPhrase(finding)}.`),
        text(` ${finding.text}`),
      ),
      ...(finding.on ? [paragraph(text(`It depends on ${finding.on}.`))] : []),
      ...(finding.againstSources
        ? [paragraph(text(`Against the articles: ${finding.againstSources}`))]
        : []),
      paragraph(
        text(
          `Certainty rests on: ${listed(finding.reasons.map((reason) => reasons[reason].label))}. ${stamp(finding)}`,
        ),
      ),
      ...cites(finding),
    ];
  };

  const cellOf = (criterion: Criterion, subject: Subject): RootContent[] => {
    const cell = criterion.cells[subject.id];
    if (!cell) return [];
    return [
      heading(3, subject.name),
      paragraph(strong(supportLabel(cell.support)), text(`: ${cell.text} ${stamp(cell)}`)),
      ...cites(cell),
    ];
  };

  const claimLine = (claim: Claim): PhrasingContent[] => [
    link(claim.text, href(addresses.claim(claim.id))),
    text(` (${linesPhrase(claim.lines.map(({ line }) => line))}) `),
    strong(`${verdictLabel(stateOf(claim))}.`),
    text(claim.check ? ` ${claim.check.why}` : ''),
  ];

  const criterion = (record: Criterion): string => {
    const positions = positionsOn(knowledge, record.id);
    const claims = knowledge.claimsOn(record.id);
    return toMarkdown([
      heading(1, record.name),
      paragraph(text(record.question)),
      ...findingOf(record),
      paragraph(
        text(
          `Of the articles: ${agreementPhrase(positions, knowledge.sources.length, agreementOn(knowledge, record.id))}.`,
        ),
      ),
      heading(2, 'Side by side'),
      ...knowledge.subjects.flatMap((subject) => cellOf(record, subject)),
      heading(2, 'What the articles say'),
      paragraph(
        text(
          claims.length === 0
            ? 'Nothing.'
            : `${counted(claims.length, 'claim')}: ${tallyPhrase(tally(claims))}.`,
        ),
      ),
      ...positions.flatMap(({ source, stance, claims: said }) => [
        heading(3, `${sourceName(source)}: ${stanceName(knowledge, stance)}`),
        bullets(said.map(claimLine)),
      ]),
      heading(2, 'What counts here'),
      paragraph(text(record.definition)),
      paragraph(link('This page on the web', href(addresses.criterion(record.id)))),
    ]);
  };

  const claim = (record: Claim): string => {
    const source = knowledge.source(record.source);
    const on = knowledge.criterion(record.criterion);
    return toMarkdown([
      heading(1, record.text),
      paragraph(
        text(
          `${sourceName(source)}, ${sourceDate(source)}, ${linesPhrase(record.lines.map(({ line }) => line))}.`,
        ),
      ),
      paragraph(
        strong(`${verdictLabel(stateOf(record))}.`),
        text(record.check ? ` ${record.check.why}` : ' Nobody has checked this claim yet.'),
      ),
      ...(record.check ? [paragraph(text(stamp(record.check))), ...cites(record.check)] : []),
      paragraph(text('Criterion: '), link(on.name, href(addressOnCriterion(knowledge, record)))),
    ]);
  };

  const source = (record: Source): string => {
    const card = scorecardOf(knowledge, record.id);
    return toMarkdown([
      heading(1, record.title),
      paragraph(
        text(
          `${sourceName(record)}${record.publisher.printed ? '' : ' (inferred)'}; ${record.author.name ?? 'no author named'}; ${sourceDate(record)}.`,
        ),
      ),
      paragraph(text(record.interest)),
      paragraph(text(`${counted(card.claims, 'claim')}: ${tallyPhrase(card.verdicts)}.`)),
      ...record.sections.flatMap((section) => {
        const said = knowledge.claimsBy(record.id).filter((each) => each.section === section.id);
        return said.length === 0 ? [] : [heading(2, section.heading), bullets(said.map(claimLine))];
      }),
      heading(2, 'Ledger'),
      table(
        [
          ['Lines', 'What', 'Note'],
          ...record.ledger.map(({ from, to, kind, note }) => [
            from === to ? `${from}` : `${from}–${to}`,
            ledgerKinds[kind].label,
            note ?? '',
          ]),
        ].map((row) => row.map((cell) => [text(cell)])),
      ),
    ]);
  };

  const subject = (record: Subject): string =>
    toMarkdown([
      heading(1, record.name),
      paragraph(text(record.description)),
      ...knowledge.criteria.flatMap((on) => {
        const cell = on.cells[record.id];
        return cell
          ? [
              heading(2, on.name),
              paragraph(strong(supportLabel(cell.support)), text(`: ${cell.text} ${stamp(cell)}`)),
              ...cites(cell),
            ]
          : [];
      }),
    ]);

  const summary = (subjects: readonly Subject[]): string =>
    toMarkdown([
      heading(1, subjects.map(({ name }) => name).join(' vs ')),
      table([
        [[text('Criterion')], ...subjects.map(({ name }) => [text(name)]), [text('The evidence')]],
        ...knowledge.criteria.map((on) => [
          [link(on.name, href(addresses.criterion(on.id)))],
          ...subjects.map(({ id }) => {
            const cell = on.cells[id];
            return cell
              ? [strong(supportLabel(cell.support)), text(`: ${cell.text}`)]
              : [text('unknown')];
          }),
          [
            text(
              on.finding
                ? `${findingLabel(knowledge, on.finding)}, ${certaintyPhrase(on.finding)}`
                : 'Not weighed yet',
            ),
          ],
        ]),
      ]),
    ]);

  return { criterion, claim, source, subject, summary };
}
