import type { Path, Place } from '../../reading/document.ts';
import type { Problem } from '../../reading/problem.ts';
import type { ContentFile } from '../../reading/read.ts';
import { didYouMean } from '../../spelling/nearest.ts';
import { knownIds, type Located, type Records, type Rule } from '../records.ts';

type Kind = keyof ReturnType<typeof knownIds> | 'stance' | 'favours' | 'needed';

/** One id that one record names. */
interface Mention {
  readonly kind: Kind;
  readonly got: string;
  readonly place: Place;
  readonly what: string;
}

interface Evidenced {
  readonly references: readonly { readonly reference: string }[];
  readonly experiment?: string | undefined;
}

type Mentions = (
  record: Located<object>,
  what: string,
) => (kind: Kind, got: string, path: Path) => Mention;
const mention: Mentions = (record, what) => (kind, got, path) => ({
  kind,
  got,
  place: record.at(path),
  what,
});

function inEvidence(
  record: Located<object>,
  what: string,
  evidence: Evidenced,
  path: Path,
): Mention[] {
  const say = mention(record, what);
  return [
    ...evidence.references.map(({ reference }, index) =>
      say('reference', reference, [...path, 'references', index, 'reference']),
    ),
    ...(evidence.experiment === undefined
      ? []
      : [say('experiment', evidence.experiment, [...path, 'experiment'])]),
  ];
}

function inClaim(claim: Records['claims'][number]): Mention[] {
  const say = mention(claim, `claim "${claim.id}"`);
  return [
    say('criterion', claim.criterion, ['criterion']),
    ...claim.subjects.map((subject, index) => say('subject', subject, ['subjects', index])),
    say('stance', claim.stance, ['stance']),
    ...(claim.check ? inEvidence(claim, `claim "${claim.id}"`, claim.check, ['check']) : []),
  ];
}

function inSubject(subject: Records['subjects'][number]): Mention[] {
  const say = mention(subject, `subject "${subject.id}"`);
  return [
    ...subject.releases.map(({ reference }, index) =>
      say('reference', reference, ['releases', index, 'reference']),
    ),
    ...(subject.support
      ? [say('reference', subject.support.reference, ['support', 'reference'])]
      : []),
  ];
}

function inCriterion(criterion: Records['criteria'][number]): Mention[] {
  const what = `criterion "${criterion.id}"`;
  const say = mention(criterion, what);
  const { finding } = criterion;
  return [
    ...criterion.snippets.map(({ subject }, index) =>
      say('subject', subject, ['snippets', index, 'subject']),
    ),
    ...criterion.related.map((id, index) => say('criterion', id, ['related', index])),
    ...Object.entries(criterion.cells).flatMap(([subject, cell]) => [
      say('subject', subject, ['cells', subject]),
      ...inEvidence(criterion, what, cell, ['cells', subject]),
    ]),
    ...(finding
      ? [
          say('favours', finding.favours, ['finding', 'favours']),
          ...inEvidence(criterion, what, finding, ['finding']),
        ]
      : []),
  ];
}

function inNeed(need: Records['needs'][number]): Mention[] {
  const say = mention(need, `need "${need.id}"`);
  return [
    say('needed', need.favours, ['favours']),
    ...need.reasons.flatMap(({ subject, cells }, i) => [
      say('subject', subject, ['reasons', i, 'subject']),
      ...cells.map((id, j) => say('criterion', id, ['reasons', i, 'cells', j])),
    ]),
    ...need.disputed.map((id, index) => say('disagreement', id, ['disputed', index])),
    ...(need.neither?.cells.map((id, index) => say('criterion', id, ['neither', 'cells', index])) ??
      []),
  ];
}

function inQuestion(question: Records['faq'][number]): Mention[] {
  const say = mention(question, `question "${question.id}"`);
  return [
    ...question.cells.flatMap(({ criterion, subject }, index) => [
      say('criterion', criterion, ['cells', index, 'criterion']),
      say('subject', subject, ['cells', index, 'subject']),
    ]),
    ...question.criteria.map((id, index) => say('criterion', id, ['criteria', index])),
    ...question.claims.map((id, index) => say('claim', id, ['claims', index])),
  ];
}

