import { type LedgerKind, ledgerKinds } from '../../schema/index.ts';
import type { ReadRecord, Records, Report, Rule } from '../records.ts';

const carriesClaims = (kind: LedgerKind) => ledgerKinds[kind].carries !== 'none';

type Source = ReadRecord<'source'>;
type Saying = ReadRecord<'saying'>;

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

const nameOf = ({ record: { claim } }: Saying) => `claim "${claim}"`;

/** Reports locators on lines that carry no claims; says whether there was one. */
function strays(saying: Saying, source: Source, lines: Lines, report: Report): boolean {
  const found = saying.record.lines.flatMap(({ line }, index) => {
    const kind = lines.get(line)?.kind;
    const place = saying.at(['lines', index, 'line']);
    const message = `${nameOf(saying)} stands on line ${line}`;
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

/** Lines on which a saying stands that is left out as a draft. */
function draftedLines({ waiting }: Records, source: string): ReadonlySet<number> {
  const sayings = waiting.filter(
    ({ kind, record }) => kind === 'saying' && record['source'] === source,
  );
  const locators = sayings.flatMap(({ record }) => [record['lines']].flat());
  return new Set(locators.map((locator) => Number(Object(locator).line)));
}

/** Reports lines of claims on which nothing is said, and further places of a claim that are its first. */
function emptyLines(
  { record: { id }, at }: Source,
  sayings: readonly Saying[],
  lines: Lines,
  drafted: ReadonlySet<number>,
  report: Report,
): void {
  const byLine = Map.groupBy(
    sayings.flatMap((saying) => saying.record.lines.map(({ line }) => ({ line, saying }))),
    ({ line }) => line,
  );
  for (const [line, { kind, index }] of lines) {
    if (!carriesClaims(kind)) continue;
    const here = (byLine.get(line) ?? []).map(({ saying }) => saying);
    const place = at(['ledger', index]);
    if (here.length === 0 && !drafted.has(line))
      report(place, `line ${line} of "${id}" is ${kind} in the ledger, but no claim stands on it`, {
        hint: 'add the line to a saying, or mend the kind',
      });
    const fresh = here.find(({ record }) => record.lines.every((each) => each.line >= line));
    if (fresh && ledgerKinds[kind].carries === 'again')
      report(
        place,
        `line ${line} of "${id}" is ${kind}, but ${nameOf(fresh)} is first made there`,
        {
          hint: 'call the line claims',
        },
      );
  }
}

export const rule: Rule = {
  name: 'ledger-claims',
  description:
    'Sayings stand on lines that the ledger gives to claims, and every such line carries one.',
  check: (records, report) => {
    const bySource = Map.groupBy(records.sayings, ({ record }) => record.source);
    for (const source of records.sources) {
      const { id } = source.names;
      if (records.unsaid.includes(id))
        report(source.at(['ledger']), `the ledger of "${id}" speaks of claims, and it makes none`, {
          hint: `is sources/${id}/sayings.yaml missing?`,
        });
      const sayings = bySource.get(id) ?? [];
      const lines = kindsByLine(source);
      const astray = sayings.filter((saying) => strays(saying, source, lines, report));
      // A saying that strayed leaves its line empty, and which line that was nobody knows.
      if (astray.length > 0) continue;
      // What a damaged file says is not known.
      if (records.damaged.files('saying').includes(id)) continue;
      emptyLines(source, sayings, lines, draftedLines(records, id), report);
    }
  },
};
