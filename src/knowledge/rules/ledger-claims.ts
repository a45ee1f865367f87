import type { Problem } from '../../reading/problem.ts';
import { type LedgerKind, ledgerKinds } from '../../schema/index.ts';
import type { LocatedClaim, LocatedSource, Records, Rule } from '../records.ts';

const carriesClaims = (kind: LedgerKind) => ledgerKinds[kind].carries !== 'none';

const kindsByLine = (source: LocatedSource) =>
  new Map(
    source.ledger.flatMap(({ from, to, kind }, index) =>
      Array.from(
        { length: Math.max(0, to - from + 1) },
        (_, offset) => [from + offset, { kind, index }] as const,
      ),
    ),
  );

function strayLocators(
  claim: LocatedClaim,
  source: LocatedSource,
  kinds: ReturnType<typeof kindsByLine>,
): Problem[] {
  return claim.lines.flatMap(({ line }, index) => {
    const place = claim.at(['lines', index, 'line']);
    if (line > source.lines)
      return [
        {
          ...place,
          message: `claim "${claim.id}" stands on line ${line}`,
          allowed: `1 to ${source.lines}, the lines of "${source.id}"`,
        },
      ];
    const kind = kinds.get(line)?.kind;
    if (kind === undefined || carriesClaims(kind)) return [];
    return [
      {
        ...place,
        message: `claim "${claim.id}" stands on line ${line}, which the ledger calls ${kind}`,
        allowed: 'a line of kind claims or restates',
        hint: 'mend the line number or the ledger',
      },
    ];
  });
}

function emptyLines(
  source: LocatedSource,
  claims: readonly LocatedClaim[],
  lost: ReadonlySet<number>,
  kinds: ReturnType<typeof kindsByLine>,
): Problem[] {
  const byLine = Map.groupBy(
    claims.flatMap((claim) => claim.lines.map(({ line }) => ({ line, claim }))),
    ({ line }) => line,
  );
  return [...kinds].flatMap(([line, { kind, index }]) => {
    if (!carriesClaims(kind) || lost.has(line)) return [];
    const here = (byLine.get(line) ?? []).map(({ claim }) => claim);
    const place = source.at(['ledger', index]);
    if (here.length === 0)
      return [
        {
          ...place,
          message: `line ${line} of "${source.id}" is ${kind} in the ledger, but no claim stands on it`,
          hint: 'add the claim, or mend the kind',
        },
      ];
    const fresh =
      ledgerKinds[kind].carries === 'again'
        ? here.find((claim) => claim.lines.every((at) => at.line >= line))
        : undefined;
    return fresh
      ? [
          {
            ...place,
            message: `line ${line} of "${source.id}" is ${kind}, but claim "${fresh.id}" is first made there`,
            hint: 'call the line claims',
          },
        ]
      : [];
  });
}

/** A claim that strayed leaves its line empty: in its section an empty line is not a second mistake. */
function sectionLines(source: LocatedSource, id: string): number[] {
  const section = source.sections.find((each) => each.id === id);
  return section
    ? Array.from({ length: section.to - section.from + 1 }, (_, offset) => section.from + offset)
    : [];
}

function checkSource(
  source: LocatedSource,
  claims: readonly LocatedClaim[],
  records: Records,
): Problem[] {
  const kinds = kindsByLine(source);
  const strays = claims.map((claim) => ({ claim, problems: strayLocators(claim, source, kinds) }));
  const astray = strays
    .filter(({ problems }) => problems.length > 0)
    .map(({ claim }) => claim.section);
  const lost = new Set([
    ...records.damaged.lines(source.fileId),
    ...astray.flatMap((section) => sectionLines(source, section)),
  ]);
  return [
    ...strays.flatMap(({ problems }) => problems),
    ...emptyLines(source, claims, lost, kinds),
  ];
}

export const rule: Rule = {
  name: 'ledger-claims',
  description:
    'Claims stand on lines that the ledger gives to claims, and every such line carries one.',
  check: (records) => {
    const bySource = Map.groupBy(records.claims, ({ source }) => source);
    return records.sources.flatMap((source) =>
      checkSource(source, bySource.get(source.fileId) ?? [], records),
    );
  },
};
