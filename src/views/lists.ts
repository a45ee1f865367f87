import type { Claim, Criterion, Knowledge, Source } from '../knowledge/knowledge.ts';
import { type State, stateOf, statesByRank } from '../knowledge/tally.ts';
import { snippetCode } from '../reading/snippet.ts';
import {
  type Change,
  type Check,
  type DisagreementRecord,
  type Echo,
  type Reference,
  referenceKinds,
} from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { aToZ } from './a-to-z.ts';
import { digestOf } from './digest.ts';
import { type LedgerRow, ledgerRows } from './ledger.ts';
import { oldIds } from './moved.ts';
import type { Address } from './navigation.ts';
import {
  anchorPages,
  type Burden,
  burden,
  type Leaf,
  leafAddress,
  leavesOf,
  type Piece,
} from './paging.ts';

export type ClaimPiece = Piece & { readonly claim: Claim; readonly state: State };
export type SourcePiece = Piece & { readonly source: Source };
export type ReferencePiece = Piece & { readonly reference: Reference };
export type DisputePiece = Piece &
  ({ readonly record: DisagreementRecord } | { readonly echo: Echo });
export type ChangePiece = Piece & { readonly change: Change };
export type NamePiece = Piece & {
  readonly letter: string;
  readonly entry: Address & { readonly of?: string };
};
export type CriterionPiece = Piece &
  ({ readonly claim: Claim } | { readonly record: DisagreementRecord } | { readonly echo: Echo });
export type DigestPiece = Piece &
  (
    | { readonly prose: string }
    | { readonly claim: Claim }
    | { readonly record: DisagreementRecord }
    | { readonly row: LedgerRow }
  );

/** By verdict, then by criterion. The first claim of a verdict carries its anchor. */
function claimPieces(knowledge: Knowledge): ClaimPiece[] {
  const byState = Map.groupBy(knowledge.claims, stateOf);
  const rank = new Map(knowledge.criteria.map(({ id }, index) => [id, index]));
  return statesByRank.flatMap((state) =>
    (byState.get(state) ?? [])
      .toSorted((a, b) => (rank.get(a.criterion) ?? 0) - (rank.get(b.criterion) ?? 0))
      .map((claim, index) => ({
        claim,
        state,
        ...burden([claim.text], 2),
        anchors: index === 0 ? [state] : [],
      })),
  );
}

const sourcePieces = ({ sources }: Knowledge): SourcePiece[] =>
  sources.map((source) => ({
    source,
    ...burden([source.title, source.interest], 40),
    anchors: [],
  }));

function referencePieces({ references }: Knowledge): ReferencePiece[] {
  const kinds = Object.keys(referenceKinds);
  const sorted = references.toSorted(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.title.localeCompare(b.title, 'en'),
  );
  return sorted.map((reference, index) => ({
    reference,
    ...burden([reference.title, reference.url, reference.readAs], 0),
    anchors: [
      ...(sorted[index - 1]?.kind === reference.kind ? [] : [`kind-${reference.kind}`]),
      reference.id,
    ],
  }));
}

/** By criterion, in the site's order; then the agreements that are not independent. */
function disputePieces(knowledge: Knowledge): DisputePiece[] {
  const byCriterion = Map.groupBy(knowledge.disagreements, ({ criterion }) => criterion);
  const records = knowledge.criteria.flatMap(({ id }) =>
    (byCriterion.get(id) ?? []).map((record, index) => ({
      record,
      ...burden([record.question, record.resolution.slice(0, 120)], 0),
      anchors: [
        ...(index === 0 ? [id] : []),
        record.id,
        ...oldIds(knowledge, 'disagreement', record.id),
      ],
    })),
  );
  const echoes = knowledge.echoes.map((echo, index) => ({
    echo,
    ...burden(
      [echo.text, ...echo.claims.map((id) => knowledge.claim(id).text)],
      4 + echo.claims.length * 3,
    ),
    anchors: [...(index === 0 ? ['echoes'] : []), `echo-${echo.id}`],
  }));
  return [...records, ...echoes];
}

