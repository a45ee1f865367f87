import type { Criterion, Knowledge } from '../knowledge/knowledge.ts';
import { positionsOn } from '../knowledge/scorecard.ts';
import type { Finding } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { cellClause } from '../sentences/cells.ts';
import { findingLabel, notWeighed } from '../sentences/findings.ts';
import { certaintyPhrase } from '../sentences/labels.ts';
import { stampOf } from '../sentences/stamps.ts';
import { miniStripView } from './strip.ts';

/** How each subject answers, in a few words. */
function cellsOf({ subjects }: Knowledge, { cells }: Criterion) {
  return subjects.flatMap((subject) => {
    const cell = cells[subject.id];
    return cell ? [{ subject, answer: cellClause(cell) }] : [];
  });
}

/** What the evidence shows, how surely and as of when. */
function shownOf(knowledge: Knowledge, finding: Finding) {
  return {
    label: findingLabel(knowledge, finding),
    certainty: certaintyPhrase(finding),
    stamp: stampOf(knowledge, finding),
  };
}

/** The card of a criterion inside somebody's page. */
export function embedPage(knowledge: Knowledge, criterion: Criterion) {
  const { id, name, question, finding } = criterion;
  return {
    title: `${name}: ${findingLabel(knowledge, finding)}`,
    address: addresses.criterion(id),
    favoured: knowledge.subjects.find((subject) => subject.id === finding?.favours)?.id,
    name,
    question,
    lead: finding?.text ?? notWeighed.sentence,
    cells: cellsOf(knowledge, criterion),
    strip: miniStripView(knowledge, positionsOn(knowledge, id), finding),
    shown: finding && shownOf(knowledge, finding),
    site: knowledge.site.name,
  };
}

export type EmbedPage = ReturnType<typeof embedPage>;
