import { expect, test } from 'vitest';
import {
  dueOn,
  isDue,
  nextDue,
  oldest,
  releaseOf,
  todayOf,
} from '../../src/knowledge/freshness.ts';

const checked = '2026-11-21';

test('a count is due after ninety days', () => {
  expect(dueOn({ checked, shelfLife: 'count' })).toBe('2027-02-19');
  expect(isDue({ checked, shelfLife: 'count' }, '2027-02-18')).toBe(false);
  expect(isDue({ checked, shelfLife: 'count' }, '2027-02-19')).toBe(true);
});
test('a support window is due the day after it ends', () => {
  expect(isDue({ checked, shelfLife: 'support', until: '2028-04-30' }, '2028-04-30')).toBe(false);
  expect(isDue({ checked, shelfLife: 'support', until: '2028-04-30' }, '2028-05-01')).toBe(true);
});
test('a licence keeps three years, history for ever', () => {
  expect(dueOn({ checked, shelfLife: 'licence' })).toBe('2029-11-21');
  expect(dueOn({ checked, shelfLife: 'history' })).toBeUndefined();
});
test('a year on, counts are due and documented behaviour is not', () => {
  const today = '2027-11-21';
  expect(
    (['behaviour', 'count', 'licence', 'history'] as const).filter((shelfLife) =>
      isDue({ checked, shelfLife }, today),
    ),
  ).toEqual(['count']);
});
test('what falls due next is counted by its day; what is due already and what keeps for ever is not', () => {
  const kept = [
    { checked, shelfLife: 'count' },
    { checked, shelfLife: 'count' },
    { checked, shelfLife: 'behaviour' },
    { checked: '2026-01-01', shelfLife: 'count' },
    { checked, shelfLife: 'history' },
  ] as const;
  expect(nextDue(kept, '2026-11-21')).toEqual({ on: '2027-02-19', count: 2 });
  expect(nextDue(kept.slice(4), '2026-11-21')).toBeUndefined();
});
test('a version belongs to its feature release, and to no other that begins alike', () => {
  const releases = ['1.1', '1.11', '5.2'].map((version) => ({ version }));
  expect(
    ['5.2.19', '1.11.3', '1.1', '7.0'].map((version) => releaseOf({ releases }, version)),
  ).toEqual(['5.2', '1.11', '1.1', '7.0']);
});
test('the clock can be set by SOURCE_DATE_EPOCH', () => {
  expect(todayOf({ SOURCE_DATE_EPOCH: '1795219200' }, new Date(0))).toBe('2026-11-21');
  expect(todayOf({}, new Date('2026-01-02T03:04:05Z'))).toBe('2026-01-02');
  expect(() => todayOf({ SOURCE_DATE_EPOCH: 'yesterday' }, new Date())).toThrow('whole seconds');
});
test('a page shows its oldest day', () => {
  expect(oldest(['2026-11-21', '2025-01-01', '2026-01-01'])).toBe('2025-01-01');
  expect(oldest([])).toBeUndefined();
});
