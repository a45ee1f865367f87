import type { ComponentUse } from '../reading/mdx.ts';
import type {
  Change,
  ClaimRecord,
  CriterionRecord,
  DataOf,
  DisagreementRecord,
  Echo,
  Experiment,
  Moved,
  Need,
  Question,
  Reference,
  Site,
  SourceRecord,
  SubjectRecord,
} from '../schema/index.ts';
import { withQuotations } from './recorded.ts';
import type { Records } from './records.ts';

export type Subject = SubjectRecord & { readonly id: string };
export type Criterion = CriterionRecord & {
  readonly id: string;
  readonly group: Group;
  readonly body: string;
};
export type Claim = ClaimRecord & { readonly source: string; readonly section: string };
export type Source = SourceRecord & { readonly body: string };
/** A rule of the method, with the address it keeps. */
export interface MethodRule {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
export type Guide = DataOf<'guide'> & {
  readonly id: string;
  readonly rules: readonly MethodRule[];
};
export interface Group {
  readonly id: string;
  readonly name: string;
}

/** The knowledge base: every record once, in the order a reader meets it, and the look-ups that join them. */
export interface Knowledge {
  readonly site: Site;
  readonly subjects: readonly Subject[];
  readonly groups: readonly (Group & { readonly criteria: readonly Criterion[] })[];
  /** In the order of the groups. */
  readonly criteria: readonly Criterion[];
  readonly sources: readonly Source[];
  /** By source, then by the line they first stand on. */
  readonly claims: readonly Claim[];
  readonly references: readonly Reference[];
  readonly disagreements: readonly DisagreementRecord[];
  readonly echoes: readonly Echo[];
  readonly needs: readonly Need[];
  readonly faq: readonly Question[];
  readonly moved: readonly Moved[];
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly experiments: readonly Experiment[];
  readonly guides: readonly Guide[];
  readonly subject: (id: string) => Subject;
  readonly criterion: (id: string) => Criterion;
  readonly source: (id: string) => Source;
  readonly claim: (id: string) => Claim;
  readonly reference: (id: string) => Reference;
  readonly disagreement: (id: string) => DisagreementRecord;
  readonly experiment: (id: string) => Experiment;
  readonly claimsOn: (criterion: string) => readonly Claim[];
  readonly claimsBy: (source: string) => readonly Claim[];
  readonly disagreementsOf: (claim: string) => readonly DisagreementRecord[];
  readonly echoesOf: (claim: string) => readonly Echo[];
}

/** A look-up that throws for an id that is not there: links have been checked, so that is a fault of the program. */
function finder<T extends { readonly id: string }>(
  kind: string,
  records: readonly T[],
): (id: string) => T {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`no ${kind} "${id}"`);
    return found;
  };
}

function grouper<T>(
  records: readonly T[],
  keys: (record: T) => readonly string[],
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const record of records)
    for (const key of new Set(keys(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  return (key) => groups.get(key) ?? [];
}

const firstLine = (claim: ClaimRecord) => Math.min(...claim.lines.map(({ line }) => line));
const bare = <T extends { at: unknown }>(record: T): Omit<T, 'at'> => {
  const { at: _, ...rest } = record;
  return rest;
};

/** In the order in which the files list them within a source; sources as dated, the undated last. */
function inReadingOrder(claims: Records['claims'], sources: readonly Source[]): Claim[] {
  const rank = new Map(sources.map((source, index) => [source.id, index]));
  return claims
    .map((claim) => bare(claim) as Claim)
    .toSorted(
      (a, b) =>
        (rank.get(a.source) ?? 0) - (rank.get(b.source) ?? 0) || firstLine(a) - firstLine(b),
    );
}

function groupsOf(records: Records) {
  const criteria = finder('criterion', records.criteria);
  return records.groups.map(({ id, name, criteria: ids }) => ({
    id,
    name,
    criteria: ids.map((criterion): Criterion => {
      const {
        at: _at,
        components: _components,
        links: _links,
        file: _file,
        ...data
      } = criteria(criterion);
      return { ...data, group: { id, name } };
    }),
  }));
}

const rulesIn = (components: readonly ComponentUse[]): MethodRule[] =>
  components
    .filter(({ name }) => name === 'Rule')
    .map(({ attributes, text }) => ({
      id: attributes['id'] ?? '',
      title: attributes['title'] ?? '',
      text,
    }));

/** Joins records that have passed every rule; what they quote from experiments is filled in. */
export function link(read: Records): Knowledge {
  const records = withQuotations(read);
  const site = records.site as Site;
  const groups = groupsOf(records);
  const criteria = groups.flatMap((group) => group.criteria);
  const subject = finder(
    'subject',
    records.subjects.map((record) => bare(record) as Subject),
  );
  const sources = records.sources.map(
    ({
      at: _at,
      components: _components,
      links: _links,
      file: _file,
      fileId: _fileId,
      ...data
    }): Source => data,
  );
  const claims = inReadingOrder(records.claims, sources);
  const disagreements = records.disagreements.map((record) => bare(record) as DisagreementRecord);
  const echoes = records.echoes.map((record) => bare(record) as Echo);
  const experiments = records.experiments.map((record) => bare(record) as Experiment);
  const references = records.references.map((record) => bare(record) as Reference);
  return {
    site,
    subjects: site.subjects.map(subject),
    groups,
    criteria,
    sources,
    claims,
    references,
    disagreements,
    echoes,
    needs: records.needs.map((record) => bare(record) as Need),
    faq: records.faq.map((record) => bare(record) as Question),
    moved: records.moved.map((record) => bare(record) as Moved),
    changes: records.changes
      .map((record) => bare(record) as Change)
      .toSorted((a, b) => (a.on < b.on ? 1 : -1)),
    experiments,
    guides: records.guides.map(({ id, title, description, components }) => ({
      id,
      title,
      description,
      rules: rulesIn(components),
    })),
    subject,
    criterion: finder('criterion', criteria),
    source: finder('source', sources),
    claim: finder('claim', claims),
    reference: finder('reference', references),
    disagreement: finder('disagreement', disagreements),
    experiment: finder('experiment', experiments),
    claimsOn: grouper(claims, (claim) => [claim.criterion]),
    claimsBy: grouper(claims, (claim) => [claim.source]),
    disagreementsOf: grouper(disagreements, (record) =>
      record.sides.flatMap((side) => side.claims),
    ),
    echoesOf: grouper(echoes, (record) => record.claims),
  };
}