const changePieces = ({ changes }: Knowledge): ChangePiece[] =>
  changes.map((change) => ({
    change,
    ...burden([change.said, change.says, change.why, change.id], 12),
    anchors: [change.id],
  }));

const namePieces = (knowledge: Knowledge): NamePiece[] =>
  aToZ(knowledge).flatMap(({ letter, entries }) =>
    entries.map((entry) => ({
      letter,
      entry,
      ...burden([entry.name, entry.address], 2),
      anchors: [],
    })),
  );

const cited = (knowledge: Knowledge, { references }: Pick<Check, 'references'>) =>
  references.flatMap(({ reference, shows }) => [
    shows,
    knowledge.reference(reference).title,
    knowledge.reference(reference).url,
  ]);

/** The pictures above the list of sources, in elements. */
const picturesOfSources = 4_000;

/** What only the first page of a criterion holds. */
function criterionFixed(
  knowledge: Knowledge,
  { id, question, definition, finding, cells, levels, body, snippets }: Criterion,
): Burden {
  const experiments = knowledge.experiments.filter(({ criteria }) => criteria.includes(id));
  const evidence = [...(finding ? [finding] : []), ...Object.values(cells)];
  return burden(
    [
      question,
      definition,
      finding?.text,
      finding?.on,
      finding?.againstSources,
      body,
      ...Object.values(levels),
      ...evidence.flatMap((each) => cited(knowledge, each)),
      ...Object.values(cells).map(({ text }) => text),
      ...snippets.map((snippet) => snippetCode(snippet)),
      ...experiments.flatMap(({ question: asked, answer }) => [asked, answer]),
    ],
    1_150,
  );
}

const checkBurden = (knowledge: Knowledge, { text, id, check }: Claim) => {
  const references = check?.references.map(({ reference }) => knowledge.reference(reference)) ?? [];
  return burden([text, id, check?.why, ...references.flatMap(({ title, url }) => [title, url])], 6);
};

function criterionPieces(knowledge: Knowledge, { id }: Criterion): CriterionPiece[] {
  const claims = knowledge.claimsOn(id);
  const ids = new Set(claims.map((claim) => claim.id));
  const records = knowledge.disagreements.filter(({ criterion }) => criterion === id);
  const echoes = knowledge.echoes.filter((echo) => echo.claims.some((claim) => ids.has(claim)));
  const inDispute = (anchors: readonly string[], index: number) => [
    ...(index === 0 ? ['disagreements'] : []),
    ...anchors,
  ];
  return [
    ...claims.map((claim, index) => ({
      claim,
      ...checkBurden(knowledge, claim),
      anchors: [
        ...(claims[index - 1]?.source === claim.source ? [] : [`by-${claim.source}`]),
        claim.id,
        ...oldIds(knowledge, 'claim', claim.id),
      ],
    })),
    ...records.map((record, index) => ({
      record,
      ...burden([record.question, record.resolution, ...record.sides.map(({ says }) => says)], 20),
      anchors: inDispute([record.id, ...oldIds(knowledge, 'disagreement', record.id)], index),
    })),
    ...echoes.map((echo, index) => ({
      echo,
      ...burden([echo.text], 4),
      anchors: inDispute([], records.length + index),
    })),
  ];
}

const sourceFixed = ({ title, interest, sells, damage, sha256 }: Source) =>
  burden([title, interest, ...sells, sha256, ...damage.map(({ text }) => text)], 60);

