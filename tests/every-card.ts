import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { claimCard } from '../src/outputs/cards/claim.ts';
import { criterionCard } from '../src/outputs/cards/criterion.ts';
import { disagreementCard } from '../src/outputs/cards/disagreement.ts';
import type { Element } from '../src/outputs/cards/element.ts';
import { siteCard } from '../src/outputs/cards/site.ts';
import { sourceCard } from '../src/outputs/cards/source.ts';
import { subjectCard } from '../src/outputs/cards/subject.ts';

/** Every card of a knowledge base, before it is drawn. */
export const everyCard = (base: Knowledge): Element[] => [
  ...base.criteria.map((record) => criterionCard(base, record)),
  ...base.claims.map((record) => claimCard(base, record)),
  ...base.sources.map((record) => sourceCard(base, record)),
  ...base.subjects.map((record) => subjectCard(base, record)),
  ...base.disagreements.map((record) => disagreementCard(base, record)),
  siteCard(base),
];
