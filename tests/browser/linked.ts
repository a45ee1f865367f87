import { expect, type Page } from './test.ts';

/** Follows a link to the second element that `selector` finds on a page: the header must not cover it, and it is marked. */
export async function standsClear(page: Page, address: string, selector: string): Promise<void> {
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
