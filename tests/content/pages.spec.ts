import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, sidewaysAt360 } from '../browser/accessibility.ts';
import { addressesOf } from '../browser/pages.ts';
import { expect, type Page, test } from '../browser/test.ts';
import { sites } from '../sites.ts';

// What depends on the content: the colours of its subjects, and the lengths of its texts. The rest is tested on the made-up base.

const { criterion, kinds } = addressesOf('real');

for (const address of kinds) {
  test(`${address} can be read in the colours of its subjects, and does not scroll sideways at 360 px`, async ({
    page,
  }) => {
    await page.goto(address);
    expect(await faultsOf(page, false)).toEqual([]);
    expect(await sidewaysAt360(page)).toBe(0);
  });
}

/** Follows a link to the second element that `selector` finds on a page: the header must not cover it, and it is marked. */
async function standsClear(page: Page, address: string, selector: string): Promise<void> {
  await page.goto(address);
  const target = page.locator(`${selector}[id]`).nth(1);
  const background = () => target.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await background();
  await page.goto(`${address}#${await target.getAttribute('id')}`);
  const header = await page.locator('.top').boundingBox();
  await expect
    .poll(async () => (await target.boundingBox())?.y)
    .toBeGreaterThanOrEqual((header?.height ?? 0) - 1);
  expect(await background()).not.toBe(plain);
}

for (const width of [1000, 1280])
  for (const anchor of ['.claim', '.side']) {
    test(`a linked ${anchor} stands clear of the header and is marked at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 720 });
      await standsClear(page, criterion, anchor);
    });
  }

const folder = join(sites.real.dist, 'criteria');
const heaviest = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, size: statSync(join(folder, name, 'index.html')).size }))
  .toSorted((a, b) => b.size - a.size)
  .slice(0, 6);

/** In pixels: seven screens of a laptop. */
const longest = 7 * 733;

test('no criterion takes more than seven screens to read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 733 });
  for (const { name } of heaviest) {
    await page.goto(`/criteria/${name}/`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, name).toBeLessThanOrEqual(longest);
  }
});
