import type { Part, PartKind } from '../knowledge/graph.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from './addresses.ts';
import { counted, listed } from './numbers.ts';

/** What a part is called and where it is read. */
interface Named {
  readonly name: string;
  readonly address: string;
}

type Namer = (knowledge: Knowledge, part: Part) => Named;

const ofCriterion =
  (what: string, address: (id: string) => string): Namer =>
  (knowledge, { id }) => ({
    name: `${knowledge.criterion(id).name}, ${what}`,
    address: address(id),
  });

const namers: Readonly<Record<PartKind, Namer>> = {
  reference: (knowledge, { id }) => ({
    name: knowledge.reference(id).title,
    address: addresses.reference(id),
  }),
  experiment: (knowledge, { id }) => ({
    name: knowledge.experiment(id).question,
    address: addresses.experiment(id),
  }),
  claim: (knowledge, { id }) => ({ name: knowledge.claim(id).text, address: addresses.claim(id) }),
  cell: (knowledge, { id, subject = '' }) => ({
    name: `${knowledge.criterion(id).name}, ${knowledge.subject(subject).name}`,
    address: addresses.cell(id, subject),
  }),
  finding: ofCriterion('the finding', addresses.finding),
  reading: ofCriterion('in detail', addresses.reading),
  disagreement: (knowledge, { id }) => ({
    name: knowledge.disagreement(id).question,
    address: addresses.disagreement(id),
  }),
  echo: (knowledge, { id }) => ({ name: knowledge.echo(id).text, address: addresses.echo(id) }),
  need: (knowledge, { id }) => ({ name: knowledge.need(id).need, address: addresses.need(id) }),
  question: (knowledge, { id }) => ({
    name: knowledge.question(id).question,
    address: addresses.question(id),
  }),
  subject: (knowledge, { id }) => ({
    name: knowledge.subject(id).name,
    address: addresses.subject(id),
  }),
};

/** What a part of the knowledge base is called and where it is read, from the site's root. */
export const partNamed: Namer = (knowledge, part) => namers[part.kind](knowledge, part);

const nouns: Readonly<Record<PartKind, readonly [one: string, many: string]>> = {
  claim: ['claim', 'claims'],
  cell: ['cell', 'cells'],
  finding: ['finding', 'findings'],
  reading: ['page text', 'page texts'],
  disagreement: ['disagreement', 'disagreements'],
  echo: ['shared wording', 'shared wordings'],
  need: ['need', 'needs'],
  question: ['question', 'questions'],
  subject: ['timeline', 'timelines'],
  reference: ['reference', 'references'],
  experiment: ['experiment', 'experiments'],
};

/** `3 claims, 1 cell and 2 findings`, in a fixed order; undefined where there is nothing. */
export function partsPhrase(parts: readonly Part[]): string | undefined {
  const kinds = Object.keys(nouns) as PartKind[];
  const groups = Map.groupBy(parts, ({ kind }) => kind);
  const said = kinds.flatMap((kind) => {
    const count = groups.get(kind)?.length ?? 0;
    return count > 0 ? [counted(count, ...nouns[kind])] : [];
  });
  return said.length > 0 ? listed(said) : undefined;
}
