import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { Saying, Source } from '../../knowledge/knowledge.ts';
import { sectionOf } from '../../knowledge/sayings.ts';
import { scorecardOf } from '../../knowledge/scorecard.ts';
import { ledgerKinds } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { claimParts } from '../../sentences/claims.ts';
import { tallyPhrase } from '../../sentences/labels.ts';
import { lineRange, noAddress, sourceDate, sourceName } from '../../sentences/names.ts';
import { counted } from '../../sentences/numbers.ts';
import { isOwn, saidByPhrase } from '../../sentences/sayings.ts';
import { capital } from '../../sentences/text.ts';
import type { Base } from '../base.ts';
import { saidPlainly } from './claim.ts';
import { bullets, heading, link, paragraph, strong, table, text, toMarkdown } from './markdown.ts';
import { digestBlocks } from './reading.ts';

/** What it says, where, and what is to be thought of it. */
function statement({ knowledge, href }: Base, saying: Saying): PhrasingContent[] {
  const claim = knowledge.claim(saying.claim);
  const { verdict, why } = claimParts(claim);
  const own = isOwn(knowledge, claim) ? ` ${capital(saidByPhrase(knowledge, claim))}.` : '';
  return [
    link(claim.text, href(addresses.saying(claim.id, saying.source))),
    text(' '),
    strong(verdict),
    text(`${why} ${capital(saidPlainly(saying))}${own}`),
  ];
}

/** Each section retold, then what it says, with the checks. */
function sections(base: Base, record: Source): RootContent[] {
  const sayings = Map.groupBy(
    base.knowledge.sayingsBy(record.id),
    (saying) => sectionOf(record, saying)?.id,
  );
  const prose = digestBlocks(base, record);
  return record.sections.flatMap(({ id, heading: title }) => {
    const said = sayings.get(id) ?? [];
    return [
      heading(2, title),
      ...(prose.get(id) ?? []),
      ...(said.length > 0 ? [bullets(said.map((saying) => statement(base, saying)))] : []),
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

/** Where it was published, and how that is known. */
function published(record: Source) {
  const { url, urlNote } = record;
  return paragraph(
    text('Address: '),
    url ? link(url, url) : text(noAddress),
    ...(urlNote ? [text(`${url ? '. ' : ' '}${urlNote}`)] : []),
  );
}

export function sourceMarkdown(base: Base, record: Source): string {
  const { claims, verdicts } = scorecardOf(base.knowledge, record.id);
  return toMarkdown([
    heading(1, record.title),
    paragraph(text(origin(record))),
    ...(record.summary === undefined ? [] : [paragraph(text(record.summary))]),
    published(record),
    paragraph(text(record.interest)),
    paragraph(text(`${counted(claims, 'claim')}: ${tallyPhrase(verdicts)}.`)),
    ...sections(base, record),
    heading(2, 'Ledger'),
    ledger(record),
  ]);
}
