/** In the folder of a base `npx crosscheck test`: exits 1 where something does not hold. */
import { spawnSync } from 'node:child_process';
import { ofBase } from '../home/base-folder.ts';
import { ofEngine } from '../home/engine-folder.ts';
import {
  linksHold,
  type Outcome,
  queriesHold,
  registerHolds,
  weightsHold,
} from '../judge/judge.ts';
import { siteIn } from '../judge/site.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { settingsOf } from '../publish/settings.ts';
import { requireBuilt } from './shared/built.ts';
import { run } from './shared/report.ts';

/** As many faults of one kind as a person takes in at once. */
const most = 20;

/** Whether another command of the engine ends well. */
const passes = (command: string) =>
  spawnSync(process.execPath, [ofEngine('bin/crosscheck.js'), command], { stdio: 'inherit' })
    .status === 0;

/** Says what came of a trial; whether it holds. */
function told({ said, faults }: Outcome): boolean {
  const left = faults.length - most;
  if (faults.length === 0) console.log(`✓ ${said}`);
  else
    console.error(
      [
        ...faults.slice(0, most).map((fault) => `✗ ${fault}`),
        ...(left > 0 ? [`… and ${left} more`] : []),
      ].join('\n'),
    );
  return faults.length === 0;
}

const command = {
  name: 'test:base',
  does: 'checks the content that CONTENT names, builds its site, and judges its links and anchors, weights, register and queries',
  options: {
    built: { type: 'boolean', does: 'judges the site that is there, without building it' },
  },
} as const;

await run(command, async ({ values: { built } }) => {
  const { content, outDir } = settingsOf(process.env);
  if (built) requireBuilt(outDir);
  process.exitCode = 1;
  if (!passes('check') || !(built || passes('build'))) return;
  const site = siteIn(outDir);
  const outcomes = [
    linksHold(site),
    weightsHold(site),
    registerHolds(site, ofBase('addresses.json')),
    await queriesHold(site, loadKnowledge(content), ofBase('tests/content/judged.yaml')),
  ];
  const holds = outcomes.map(told).every(Boolean);
  if (holds) process.exitCode = 0;
});