function inChange(change: Records['changes'][number]): Mention[] {
  const say = mention(change, `change "${change.id}"`);
  return (['claim', 'criterion', 'subject'] as const).flatMap((kind) =>
    change[kind] === undefined ? [] : [say(kind, change[kind], [kind])],
  );
}

const componentKinds = new Map<string, Kind>([
  ['Claim', 'claim'],
  ['Ref', 'reference'],
]);

const inBody = (record: Pick<ContentFile, 'file' | 'components'>): Mention[] =>
  record.components.flatMap(({ name, attributes, line, column }) => {
    const kind = componentKinds.get(name);
    return kind
      ? [
          {
            kind,
            got: attributes['id'] ?? '',
            place: { file: record.file, line, column },
            what: `<${name}>`,
          },
        ]
      : [];
  });

function mentions(records: Records): Mention[] {
  return [
    ...(records.site
      ? records.site.subjects.map((id, index) =>
          mention(records.site as Located<object>, 'the site')('subject', id, ['subjects', index]),
        )
      : []),
    ...records.groups.flatMap((group) =>
      group.criteria.map((id, index) =>
        mention(group, `group "${group.id}"`)('criterion', id, ['criteria', index]),
      ),
    ),
    ...records.subjects.flatMap(inSubject),
    ...records.claims.flatMap(inClaim),
    ...records.criteria.flatMap(inCriterion),
    ...records.disagreements.flatMap((record) => [
      mention(record, `disagreement "${record.id}"`)('criterion', record.criterion, ['criterion']),
      ...record.sides.flatMap((side, i) =>
        side.claims.map((id, j) =>
          mention(record, `disagreement "${record.id}"`)('claim', id, ['sides', i, 'claims', j]),
        ),
      ),
      ...inEvidence(record, `disagreement "${record.id}"`, record, []),
    ]),
    ...records.echoes.flatMap((record) => [
      ...record.claims.map((id, index) =>
        mention(record, `echo "${record.id}"`)('claim', id, ['claims', index]),
      ),
      ...inEvidence(record, `echo "${record.id}"`, record, []),
    ]),
    ...records.needs.flatMap(inNeed),
    ...records.faq.flatMap(inQuestion),
    ...records.changes.flatMap(inChange),
    ...records.moved.flatMap((record) =>
      record.to === undefined
        ? []
        : [mention(record, `moved "${record.from}"`)(record.kind, record.to, ['to'])],
    ),
    ...records.experiments.flatMap((record) =>
      record.criteria.map((id, index) =>
        mention(record, `experiment "${record.id}"`)('criterion', id, ['criteria', index]),
      ),
    ),
    ...[...records.criteria, ...records.sources, ...records.guides].flatMap(inBody),
  ];
}

/** Long lists are cut: a typo wants the nearest word, not two hundred others. */
const list = (words: readonly string[]) =>
  words.length > 40 ? `one of ${words.length} known ids` : words.join(', ');

function problemOf({ kind, got, place, what }: Mention, words: readonly string[]): Problem {
  const hint = didYouMean(got, words);
  return {
    ...place,
    message: `${what} names ${kind === 'stance' || kind === 'favours' ? kind : kind === 'needed' ? 'favours' : `the ${kind}`} "${got}"`,
    allowed: list(words),
    ...(hint && { hint }),
  };
}

export const rule: Rule = {
  name: 'known-ids',
  description: 'Every id that a record names belongs to a record that exists.',
  check: (records) => {
    const known = knownIds(records);
    const words: Record<Kind, readonly string[]> = {
      ...known,
      stance: [...known.subject, 'even', 'none'],
      favours: [...known.subject, 'even', 'depends'],
      needed: [...known.subject, 'even', 'none'],
    };
    const sets = new Map(Object.entries(words).map(([kind, ids]) => [kind, new Set(ids)]));
    return mentions(records)
      .filter(({ kind, got }) => !sets.get(kind)?.has(got))
      .map((found) => problemOf(found, words[found.kind]));
  },
};
