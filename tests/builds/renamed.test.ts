import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lostFrom, publishedIn } from '../../src/register/register.ts';
import { writeGrownBase } from '../grown-base.ts';
import { sites } from '../sites.ts';

describe('of two renamed criteria and two renamed claims', () => {
  const out = '.dist-renamed';
  const content = '.content-renamed';
  let lost: readonly string[] = [];
  const page = (address: string) =>
    parseHTML(readFileSync(join(out, address, 'index.html'), 'utf8')).document;

  beforeAll(() => {
    const { plant, rename } = writeGrownBase(content);
    rename('criteria/weight.mdx', 'criteria/mass.mdx');
    plant('groups.yaml', '- weight', '- mass');
    plant('criteria/upkeep.mdx', 'related: [weight]', 'related: [mass]');
    for (const file of ['claims/cycling-weekly/brakes.yaml', 'claims/hill-rider/hills.yaml'])
      plant(file, 'criterion: weight', 'criterion: mass');
    for (const file of ['needs.yaml', 'faq.yaml', 'changes.yaml'])
      plant(file, /\bweight\b/g, 'mass');
    plant('claims/hill-rider/hills.yaml', 'rim-easy-to-mend', 'rim-one-spanner');
    appendFileSync(
      join(content, 'moved.yaml'),
      `- { kind: criterion, from: weight, to: mass, on: 2026-10-05 }
- { kind: claim, from: hill-rider-rim-easy-to-mend, to: hill-rider-rim-one-spanner, on: 2026-10-05 }
`,
    );
    // These two are named nowhere.
    rename('criteria/noise.mdx', 'criteria/sound.mdx');
    plant('groups.yaml', '- noise', '- sound');
    plant('criteria/bearings.mdx', '- noise', '- sound');
    plant('claims/workshop-log/log.yaml', /criterion: noise/g, 'criterion: sound');
    plant('claims/cycling-weekly/brakes.yaml', 'drum-no-care', 'drum-years-alone');
    plant('criteria/upkeep.mdx', 'drum-no-care', 'drum-years-alone');
    const { status, stderr } = spawnSync('npx', ['astro', 'build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    lost = lostFrom(publishedIn(sites.grown.dist), publishedIn(out));
  });
  afterAll(() => {
    for (const folder of [out, content]) rmSync(folder, { recursive: true, force: true });
  });

  test('those that moved.yaml does not name are missed, page and anchor', () => {
    expect(lost).toEqual(
      expect.arrayContaining([
        '/criteria/noise/',
        '/claims/cycling-weekly-drum-no-care/',
        '/criteria/upkeep/#cycling-weekly-drum-no-care',
      ]),
    );
  });

  test('those that it names go on answering, page and anchor', () => {
    const named = lost.filter((address) => /weight|rim-easy-to-mend/.test(address));
    expect(named).toEqual([]);
    expect(page('criteria/weight').querySelector('a[href="/criteria/mass/"]')).not.toBeNull();
    expect(page('criteria/upkeep').getElementById('hill-rider-rim-easy-to-mend')).not.toBeNull();
  });
});
