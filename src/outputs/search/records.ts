import type { Claim, Criterion, Guide, Knowledge } from '../../knowledge/knowledge.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { certainties, supports, verdicts } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { findingLabel } from '../../sentences/findings.ts';
import { supportLabel, verdictLabel } from '../../sentences/labels.ts';

export const kinds = {
  criterion: 'Criterion',
  cell: 'Cell',
  claim: 'Claim',
  disagreement: 'Disagreement',
  section: 'Article section',
  source: 'Article',
  subject: 'Subject',
  rule: 'Rule',
} as const;
export type Kind = keyof typeof kinds;

/** One thing that a search can land on. */
export interface SearchRecord {
  /** Address from the site's root, with its anchor. */
  readonly address: string;
  readonly kind: Kind;
  readonly title: string;
  /** What is searched and quoted. */
  readonly text: string;
  /** What people type to find it, besides its text. */
  readonly aliases: readonly string[];
  readonly verdict?: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

function ofCriterion(knowledge: Knowledge, criterion: Criterion): SearchRecord {
  return {
    address: addresses.criterion(criterion.id),
    kind: 'criterion',
    title: criterion.name,
    text: [
      criterion.question,
      `${findingLabel(knowledge, criterion.finding)}. ${criterion.finding?.text ?? ''}`,
      criterion.definition,
    ].join(' '),
    aliases: criterion.aliases,
    filters: { criterion: [criterion.name] },
  };
}

const ofCells = (knowledge: Knowledge, criterion: Criterion): SearchRecord[] =>
  knowledge.subjects.flatMap(({ id, name }) => {
    const cell = criterion.cells[id];
    if (!cell) return [];
    const text = `${supportLabel(cell.support)}: ${cell.text}`;
    return [
      {
        address: addresses.cell(criterion.id, id),
        kind: 'cell' as const,
        title: `${criterion.name}: ${name}`,
        text,
        aliases: [],
        filters: { criterion: [criterion.name], subject: [name] },
      },
    ];
  });

function ofClaim(knowledge: Knowledge, claim: Claim): SearchRecord {
  const criterion = knowledge.criterion(claim.criterion);
  const verdict = verdictLabel(stateOf(claim));
  return {
    address: addresses.claim(claim.id),
    kind: 'claim',
    title: claim.text,
    text: [claim.text, claim.check ? `${verdict}. ${claim.check.why}` : verdict].join(' '),
    aliases: [],
    verdict,
    filters: {
      criterion: [criterion.name],
      subject: claim.subjects.map((id) => knowledge.subject(id).name),
      source: [knowledge.source(claim.source).publisher.name ?? claim.source],
      verdict: [verdict],
    },
  };
}

const vocabularies = { verdict: verdicts, support: supports, certainty: certainties } as const;

/** The words of the method, each a rule of its own. */
const ofWords = (): SearchRecord[] =>
  Object.entries(vocabularies).flatMap(([of, words]) =>
    Object.entries(words).map(([word, { label, means }]) => ({
      address: addresses.rule(`${of}-${word}`),
      kind: 'rule' as const,
      title: `${of[0]?.toUpperCase()}${of.slice(1)}: ${label}`,
      text: means,
      aliases: [],
      filters: {},
    })),
  );

const ofGuide = (guide: Guide): SearchRecord[] =>
  guide.rules.map(({ id, title, text }) => ({
    address: addresses.rule(id),
    kind: 'rule' as const,
    title,
    text,
    aliases: [],
    filters: {},
  }));

/** Everything that a search can land on, in the site's order. */
export function searchRecords(knowledge: Knowledge): SearchRecord[] {
  return [
    ...knowledge.criteria.flatMap((criterion) => [
      ofCriterion(knowledge, criterion),
      ...ofCells(knowledge, criterion),
    ]),
    ...knowledge.subjects.map(
      (subject): SearchRecord => ({
        address: addresses.subject(subject.id),
        kind: 'subject',
        title: subject.name,
        text: subject.description,
        aliases: [],
        filters: { subject: [subject.name] },
      }),
    ),
    ...knowledge.sources.flatMap((source) => {
      const name = source.publisher.name ?? source.id;
      const whole: SearchRecord = {
        address: addresses.source(source.id),
        kind: 'source',
        title: `${name}: ${source.title}`,
        text: [source.author.name, source.interest].filter(Boolean).join('. '),
        aliases: [],
        filters: { source: [name] },
      };
      const sections = source.sections.map((section): SearchRecord => {
        const claims = knowledge
          .claimsBy(source.id)
          .filter((claim) => claim.section === section.id);
        return {
          address: addresses.section(source.id, section.id),
          kind: 'section',
          title: `${name}: ${section.heading}`,
          text: claims.map(({ text }) => text).join(' '),
          aliases: [],
          filters: { source: [name] },
        };
      });
      return [whole, ...sections];
    }),
    ...knowledge.claims.map((claim) => ofClaim(knowledge, claim)),
    ...knowledge.guides.flatMap(ofGuide),
    ...ofWords(),
    ...knowledge.disagreements.map(
      (record): SearchRecord => ({
        address: addresses.disagreement(record.id),
        kind: 'disagreement',
        title: record.question,
        text: [...record.sides.map(({ says }) => says), record.resolution].join(' '),
        aliases: [],
        filters: { criterion: [knowledge.criterion(record.criterion).name] },
      }),
    ),
  ];
}
