import type { Path, Place } from '../reading/document.ts';
import type { ComponentUse, LinkUse } from '../reading/mdx.ts';
import type { Problem } from '../reading/problem.ts';
import { type Content, type ContentFile, filesOf } from '../reading/read.ts';
import type {
  Change,
  ClaimRecord,
  CriterionRecord,
  DataOf,
  DisagreementRecord,
  Echo,
  Experiment,
  FileKind,
  GroupRecord,
  Moved,
  Need,
  Question,
  Reference,
  Site,
  SourceRecord,
  SubjectRecord,
} from '../schema/index.ts';

/** A record that knows its place in the content, for error messages. */
export type Located<T> = T & { readonly at: (path?: Path) => Place };
export interface Body {
  readonly body: string;
  readonly components: readonly ComponentUse[];
  readonly links: readonly LinkUse[];
  readonly file: string;
}
export type WithId<T> = T & { readonly id: string };
export type LocatedClaim = Located<
  ClaimRecord & { readonly source: string; readonly section: string }
>;
export type LocatedSource = Located<SourceRecord & Body & { readonly fileId: string }>;

/** All records of a content folder as they were read, before anything says that they fit together. */
export interface Records {
  readonly site: Located<Site> | undefined;
  readonly subjects: readonly Located<WithId<SubjectRecord>>[];
  readonly groups: readonly Located<GroupRecord>[];
  readonly criteria: readonly Located<WithId<CriterionRecord> & Body>[];
  readonly sources: readonly LocatedSource[];
  readonly claims: readonly LocatedClaim[];
  readonly references: readonly Located<Reference>[];
  readonly disagreements: readonly Located<DisagreementRecord>[];
  readonly echoes: readonly Located<Echo>[];
  readonly needs: readonly Located<Need>[];
  readonly faq: readonly Located<Question>[];
  readonly moved: readonly Located<Moved>[];
  readonly changes: readonly Located<Change>[];
  readonly experiments: readonly Located<Experiment>[];
  readonly guides: readonly Located<WithId<DataOf<'guide'>> & Body>[];
  /** Ids and lines that damaged files hold, so that a reference to them is not called broken. */
  readonly damaged: {
    /** Ids of damaged files of a kind. */
    readonly files: (kind: FileKind) => readonly string[];
    /** Ids named inside damaged files of a kind. */
    readonly inside: (kind: FileKind) => readonly string[];
    /** Lines that damaged claim files of a source hold. */
    readonly lines: (source: string) => readonly number[];
  };
}

/** A rule of the content: small, named, and knowing nothing of the others. */
export interface Rule {
  readonly name: string;
  /** What it demands, for the editorial guide. */
  readonly description: string;
  readonly check: (records: Records) => readonly Problem[];
}

const located = <T extends object>(file: ContentFile, data: T, path: Path = []): Located<T> => ({
  ...data,
  at: (inner = []) => file.at([...path, ...inner]),
});

const items = <T extends object>(file: ContentFile, list: readonly T[], path: Path = []) =>
  list.map((item, index) => located(file, item, [...path, index]));

const bodyOf = ({ body, components, links, file }: ContentFile): Body => ({
  body,
  components,
  links,
  file,
});

/** One list of records per kind, each with its place. */
export function recordsOf(content: Content): Records {
  const lists = <
    K extends
      | 'groups'
      | 'references'
      | 'disagreements'
      | 'echoes'
      | 'needs'
      | 'faq'
      | 'moved'
      | 'changes',
  >(
    kind: K,
  ) => filesOf(content, kind).map((file) => ({ file, data: file.data }));
  const withId = <K extends 'subject' | 'criterion' | 'guide'>(kind: K) =>
    filesOf(content, kind).map((file) => ({ file, id: file.ids[0] ?? '', data: file.data }));
  const site = filesOf(content, 'site')[0];
  const damaged = (kind: FileKind) => content.damaged.filter((file) => file.kind === kind);
  return {
    site: site && located(site, site.data),
    subjects: withId('subject').map(({ file, id, data }) => located(file, { ...data, id })),
    groups: lists('groups').flatMap(({ file, data }) => items(file, data)),
    criteria: withId('criterion').map(({ file, id, data }) =>
      located(file, { ...data, ...bodyOf(file), id }),
    ),
    sources: filesOf(content, 'source').map((file) =>
      located(file, { ...file.data, ...bodyOf(file), fileId: file.ids[0] ?? '' }),
    ),
    claims: filesOf(content, 'claims').flatMap((file) => {
      const [source = '', section = ''] = file.ids;
      return items(file, file.data.claims, ['claims']).map((claim) => ({
        ...claim,
        source,
        section,
      }));
    }),
    references: lists('references').flatMap(({ file, data }) => items(file, data)),
    disagreements: lists('disagreements').flatMap(({ file, data }) => items(file, data)),
    echoes: lists('echoes').flatMap(({ file, data }) => items(file, data)),
    needs: lists('needs').flatMap(({ file, data }) => items(file, data)),
    faq: lists('faq').flatMap(({ file, data }) => items(file, data)),
    moved: lists('moved').flatMap(({ file, data }) => items(file, data)),
    changes: lists('changes').flatMap(({ file, data }) => items(file, data)),
    experiments: filesOf(content, 'experiment').map((file) => located(file, file.data)),
    guides: withId('guide').map(({ file, id, data }) =>
      located(file, { ...data, ...bodyOf(file), id }),
    ),
    damaged: {
      files: (kind) => damaged(kind).flatMap((file) => file.ids.slice(0, 1)),
      inside: (kind) => damaged(kind).flatMap((file) => file.idsInside),
      lines: (source) =>
        damaged('claims')
          .filter((file) => file.ids[0] === source)
          .flatMap((file) => file.linesInside),
    },
  };
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map((record) => record.id);

/** The ids that a reference of each kind may name. */
export const knownIds = (records: Records) => ({
  subject: [...idsOf(records.subjects), ...records.damaged.files('subject')],
  criterion: [...idsOf(records.criteria), ...records.damaged.files('criterion')],
  source: [...records.sources.map((source) => source.fileId), ...records.damaged.files('source')],
  claim: [...idsOf(records.claims), ...records.damaged.inside('claims')],
  reference: [...idsOf(records.references), ...records.damaged.inside('references')],
  experiment: [...idsOf(records.experiments), ...records.damaged.files('experiment')],
  disagreement: [...idsOf(records.disagreements), ...records.damaged.inside('disagreements')],
});
