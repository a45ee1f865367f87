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
    rename('claims/weight.yaml', 'claims/mass.yaml');
    for (const file of ['needs.yaml', 'faq.yaml', 'changes.yaml', 'pictures.yaml'])
      plant(file, /\bweight\b/g, 'mass');
    for (const file of ['claims/upkeep.yaml', 'sources/hill-rider/sayings.yaml'])
      plant(file, 'rim-easy-to-mend', 'rim-one-spanner');
    appendFileSync(
      join(content, 'moved.yaml'),
      `- { kind: criterion, from: weight, to: mass, on: 2026-10-05 }
- { kind: claim, from: rim-easy-to-mend, to: rim-one-spanner, on: 2026-10-05 }
`,
    );
    // Two ideas that become one, and one that becomes two.
    plant('claims/hubs.yaml', / {2}- id: hubs-4\n[\s\S]*?(?= {2}- id: hubs-5)/, '');
    plant('sources/workshop-log/sayings.yaml', 'claim: hubs-4', 'claim: disc-stops-sooner');
    plant('claims/cables.yaml', / {2}- id: cables-3\n[\s\S]*?(?= {2}- id: cables-4)/, '');
    plant('sources/workshop-log/sayings.yaml', 'claim: cables-3', 'claim: drum-fades');
    appendFileSync(
      join(content, 'moved.yaml'),
      `- { kind: claim, from: hubs-4, to: disc-stops-sooner, criterion: hubs, on: 2026-10-05 }
- { kind: claim, from: cables-3, split: [drum-fades, rim-lightest], criterion: cables, on: 2026-10-05 }
`,
    );
    // These two are named nowhere.
    rename('criteria/noise.mdx', 'criteria/sound.mdx');
    plant('groups.yaml', '- noise', '- sound');
    plant('criteria/bearings.mdx', '- noise', '- sound');
    rename('claims/noise.yaml', 'claims/sound.yaml');
    for (const file of [
      'claims/upkeep.yaml',
      'sources/cycling-weekly/sayings.yaml',
      'criteria/upkeep.mdx',
    ])
      plant(file, 'drum-no-care', 'drum-years-alone');
    const { status, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
      env: { ...process.env, NODE_ENV: 'production', CONTENT: content, OUT_DIR: out },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    lost = lostFrom(publishedIn(sites.grown.dist).addresses, publishedIn(out));
  });
  afterAll(() => {
    for (const folder of [out, content]) rmSync(folder, { recursive: true, force: true });
  });

  test('those that moved.yaml does not name are missed, page and anchor', () => {
    expect(lost).toEqual(
      expect.arrayContaining([
        '/criteria/noise/',
        '/claims/drum-no-care/',
        '/criteria/upkeep/#drum-no-care',
      ]),
    );
  });

  test('those that it names go on answering, page and anchor', () => {
    const named = lost.filter((address) => /weight|rim-easy-to-mend/.test(address));
    expect(named).toEqual([]);
    expect(page('criteria/weight').querySelector('a[href="/criteria/mass/"]')).not.toBeNull();
    expect(page('criteria/upkeep').getElementById('rim-easy-to-mend')).not.toBeNull();
  });

  test('two that became one lead to it, and one that became two offers both', () => {
    expect(lost.filter((address) => /hubs-4|cables-3/.test(address))).toEqual([]);
    expect(
      page('claims/hubs-4').querySelector('a[href="/claims/disc-stops-sooner/"]'),
    ).not.toBeNull();
    for (const part of ['drum-fades', 'rim-lightest'])
      expect(
        page('claims/cables-3').querySelector(`main a[href="/claims/${part}/"]`),
      ).not.toBeNull();
  });
});
