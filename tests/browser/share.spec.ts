import { addressesOf } from './pages.ts';
import { expect, type Page, test } from './test.ts';

const { criterion, claim, summary } = addressesOf('grown');

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a claim is copied from the keyboard, in the form chosen, and it is announced', async ({
  page,
}) => {
  await page.goto(claim);
  await page.locator('button.copy').first().focus();
  await page.keyboard.press('Enter');
  const items = page.getByRole('menuitem');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('[role=status]', { hasText: 'Copied: Markdown' })).toHaveCount(1);
  expect(await copied(page)).toMatch(
    /^\*\*\[.+: .+\]\(https?:\/\/.+\/claims\/.+\/\)\*\*:? .+ Said by .+ Checked .+ 20\d\d/s,
  );
  await expect(page.locator('button.copy').first()).toBeFocused();
});

test('Escape closes the menu and nothing is copied', async ({ page }) => {
  await page.goto(claim);
  await page.locator('button.copy').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});

test('a cell, a claim in a list and a row are copied by touch', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  for (const [address, button] of [
    [criterion, '.side button.copy'],
    [criterion, '.claim button.copy'],
    [summary, 'tr button.copy'],
  ] as const) {
    await page.goto(address);
    await page.locator(button).first().tap();
    await page.getByRole('menuitem', { name: /Plain text/ }).tap();
    await expect(page.locator('.copied')).toHaveText(/Copied/);
    const text = await copied(page);
    expect(text).toMatch(/https?:\/\/\S+\/(criteria|claims)\/\S+$/);
    expect(text).toMatch(/Checked .+20\d\d against .+\d/);
    expect(text).not.toMatch(/[*_<>[\]|]{2}|\[\d+\]/);
  }
  await context.close();
});

test('the whole table is copied as Markdown and as CSV', async ({ page }) => {
  await page.goto(summary);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.locator('.copied')).toHaveText(/Copied/);
  expect(await copied(page)).toMatch(/^# .+\n\n\| Criterion \|/);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.copied', { hasText: 'CSV' })).toBeVisible();
  expect(await copied(page)).toMatch(/^Criterion,/);
});

for (const width of [320, 800]) {
  test(`the embed fits ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 600 } });
    const page = await context.newPage();
    await page.goto(`/embed${criterion}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    await context.close();
  });
}

test('the feed is well-formed Atom with what a reader needs', async ({ page }) => {
  await page.goto('/changes/');
  const missing = await page.evaluate(async () => {
    const feed = new DOMParser().parseFromString(
      await (
        await fetch(
          document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')?.href ?? '',
        )
      ).text(),
      'application/xml',
    );
    const wanted = [
      'feed > id',
      'feed > title',
      'feed > updated',
      'feed > author > name',
      'entry > id',
      'entry > title',
      'entry > updated',
      'entry > link[href]',
    ];
    return feed.querySelector('parsererror')
      ? ['well-formed']
      : wanted.filter((path) => !feed.querySelector(path));
  });
  expect(missing).toEqual([]);
});
