import { type LedgerKind, ledgerKinds } from '../../schema/index.ts';
import type { ReadRecord, Report, Rule } from '../records.ts';

const carriesClaims = (kind: LedgerKind) => ledgerKinds[kind].carries !== 'none';

type Source = ReadRecord<'source'>;
type Claim = ReadRecord<'claim'>;

const span = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);

/** Line → its kind, and the ledger's range that says so. */
const kindsByLine = ({ record }: Source) =>
  new Map(
    record.ledger.flatMap((range, index) =>
      span(range).map((line) => [line, { kind: range.kind, index }] as const),
    ),
  );
type Lines = ReturnType<typeof kindsByLine>;

/** Reports locators on lines that carry no claims; says whether there was one. */
function strays({ record, at }: Claim, source: Source, lines: Lines, report: Report): boolean {
  const found = record.lines.flatMap(({ line }, index) => {
    const kind = lines.get(line)?.kind;
    const place = at(['lines', index, 'line']);
    const message = `claim "${record.id}" stands on line ${line}`;
    if (line > source.record.lines) {
      const allowed = `1 to ${source.record.lines}, the lines of "${source.record.id}"`;
      return [{ place, message, remedy: { allowed } }];
    }
    if (kind === undefined || carriesClaims(kind)) return [];
    const hint = 'mend the line number or the ledger';
    const remedy = { allowed: 'a line of kind claims or restates', hint };
    return [{ place, message: `${message}, which the ledger calls ${kind}`, remedy }];
  });
  for (const { place, message, remedy } of found) report(place, message, remedy);
  return found.length > 0;
}

/** Reports lines of claims on which no claim stands, and further places of claims that are their first. */
function emptyLines(
  { record: { id }, at }: Source,
  claims: readonly Claim[],
  lines: Lines,
  report: Report,
): void {
  const byLine = Map.groupBy(
    claims.flatMap(({ record }) => record.lines.map(({ line }) => ({ line, record }))),
    ({ line }) => line,
  );
  for (const [line, { kind, index }] of lines) {
    if (!carriesClaims(kind)) continue;
    const here = (byLine.get(line) ?? []).map(({ record }) => record);
    const place = at(['ledger', index]);
    if (here.length === 0)
      report(place, `line ${line} of "${id}" is ${kind} in the ledger, but no claim stands on it`, {
        hint: 'add the claim, or mend the kind',
      });
    const fresh = here.find((claim) => claim.lines.every((each) => each.line >= line));
    if (fresh && ledgerKinds[kind].carries === 'again')
      report(
        place,
        `line ${line} of "${id}" is ${kind}, but claim "${fresh.id}" is first made there`,
        { hint: 'call the line claims' },
      );
  }
}

/** A claim that strayed leaves its line empty: in its section an empty line is not a second mistake. */
const sectionLines = ({ record }: Source, ids: readonly string[]) =>
  record.sections.filter(({ id }) => ids.includes(id)).flatMap(span);

export const rule: Rule = {
  name: 'ledger-claims',
  description:
    'Claims stand on lines that the ledger gives to claims, and every such line carries one.',
  check: (records, report) => {
    const bySource = Map.groupBy(records.claims, ({ record }) => record.source);
    for (const source of records.sources) {
      const claims = bySource.get(source.names.id) ?? [];
      const lines = kindsByLine(source);
      const astray = claims.filter((claim) => strays(claim, source, lines, report));
      const lost = new Set([
        ...records.damaged.lines(source.names.id),
        ...sectionLines(
          source,
          astray.map(({ record }) => record.section),
        ),
      ]);
      const left = new Map([...lines].filter(([line]) => !lost.has(line)));
      emptyLines(source, claims, left, report);
    }
  },
};
