import { claimCard } from '../src/cards/claim.ts';
import { criterionCard } from '../src/cards/criterion.ts';
import { disagreementCard } from '../src/cards/disagreement.ts';
import type { Element } from '../src/cards/element.ts';
import { siteCard } from '../src/cards/site.ts';
import { sourceCard } from '../src/cards/source.ts';
import { subjectCard } from '../src/cards/subject.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';

/** Every card of a knowledge base, before it is drawn. */
export const everyCard = (base: Knowledge): Element[] => [
  ...base.criteria.map((record) => criterionCard(base, record)),
  ...base.claims.map((record) => claimCard(base, record)),
  ...base.sources.map((record) => sourceCard(base, record)),
  ...base.subjects.map((record) => subjectCard(base, record)),
  ...base.disagreements.map((record) => disagreementCard(base, record)),
  siteCard(base),
];
