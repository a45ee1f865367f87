import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isWanted } from '../../src/judge/search-sources.ts';
import { expect, test } from '../browser/test.ts';

/** Each is asked of the functions in `judged.test.ts`; that a browser answers alike, every fifth of them shows. */
const fifth = <T>(queries: readonly T[]): T[] => queries.filter((_, index) => index % 5 === 0);

test('the judged queries are answered alike in the browser', async ({ page }) => {
  test.setTimeout(120_000);
  const judged = parse(readFileSync('tests/content/judged.yaml', 'utf8')) as {
    hits: { query: string; first?: string | string[]; among?: string[] }[];
    misses: { query: string }[];
  };
  const hits = fifth(judged.hits);
  const misses = fifth(judged.misses);
  await page.goto('./search/');
  const answer = async (query: string) => {
    await page.locator('#query').fill(query);
    await page.locator('#query').press('Enter');
    await page.waitForFunction((asked) => {
      const box = document.querySelector('#results');
      return (
        new URL(location.href).searchParams.get('q') === asked &&
        box?.getAttribute('aria-busy') === 'false' &&
        box.hasAttribute('data-exact')
      );
    }, query);
    const found = await page
      .locator('#results [data-result]')
      .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('data-result')));
    return { found, exact: await page.locator('#results').getAttribute('data-exact') };
  };
  const wrong: string[] = [];
  for (const { query, first: wanted, among } of hits) {
    const { found } = await answer(query);
    const right = [wanted ?? among ?? []].flat();
    if (
      !(wanted ? found.slice(0, 1) : found).some((address) => isWanted(right, address ?? undefined))
    )
      wrong.push(`${query}: ${found.join(', ')}`);
  }
  for (const { query } of misses)
    if ((await answer(query)).exact !== 'false') wrong.push(`${query}: should have no exact match`);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual((hits.length + misses.length) * 0.1);
});
