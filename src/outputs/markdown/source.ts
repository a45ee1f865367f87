import type { RootContent, Table } from 'mdast';
import type { Source } from '../../knowledge/knowledge.ts';
import { scorecardOf } from '../../knowledge/scorecard.ts';
import { ledgerKinds } from '../../schema/index.ts';
import { tallyPhrase } from '../../sentences/labels.ts';
import { lineRange, sourceDate, sourceName } from '../../sentences/names.ts';
import { counted } from '../../sentences/numbers.ts';
import type { Base } from '../base.ts';
import { claimLine } from './claim.ts';
import { bullets, heading, paragraph, table, text, toMarkdown } from './markdown.ts';
import { digestBlocks } from './reading.ts';

/** Each section retold, then its claims with their checks. */
function sections(base: Base, record: Source): RootContent[] {
  const claims = Map.groupBy(base.knowledge.claimsBy(record.id), ({ section }) => section);
  const prose = digestBlocks(base, record);
  return record.sections.flatMap(({ id, heading: title }) => {
    const said = claims.get(id) ?? [];
    return [
      heading(2, title),
      ...(prose.get(id) ?? []),
      ...(said.length > 0 ? [bullets(said.map((claim) => claimLine(base, claim)))] : []),
    ];
  });
}

const ledger = ({ ledger: ranges }: Source): Table =>
  table(
    [
      ['Lines', 'What', 'Note'],
      ...ranges.map(({ from, to, kind, note }) => [
        lineRange(from, to),
        ledgerKinds[kind].label,
        note ?? '',
      ]),
    ].map((row) => row.map((cell) => [text(cell)])),
  );

function origin(record: Source): string {
  const { publisher, author } = record;
  const name = `${sourceName(record)}${publisher.printed ? '' : ' (inferred)'}`;
  return `${name}; ${author.name ?? 'no author named'}; ${sourceDate(record)}.`;
}

export function sourceMarkdown(base: Base, record: Source): string {
  const { claims, verdicts } = scorecardOf(base.knowledge, record.id);
  return toMarkdown([
    heading(1, record.title),
    paragraph(text(origin(record))),
    paragraph(text(record.interest)),
    paragraph(text(`${counted(claims, 'claim')}: ${tallyPhrase(verdicts)}.`)),
    ...sections(base, record),
    heading(2, 'Ledger'),
    ledger(record),
  ]);
}
