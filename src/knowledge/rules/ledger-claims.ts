import { type LedgerKind, ledgerKinds } from '../../schema/index.ts';
import type { ReadRecord, Records, Report, Rule, Said } from '../records.ts';

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

/** A line as the ledger has it. */
interface Entry {
  readonly line: number;
  readonly kind: LedgerKind;
}

const nameOf = ({ record: { claim } }: Saying) => `claim "${claim}"`;

const onClaimsOnly = {
  allowed: 'a line of kind claims or restates',
  hint: 'mend the line number or the ledger',
};

/** What is wrong with a line that a saying stands on; undefined where it carries claims. */
function faultOf(line: number, source: Source, lines: Lines): Said | undefined {
  const { id, lines: last } = source.record;
  const kind = lines.get(line)?.kind;
  if (line > last) return [`line ${line}`, { allowed: `1 to ${last}, the lines of "${id}"` }];
  if (kind === undefined || carriesClaims(kind)) return undefined;
  return [`line ${line}, which the ledger calls ${kind}`, onClaimsOnly];
}

/** Reports locators on lines that carry no claims; says whether there was one. */
function strays(saying: Saying, source: Source, lines: Lines, report: Report): boolean {
  const faults = saying.record.lines.map(({ line }) => faultOf(line, source, lines));
  for (const [index, fault] of faults.entries()) {
    if (!fault) continue;
    const [message, remedy] = fault;
    const place = saying.at(['lines', index, 'line']);
    report(place, `${nameOf(saying)} stands on ${message}`, remedy);
  }
  return faults.some((fault) => fault !== undefined);
}

/** Lines on which a saying stands that is left out as a draft. */
function draftedLines({ waiting }: Records, source: string): ReadonlySet<number> {
  const sayings = waiting.filter(
    ({ kind, record }) => kind === 'saying' && record['source'] === source,
  );
  const locators = sayings.flatMap(({ record }) => [record['lines']].flat());
  return new Set(locators.map((locator) => Number(Object(locator).line)));
}

/** Line → the sayings that stand on it. */
function sayingsByLine(sayings: readonly Saying[]): ReadonlyMap<number, readonly Saying[]> {
  const pairs = sayings.flatMap((saying) =>
    saying.record.lines.map(({ line }) => ({ line, saying })),
  );
  const groups = Map.groupBy(pairs, ({ line }) => line);
  return new Map([...groups].map(([line, own]) => [line, own.map(({ saying }) => saying)]));
}

function ofEmpty(id: string, { line, kind }: Entry): Said {
  return [
    `line ${line} of "${id}" is ${kind} in the ledger, but no claim stands on it`,
    { hint: 'add the line to a saying, or mend the kind' },
  ];
}

/** Of a line of further places, on which a claim is first made. */
function ofFirst(id: string, { line, kind }: Entry, saying: Saying): Said {
  return [
    `line ${line} of "${id}" is ${kind}, but ${nameOf(saying)} is first made there`,
    { hint: 'call the line claims' },
  ];
}

/** Reports lines of claims on which nothing is said, and further places of a claim that are its first. */
function emptyLines(
  { record: { id }, at }: Source,
  sayings: readonly Saying[],
  lines: Lines,
  drafted: ReadonlySet<number>,
  report: Report,
): void {
  const byLine = sayingsByLine(sayings);
  for (const [line, { kind, index }] of lines) {
    if (!carriesClaims(kind)) continue;
    const place = at(['ledger', index]);
    const entry = { line, kind };
    const here = byLine.get(line) ?? [];
    if (here.length === 0 && !drafted.has(line)) report(place, ...ofEmpty(id, entry));
    const fresh = here.find(({ record }) => record.lines.every((each) => each.line >= line));
    if (fresh && ledgerKinds[kind].carries === 'again') report(place, ...ofFirst(id, entry, fresh));
  }
}

function refuseUnsaid({ names: { id }, at }: Source, report: Report): void {
  report(at(['ledger']), `the ledger of "${id}" speaks of claims, and it makes none`, {
    hint: `is sources/${id}/sayings.yaml missing?`,
  });
}

/** Holds the sayings of a source against its ledger. */
function compare(source: Source, sayings: readonly Saying[], records: Records, report: Report) {
  const { id } = source.names;
  const lines = kindsByLine(source);
  const astray = sayings.filter((saying) => strays(saying, source, lines, report));
  // A saying that strayed leaves its line empty, and which line that was nobody knows.
  if (astray.length > 0) return;
  // What a damaged file says is not known.
  if (records.damaged.files('saying').includes(id)) return;
  emptyLines(source, sayings, lines, draftedLines(records, id), report);
}

export const rule: Rule = {
  name: 'ledger-claims',
  description:
    'Sayings stand on lines that the ledger gives to claims, and every such line carries one.',
  check: (records, report) => {
    const bySource = Map.groupBy(records.sayings, ({ record }) => record.source);
    for (const source of records.sources) {
      const { id } = source.names;
      if (records.unsaid.includes(id)) refuseUnsaid(source, report);
      compare(source, bySource.get(id) ?? [], records, report);
    }
  },
};
