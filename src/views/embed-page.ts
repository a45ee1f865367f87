import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { positionsOn } from '../knowledge/scorecard.ts';
import { addresses } from '../sentences/addresses.ts';
import { cellClause } from '../sentences/cells.ts';
import { findingLabel, notWeighed } from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';
import { stampOf } from '../sentences/stamps.ts';
import { miniStripView } from './strip.ts';

/** The card of a criterion inside somebody's page. */
export function embedPage(knowledge: Knowledge, criterion: Criterion) {
  const { id, name, question, finding, cells } = criterion;
  const label = findingLabel(knowledge, finding);
  return {
    title: `${name}: ${label}`,
    address: addresses.criterion(id),
    favoured: knowledge.subjects.find((subject) => subject.id === finding?.favours)?.id,
    name,
    question,
    lead: finding?.text ?? notWeighed.sentence,
    cells: knowledge.subjects.flatMap((subject) => {
      const cell = cells[subject.id];
      return cell ? [{ subject, answer: cellClause(cell) }] : [];
    }),
    strip: miniStripView(knowledge, positionsOn(knowledge, id), finding),
    shown: finding && {
      label,
      certainty: certaintyPhrase(finding),
      stamp: stampOf(knowledge, finding),
    },
    site: knowledge.site.name,
  };
}

export type EmbedPage = ReturnType<typeof embedPage>;
