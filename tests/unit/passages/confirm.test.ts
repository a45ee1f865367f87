import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspect, loadKnowledge } from '../../../src/knowledge/load.ts';
import {
  confirmedIn,
  confirmedPassage,
  isNewer,
  unreadIn,
} from '../../../src/knowledge/upgrades.ts';
import { citationsIn } from '../../../src/passages/citations.ts';
import { upgradeRecord } from '../../../src/passages/confirm.ts';
import { releaseIn } from '../../../src/passages/release.ts';
import { followAll } from '../../../src/passages/upgrade.ts';
import { stampOf } from '../../../src/sentences/stamps.ts';
import { versionsLine } from '../../../src/views/versions.ts';
import { fixtureCopy, fixtureDir } from '../../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);
const [upgrade] = knowledge.upgrades;
if (!upgrade) throw new Error('the fixture follows no release');
const cellOf = (criterion: string, subject = 'disc') => {
  const cell = knowledge.criterion(criterion).cells[subject];
  if (!cell) throw new Error(`no cell of ${subject} on ${criterion}`);
  return cell;
};

describe('a record of a release', () => {
  const released = (version: string) =>
    releaseIn(
      `brake-manual ${version}`,
      `tests/fixtures/releases/brake_manual-${version}.tar.gz.files`,
    );
  const followed = followAll(knowledge, citationsIn(inspect(fixtureDir).records), 'brake-manual', {
    home: released,
    from: released('2'),
    to: released('3'),
  });
  const compared = {
    subject: 'disc',
    from: { version: '2' },
    to: { version: '3', sha256: upgrade.sha256 },
    on: upgrade.compared,
    followed,
  };

  test('is made of the releases alone, to the byte', () => {
    expect(`${JSON.stringify(upgradeRecord(compared), null, 2)}\n`).toBe(
      readFileSync(`${fixtureDir}/upgrades/disc-2-to-3.json`, 'utf8'),
    );
  });

  test('is refused for a release that is not newer', () => {
    expect(() => upgradeRecord({ ...compared, to: { version: '1', sha256: '' } })).toThrow(
      /newer than 2/,
    );
  });
});

test('versions are compared as numbers', () => {
  expect([isNewer('6.10', '6.9'), isNewer('6.1.4', '6.1'), isNewer('2', '2')]).toEqual([
    true,
    true,
    false,
  ]);
});

describe('confirmed in a newer release', () => {
  test('is what stands there word for word, beside the version that a person checked', () => {
    expect(confirmedIn(knowledge, cellOf('stopping'))).toEqual({ disc: '3' });
    expect(stampOf(knowledge, cellOf('stopping'))).toBe(
      'Checked 1 October 2026 against Disc brakes 2; confirmed word for word in Disc brakes 3.',
    );
    expect(cellOf('stopping').references.map((each) => confirmedPassage(knowledge, each))).toEqual([
      '3',
    ]);
  });

  test.each([
    ['what reads otherwise there', cellOf('upkeep')],
    ['what a person checked against it already', { ...cellOf('stopping'), against: { disc: '3' } }],
    ['what names no version of the subject', cellOf('stopping', 'rim')],
    [
      'what cites anything else of the package',
      {
        ...cellOf('stopping'),
        references: [...cellOf('stopping').references, ...cellOf('upkeep').references],
      },
    ],
    [
      'what cites a file as a whole',
      { ...cellOf('stopping'), references: [{ reference: 'manual-stopping', shows: 'It.' }] },
    ],
    ['what rests on an experiment of before', { ...cellOf('stopping'), experiment: 'wet-stop' }],
  ])('is not %s', (_, evidence) => {
    expect(confirmedIn(knowledge, evidence)).toEqual({});
  });

  test('is nothing where no release was followed', () => {
    expect(confirmedIn({ ...knowledge, upgrades: [] }, cellOf('stopping'))).toEqual({});
  });
});

describe('still to be read again', () => {
  test('is what changed and nobody has checked since', () => {
    expect(unreadIn(knowledge, upgrade)).toEqual([
      {
        reference: 'manual-upkeep',
        hash: '1a474eb370ad',
        parts: [{ kind: 'cell', id: 'upkeep', subject: 'disc' }],
      },
    ]);
    expect(versionsLine(knowledge)).toContain(
      'Disc brakes 3 was compared: 1 of 4 passages is still to be read again.',
    );
  });

  test('is nothing once a person has, or where no release was followed', () => {
    const { dir, plant } = fixtureCopy();
    plant('criteria/upkeep.mdx', /(disc: \{.*checked: )2026-10-01/, `$1${upgrade.compared}`);
    const read = loadKnowledge(dir);
    expect(unreadIn(read, upgrade)).toEqual([]);
    expect(versionsLine(read)).not.toContain('compared');
    expect(versionsLine({ ...knowledge, upgrades: [] })).not.toContain('compared');
  });
});
