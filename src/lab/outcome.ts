import { isSealed, shownSeal } from '../knowledge/sealed.ts';
import type { Experiment, Rerun } from '../schema/index.ts';
import { answerOf } from './answer.ts';
import { differences, ratioLines, resultDifferences } from './compare.ts';
import { Skipped } from './execute.ts';
import { type Bench, perform, retold, scopeOf } from './experiment.ts';
import type { Manifest } from './manifest.ts';
import { readRecord, writeRecord } from './records.ts';

/** What became of one experiment of a run. */
export interface Outcome {
  readonly id: string;
  readonly state:
    | 'recorded'
    | 'confirmed'
    | 'contradicted'
    | 'the same'
    | 'different'
    | 'retold'
    | 'skipped'
    | 'failed';
  /** What to tell: the answer, the ratios of both runs, the differences or the reason. */
  readonly lines: readonly string[];
  /** Whether the run as a whole may pass. */
  readonly passes: boolean;
  /** How a run with other releases came out beside the record. */
  readonly result?: Rerun['results'][string];
}

/** An answer that does not follow from what the record itself holds was altered by hand. */
function answerDrift(manifest: Manifest, recorded: Experiment): string[] {
  const own = answerOf(manifest.answer, scopeOf(recorded));
  return own === recorded.answer
    ? []
    : [`answer: recorded "${recorded.answer}", but what the record observed gives "${own}"`];
}

const unrecorded = ({ id }: Manifest): Outcome => ({
  id,
  state: 'contradicted',
  lines: ['there is no record of it yet; run the lab without options'],
  passes: false,
});

/** New texts would seal what was edited by hand. */
const altered = ({ id }: Manifest): Outcome => ({
  id,
  state: 'contradicted',
  lines: ['its record is not as the lab wrote it; undo what was edited by hand, or run it again'],
  passes: false,
});

function compared(manifest: Manifest, recorded: Experiment | undefined, now: Experiment): Outcome {
  const { id } = manifest;
  if (!recorded) return unrecorded(manifest);
  const found = [
    ...differences(recorded, now, manifest.packages),
    ...answerDrift(manifest, recorded),
  ];
  return found.length > 0
    ? { id, state: 'contradicted', lines: found, passes: false }
    : { id, state: 'confirmed', lines: ratioLines(recorded.figures, now.figures), passes: true };
}

/** Runs an experiment and writes its record into the content folder. */
async function record(manifest: Manifest, bench: Bench, content: string): Promise<Outcome> {
  const now = await perform(manifest, bench);
  writeRecord(content, now);
  return { id: manifest.id, state: 'recorded', lines: [now.answer], passes: true };
}

/** Runs an experiment again and compares it with its record, which stays as it is. */
async function check(manifest: Manifest, bench: Bench, content: string): Promise<Outcome> {
  const recorded = readRecord(content, manifest.id);
  return compared(manifest, recorded, await perform(manifest, bench));
}

/** Runs an experiment with other releases and compares it with its record, which stays as it is: to come out otherwise is no failure. */
async function rerun(manifest: Manifest, bench: Bench, content: string): Promise<Outcome> {
  const { id } = manifest;
  const recorded = readRecord(content, id);
  if (!recorded) return unrecorded(manifest);
  const now = await perform(manifest, bench);
  const found = resultDifferences(recorded, now);
  return {
    id,
    state: found.length > 0 ? 'different' : 'the same',
    lines: [...found, ...ratioLines(recorded.figures, now.figures)],
    passes: true,
    result: { of: shownSeal(recorded), differences: found },
  };
}

const ways = { record, check, rerun };
/** What a run of an experiment is for: to be recorded, or compared with the record, on the releases that are pinned or on others. */
export type Way = keyof typeof ways;

/** Gives the record of an experiment the texts of its manifest as they are now, without running it. */
export function retell(manifest: Manifest, content: string): Outcome {
  const recorded = readRecord(content, manifest.id);
  if (!recorded) return unrecorded(manifest);
  if (!isSealed(recorded)) return altered(manifest);
  const now = retold(manifest, recorded);
  writeRecord(content, now);
  return { id: manifest.id, state: 'retold', lines: [now.answer], passes: true };
}

function troubled({ id, optional }: Manifest, error: unknown): Outcome {
  const lines = [error instanceof Error ? error.message : String(error)];
  return error instanceof Skipped
    ? { id, state: 'skipped', lines, passes: optional }
    : { id, state: 'failed', lines, passes: false };
}

/** What became of the experiment; never throws for a failure of its own, only where the run was interrupted. */
export async function outcomeOf(
  manifest: Manifest,
  bench: Bench,
  content: string,
  way: Way,
): Promise<Outcome> {
  try {
    return await ways[way](manifest, bench, content);
  } catch (error) {
    bench.signal.throwIfAborted();
    return troubled(manifest, error);
  }
}
