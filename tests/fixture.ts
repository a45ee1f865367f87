import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The small knowledge base that the tests use: three subjects of another field, two invented articles. */
export const fixtureDir = 'tests/fixtures/brakes';

interface Copy {
  readonly dir: string;
  /** Replaces `from` by `to` in a file of the copy; fails when `from` is not there, so that a test cannot pass by planting nothing. */
  readonly plant: (file: string, from: string | RegExp, to: string) => void;
  readonly rename: (from: string, to: string) => void;
}

/** A copy of the fixture in `dir`, to break; whoever asks for it removes it. */
export function fixtureCopyIn(dir: string): Copy {
  rmSync(dir, { recursive: true, force: true });
  cpSync(fixtureDir, dir, { recursive: true });
  const plant: Copy['plant'] = (file, from, to) => {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    const planted = text.replace(from, to);
    if (planted === text) throw new Error(`${file} does not hold ${from}`);
    writeFileSync(path, planted);
  };
  return { dir, plant, rename: (from, to) => renameSync(join(dir, from), join(dir, to)) };
}

/** A copy that is removed when the test ends. */
export function fixtureCopy(): Copy {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return fixtureCopyIn(dir);
}

const experiment = {
  id: 'wet-stop',
  question: 'How far does each brake roll on in the wet?',
  answer: 'Disc brakes four metres, rim brakes seven.',
  reading: 'One rider on one hill; it says nothing of other hills.',
  caveat: 'A dry road is another matter.',
  kind: 'ratio',
  band: 0.2,
  criteria: ['stopping'],
  versions: { disc: '2' },
  command: 'npm run lab -- wet-stop',
  code: ['lab/wet-stop.py'],
  observed: { disc: { rides: 5 }, wheels: ['front', 'back'] },
  figures: [
    {
      id: 'rain',
      label: 'In the rain',
      unit: 'metres',
      better: 'less',
      values: { disc: { median: 4, spread: [3.5, 4.5] }, rim: { median: 7, spread: [6.5, 8] } },
      ratio: { of: 'disc', to: 'rim', median: 0.57, spread: [0.52, 0.61] },
    },
  ],
  date: '2026-10-01',
  machine: 'a bicycle',
};

/** The kinds of record that a knowledge base can do without and the fixture does: one or two of each. */
const extras: Readonly<Record<string, string>> = {
  'needs.yaml': `- id: rain
  need: It has to stop in the rain
  favours: disc
  reasons:
    - { subject: disc, text: Four metres., cells: [stopping] }
  disputed: [which-stops-best]
  neither: { text: Walk., cells: [weight] }
- id: long-tours
  need: It has to run for years
  favours: none
  reasons:
    - { subject: drum, text: Nothing to do., cells: [upkeep] }
`,
  'faq.yaml': `- id: which-is-lightest
  question: Which brake is the lightest?
  answer: The rim brake.
  cells: [{ criterion: weight, subject: rim }]
  criteria: [stopping]
  claims: [rim-lightest]
- id: which-lasts
  question: Which brake lasts?
  answer: The drum brake.
  cells: [{ criterion: upkeep, subject: drum }]
`,
  'changes.yaml': `- { id: opening, on: 2026-10-01, kind: addition, says: First edition., why: It opens. }
- { id: drum-corrected, on: 2026-10-03, kind: correction, criterion: weight, subject: drum, said: Eight hundred., says: Nine hundred., why: The survey was misread. }
- { id: fading-checked, on: 2026-10-04, kind: re-check, claim: drum-fades, says: The verdict stands., why: It was due. }
`,
  'moved.yaml': `- { kind: criterion, from: braking, to: stopping, on: 2026-10-04 }
- { kind: source, from: daily-pedal, gone: The article was withdrawn., on: 2026-10-04 }
`,
  'experiments/wet-stop.json': `${JSON.stringify(experiment, null, 2)}\n`,
};

function withExtras(copy: Copy): Copy {
  mkdirSync(join(copy.dir, 'experiments'));
  for (const [file, text] of Object.entries(extras)) writeFileSync(join(copy.dir, file), text);
  return copy;
}

/** A copy that has records of every kind, removed when the test ends. */
export const fullCopy = (): Copy => withExtras(fixtureCopy());

/** A copy in `dir` that has records of every kind; whoever asks for it removes it. */
export const fullCopyIn = (dir: string): Copy => withExtras(fixtureCopyIn(dir));
