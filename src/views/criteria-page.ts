import type { Knowledge } from '../knowledge/knowledge.ts';
import { addresses } from '../sentences/addresses.ts';
import { findingPhrase } from '../sentences/findings.ts';
import { criteriaCounted } from '../sentences/numbers.ts';
import { agreementView } from './agreement.ts';
import { mapView } from './articles-map.ts';
import type { PageHead } from './head.ts';
import { countsOn } from './summary.ts';

/** The page of all criteria, by group. */
export const criteriaPage = (knowledge: Knowledge) => ({
  head: {
    title: `The ${criteriaCounted(knowledge.criteria.length)}`,
    description: `The questions that the comparison asks of every subject, grouped: ${knowledge.groups.map(({ name }) => name.toLowerCase()).join(', ')}.`,
    address: addresses.criteria(),
  } satisfies PageHead,
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
