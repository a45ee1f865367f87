import type { Rule } from '../records.ts';
import { rule as answerFits } from './answer-fits.ts';
import { rule as cellsAnswer } from './cells-answer.ts';
import { rule as cellsComplete } from './cells-complete.ts';
import { rule as changesOrdered } from './changes-ordered.ts';
import { rule as claimFiles } from './claim-files.ts';
import { rule as claimsSaid } from './claims-said.ts';
import { rule as componentsAllowed } from './components-allowed.ts';
import { rule as criteriaGrouped } from './criteria-grouped.ts';
import { rule as datesPast } from './dates-past.ts';
import { rule as digestSays } from './digest-says.ts';
import { rule as disagreementsFit } from './disagreements-fit.ts';
import { rule as distributionsPinned } from './distributions-pinned.ts';
import { rule as echoesFit } from './echoes-fit.ts';
import { rule as evidenceGiven } from './evidence-given.ts';
import { rule as figuresQuoted } from './figures-quoted.ts';
import { rule as figuresRecorded } from './figures-recorded.ts';
import { rule as findingsFit } from './findings-fit.ts';
import { rule as knownIds } from './known-ids.ts';
import { rule as ledgerClaims } from './ledger-claims.ts';
import { rule as ledgerCovers } from './ledger-covers.ts';
import { rule as linksAllowed } from './links-allowed.ts';
import { rule as marksCited } from './marks-cited.ts';
import { rule as marksPlain } from './marks-plain.ts';
import { rule as methodWritten } from './method-written.ts';
import { rule as movedFits } from './moved-fits.ts';
import { rule as namedOnce } from './named-once.ts';
import { rule as noDrafts } from './no-drafts.ts';
import { rule as optionsAlike } from './options-alike.ts';
import { rule as ownNames } from './own-names.ts';
import { rule as passagesFit } from './passages-fit.ts';
import { rule as picturesFit } from './pictures-fit.ts';
import { rule as ratiosOneWay } from './ratios-one-way.ts';
import { rule as recordsSealed } from './records-sealed.ts';
import { rule as referencesUsed } from './references-used.ts';
import { rule as releasesFit } from './releases-fit.ts';
import { rule as rerunsFit } from './reruns-fit.ts';
import { rule as sayingsApart } from './sayings-apart.ts';
import { rule as sectionsApart } from './sections-apart.ts';
import { rule as sectionsDigested } from './sections-digested.ts';
import { rule as snippetsFound } from './snippets-found.ts';
import { rule as subjectsApart } from './subjects-apart.ts';
import { rule as textsFinished } from './texts-finished.ts';
import { rule as uniqueIds } from './unique-ids.ts';
import { rule as upgradesFit } from './upgrades-fit.ts';
import { rule as versionsKnown } from './versions-known.ts';

/** Every rule that content is held to beyond its schema. */
export const rules: readonly Rule[] = [
  uniqueIds,
  ownNames,
  claimFiles,
  methodWritten,
  claimsSaid,
  sayingsApart,
  knownIds,
  namedOnce,
  cellsComplete,
  cellsAnswer,
  criteriaGrouped,
  subjectsApart,
  ledgerCovers,
  ledgerClaims,
  sectionsApart,
  sectionsDigested,
  digestSays,
  componentsAllowed,
  textsFinished,
  marksPlain,
  linksAllowed,
  evidenceGiven,
  datesPast,
  versionsKnown,
  findingsFit,
  referencesUsed,
  distributionsPinned,
  passagesFit,
  marksCited,
  disagreementsFit,
  echoesFit,
  releasesFit,
  upgradesFit,
  rerunsFit,
  answerFits,
  optionsAlike,
  movedFits,
  changesOrdered,
  snippetsFound,
  figuresRecorded,
  figuresQuoted,
  recordsSealed,
  ratiosOneWay,
  picturesFit,
  noDrafts,
];
