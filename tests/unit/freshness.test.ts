import { expect, test } from 'vitest';
import { dueOn, isDue, oldest, todayOf } from '../../src/knowledge/freshness.ts';

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
test('the clock can be set by SOURCE_DATE_EPOCH', () => {
  expect(todayOf({ SOURCE_DATE_EPOCH: '1795219200' }, new Date(0))).toBe('2026-11-21');
  expect(todayOf({}, new Date('2026-01-02T03:04:05Z'))).toBe('2026-01-02');
  expect(() => todayOf({ SOURCE_DATE_EPOCH: 'yesterday' }, new Date())).toThrow('whole seconds');
});
test('a page shows its oldest day', () => {
  expect(oldest(['2026-11-21', '2025-01-01', '2026-01-01'])).toBe('2025-01-01');
  expect(oldest([])).toBeUndefined();
});