/** Section by section, its prose and then the claims that the prose does not carry; the disagreements; the ledger. */
function digestPieces(knowledge: Knowledge, source: Source): DigestPiece[] {
  const claims = knowledge.claimsBy(source.id);
  const own = new Set(claims.map(({ id }) => id));
  const records = knowledge.disagreements.filter(({ sides }) =>
    sides.some((side) => side.claims.some((id) => own.has(id))),
  );
  const anchorsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => [id, ...oldIds(knowledge, 'claim', id)]);
  return [
    ...digestOf(source, claims).flatMap(({ id, prose, carried, listed }) => [
      { prose: id, ...burden([prose], 12), anchors: [id, ...anchorsOf(carried)] },
      ...listed.map((claim) => ({
        claim,
        ...burden([claim.text, claim.id], 6),
        anchors: anchorsOf([claim.id]),
      })),
    ]),
    ...records.map((record, index) => ({
      record,
      ...burden([record.question, record.id], 3),
      anchors: index === 0 ? ['disagreements'] : [],
    })),
    ...ledgerRows(source, claims).map((row, index) => ({
      row,
      ...burden([row.note], 3 + row.lines.length),
      anchors: [...(index === 0 ? ['ledger'] : []), ...row.lines.map((line) => `line-${line}`)],
    })),
  ];
}

/** The pages of every list that can grow. */
export interface Lists {
  readonly claims: readonly Leaf<ClaimPiece>[];
  readonly sources: readonly Leaf<SourcePiece>[];
  readonly references: readonly Leaf<ReferencePiece>[];
  readonly disagreements: readonly Leaf<DisputePiece>[];
  readonly changes: readonly Leaf<ChangePiece>[];
  readonly names: readonly Leaf<NamePiece>[];
  readonly criterion: (id: string) => readonly Leaf<CriterionPiece>[];
  readonly source: (id: string) => readonly Leaf<DigestPiece>[];
  /** Every list by the address of its first page, with the page of each anchor. */
  readonly pages: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function divide(knowledge: Knowledge): Lists {
  const whole = {
    claims: leavesOf(addresses.claims(), claimPieces(knowledge), burden([], 300)),
    sources: leavesOf(addresses.sources(), sourcePieces(knowledge), burden([], picturesOfSources)),
    references: leavesOf(addresses.references(), referencePieces(knowledge)),
    disagreements: leavesOf(addresses.disagreements(), disputePieces(knowledge)),
    changes: leavesOf(addresses.changes(), changePieces(knowledge)),
    names: leavesOf(addresses.search(), namePieces(knowledge), burden([], 60)),
  };
  const criteria = new Map(
    knowledge.criteria.map((criterion) => [
      criterion.id,
      leavesOf(
        addresses.criterion(criterion.id),
        criterionPieces(knowledge, criterion),
        criterionFixed(knowledge, criterion),
      ),
    ]),
  );
  const sources = new Map(
    knowledge.sources.map((source) => [
      source.id,
      leavesOf(addresses.source(source.id), digestPieces(knowledge, source), sourceFixed(source)),
    ]),
  );
  const all: (readonly Leaf<Piece>[])[] = [
    ...Object.values(whole),
    ...criteria.values(),
    ...sources.values(),
  ];
  return {
    ...whole,
    criterion: (id) => criteria.get(id) ?? [],
    source: (id) => sources.get(id) ?? [],
    pages: new Map(
      all
        .filter(({ length }) => length > 1)
        .map((leaves) => [leaves[0]?.list ?? '', anchorPages(leaves)]),
    ),
  };
}

const divided = new WeakMap<Knowledge, Lists>();

/** The lists of a knowledge base, divided once. */
export function listsOf(knowledge: Knowledge): Lists {
  const lists = divided.get(knowledge) ?? divide(knowledge);
  divided.set(knowledge, lists);
  return lists;
}

/** An address whose anchor stands on a later page, with that page in it; any other as it is. */
export function placed(knowledge: Knowledge, address: string): string {
  const [list = '', anchor] = address.split('#');
  const number = anchor === undefined ? undefined : listsOf(knowledge).pages.get(list)?.get(anchor);
  return number === undefined ? address : `${leafAddress(list, number)}#${anchor}`;
}
