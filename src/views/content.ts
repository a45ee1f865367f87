import { citedPassages } from '../knowledge/citations.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { proofTally } from '../knowledge/proofs.ts';
import { recordedAt, splitAddress } from '../knowledge/recorded.ts';
import type { Proof } from '../schema/index.ts';
import { counted } from '../sentences/numbers.ts';
import { type ClaimLine, claimLine } from './claims.ts';
import { type Numbers, type PassageMark, passageMarks } from './evidence.ts';
import { type PassagesReadView, passagesRead } from './passages-read.ts';
import { type ReceiversView, receiversOf } from './receivers.ts';
import { type RunLabView, runLab } from './run-lab.ts';
import { type SecondReadingView, secondReadingView } from './second-reading.ts';

/** What so many citations do that are proved alike. */
const proven: Readonly<Record<Proof, string>> = {
  passage: 'name a passage of a release',
  release: 'name a file of a release',
  whole: 'are about a whole package',
  repository: 'name a file of a repository',
  page: 'name a page',
};

function proofLines(knowledge: Knowledge): string[] {
  const tally = proofTally(knowledge);
  const all = tally.reduce((sum, { count }) => sum + count, 0);
  return tally.map(
    ({ proof, count }) =>
      `${count.toLocaleString('en-GB')} of ${counted(all, 'citation')} ${proven[proof]}`,
  );
}

/** What the components inside a body of MDX show, by the attributes they are written with. */
export interface ContentView {
  readonly claim: (id: string) => ClaimLine;
  /** The mark of a reference on this page, or of a passage of it by its hash; none where the page numbers none. */
  readonly cites: (reference: string, hash?: string) => readonly PassageMark[];
  /** What an experiment recorded, e.g. under `wet-stop.rain`. */
  readonly recorded: (of: string) => string | undefined;
  readonly secondReading: () => SecondReadingView;
  /** `695 of 1,375 citations name a passage`, one line for each kind of proof. */
  readonly proofs: () => readonly string[];
  /** What blind readers said of passages, newest first. */
  readonly passagesRead: () => readonly PassagesReadView[];
  readonly runLab: () => RunLabView | undefined;
  /** Who makes the site, after “Made by”; none where it does not say. */
  readonly maker: string | undefined;
  readonly receivers: ReceiversView;
}

/** @param among the claims that have an anchor on the page; see {@link claimLine} */
export const contentView = (
  knowledge: Knowledge,
  numbers: Numbers = new Map(),
  among?: (id: string) => boolean,
): ContentView => ({
  claim: (id) => claimLine(knowledge, knowledge.claim(id), among),
  cites: (reference, hash = '') => {
    const passage = citedPassages(knowledge).get(reference)?.get(hash);
    return passageMarks(knowledge, numbers, { references: [{ reference, passage }] });
  },
  recorded: (of) => {
    const { experiment, path } = splitAddress(of);
    return recordedAt(knowledge.experiment(experiment), path);
  },
  secondReading: () => secondReadingView(knowledge),
  proofs: () => proofLines(knowledge),
  passagesRead: () => passagesRead(knowledge),
  runLab: () => runLab(knowledge),
  maker: knowledge.site.maker,
  receivers: receiversOf(knowledge),
});
