import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { findingPhrase } from '../sentences/findings.ts';
import { criteriaCounted, listed } from '../sentences/numbers.ts';
import { agreementView } from './agreement.ts';
import { mapView } from './articles-map.ts';
import type { PageHead } from './head.ts';
import { countsOn } from './summary.ts';

const namesOf = ({ subjects }: Knowledge) => listed(subjects.map(({ name }) => name));

/** The page of all criteria, by group. */
export const criteriaPage = (knowledge: Knowledge) => ({
  head: {
    title: `The ${criteriaCounted(knowledge.criteria.length)}`,
    description: `The questions that we ask about ${namesOf(knowledge)} alike, by group: ${knowledge.groups.map(({ name }) => name.toLowerCase()).join(', ')}.`,
    address: addresses.criteria(),
  } satisfies PageHead,
  lead: `Each topic is one question. We ask it about ${namesOf(knowledge)} alike, so that the answers can be compared.`,
  groups: knowledge.groups.map(({ id, name, criteria }) => ({
    id,
    name,
    criteria: criteria.map((criterion) => ({
      name: criterion.name,
      address: addresses.criterion(criterion.id),
      question: criterion.question,
      standing: findingPhrase(knowledge, criterion.finding),
      counts: countsOn(knowledge, criterion.id),
    })),
  })),
  map: mapView(knowledge),
  agreement: agreementView(knowledge),
});
