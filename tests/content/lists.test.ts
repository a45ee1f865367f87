import { expect, test } from 'vitest';
import { files, jsonOf } from '../built.ts';
import { described, origin, resolves } from '../links.ts';

test('an anchor that stands on a later page of a list is led there from the first', () => {
  const lists = files.filter((file) => file.endsWith('anchors.json'));
  const lost = lists.flatMap((file) =>
    Object.entries(jsonOf<Record<string, number>>(file))
      .map(([anchor, page]) => ({
        from: file,
        to: `/${file.replace('anchors.json', page === 1 ? '' : `${page}/`)}#${anchor}`,
      }))
      .filter((link) => !resolves(origin, link))
      .map(described),
  );
  expect(lists.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
