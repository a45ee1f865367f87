import type { Knowledge } from '../knowledge/knowledge.ts';
import { differ, secondReadingOf, type Twice } from '../knowledge/second-reading.ts';
import { statesByRank } from '../knowledge/tally.ts';
import { type Verdict, verdicts, wordsOf } from '../schema/index.ts';
import { addresses } from '../sentences/addresses.ts';
import { secondReadingSentence } from '../sentences/claims.ts';
import { counted } from '../sentences/numbers.ts';

/** How many claims one pair of verdicts has. */
interface MatrixCell {
  readonly count: number;
  readonly agreed: boolean;
}

/** A claim on which the judges differed. */
export interface Difference {
  readonly text: string;
  readonly address: string;
  readonly first: Verdict;
  readonly second: Verdict;
  readonly final: Verdict;
  readonly settled: string;
}

/** How the second judge compares with the first: every verdict of one against every verdict of the other. */
export interface SecondReadingView {
  /** What it shows; none where no claim has been judged twice. */
  readonly sentence: string | undefined;
  readonly verdicts: readonly Verdict[];
  readonly rows: readonly {
    readonly first: Verdict;
    readonly cells: readonly MatrixCell[];
  }[];
  /** `31 differences` */
  readonly counted: string;
  readonly differences: readonly Difference[];
}

const order = statesByRank.filter((state): state is Verdict =>
  wordsOf(verdicts).includes(state as Verdict),
);

const rowsOf = (judged: readonly Twice[]) =>
  order.map((first) => ({
    first,
    cells: order.map((second) => ({
      count: judged.filter((each) => each.first === first && each.second === second).length,
      agreed: first === second,
    })),
  }));

const differenceOf = ({ claim, ...verdictsOf }: Twice): Difference => ({
  ...verdictsOf,
  text: claim.text,
  address: addresses.claim(claim.id),
});

export function secondReadingView({ claims }: Pick<Knowledge, 'claims'>): SecondReadingView {
  const reading = secondReadingOf(claims);
  const differences = reading.judged.filter(differ).map(differenceOf);
  return {
    sentence: reading.judged.length === 0 ? undefined : secondReadingSentence(reading),
    verdicts: order,
    rows: rowsOf(reading.judged),
    counted: counted(differences.length, 'difference'),
    differences,
  };
}
