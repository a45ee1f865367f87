import { expect, type Page, test } from './test.ts';

/** The search field as a control: what keys, pointers and other parts of the browser do to it. */
const field = (page: Page) => page.locator('#find');
const list = (page: Page) => page.locator('#find-list');
const options = (page: Page) => page.getByRole('option');

async function suggest(page: Page, words = 'grams'): Promise<void> {
  await page.goto('/criteria/');
  await field(page).focus();
  await page.keyboard.type(words);
  await expect(options(page).first()).toBeVisible();
}

/** A key as a browser tells it in the midst of a composition. */
const press = (page: Page, key: string, how: Readonly<Record<string, boolean | number>>) =>
  field(page).evaluate(
    (input, [name, init]) => {
      const base = { key: name, bubbles: true, cancelable: true };
      const event = new KeyboardEvent('keydown', Object.assign(base, init));
      input.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [key, how] as const,
  );

for (const how of [{ isComposing: true }, { keyCode: 229 }])
  test(`keys of a composition are left alone: ${JSON.stringify(how)}`, async ({ page }) => {
    await suggest(page);
    await press(page, 'ArrowDown', {});
    const chosen = await field(page).getAttribute('aria-activedescendant');
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'Escape', '/'])
      expect(await press(page, key, how), key).toBe(false);
    await expect(list(page)).toBeVisible();
    await expect(field(page)).toHaveAttribute('aria-activedescendant', chosen ?? '');
    await expect(page).toHaveURL(/\/criteria\/$/);
  });

test('with another key held, the keys of the list do what the browser does with them', async ({
  page,
}) => {
  await suggest(page);
  await press(page, 'ArrowDown', {});
  for (const held of [{ shiftKey: true }, { altKey: true }, { ctrlKey: true }, { metaKey: true }])
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End'])
      expect(await press(page, key, held), `${key} ${JSON.stringify(held)}`).toBe(false);
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('Enter with Ctrl held opens the suggestion in another tab, and leaves this page where it is', {
  tag: '@place',
}, async ({ page, context }) => {
  await suggest(page);
  await page.keyboard.press('ArrowDown');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  await expect(await opened).toHaveURL(/\/criteria\/weight\//);
  await expect(page).toHaveURL(/\/criteria\/$/);
});

test('a row is one target from end to end, high enough for a finger', async ({ page }) => {
  await suggest(page);
  for (const option of await options(page).all())
    expect((await option.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(24);
  const box = await options(page).first().boundingBox();
  await options(page)
    .first()
    .click({ position: { x: (box?.width ?? 0) - 4, y: (box?.height ?? 0) - 4 } });
  await expect(page).toHaveURL(/\/criteria\/weight\/$/);
});

test('a sentence that an article says leads to its claim first, the verdict before it', async ({
  page,
}) => {
  await suggest(page, 'Disc brakes stop sooner in rain than rim brakes');
  await expect(options(page).first()).toContainText(/^Supported: In rain, disc brakes stop sooner/);
});

test('the list closes when the focus goes elsewhere, by key or by script, and at a click beside it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 512 });
  test.slow();
  const ways = [
    () => page.keyboard.press('Tab'),
    () => page.keyboard.press('Shift+Tab'),
    () => field(page).evaluate((input: HTMLInputElement) => input.blur()),
    // Below the list, which covers what stands higher.
    () => page.mouse.click(2, 505),
  ];
  for (const leave of ways) {
    await suggest(page);
    await leave();
    await expect(list(page)).toBeHidden();
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  }
});

test('who comes back to a page finds no list open on it', async ({ page }) => {
  await suggest(page);
  await options(page).first().click();
  await expect(page).toHaveURL(/\/weight\//);
  await page.goBack();
  await expect(page).toHaveURL(/\/criteria\/$/);
  await expect(options(page)).toHaveCount(0);
});

test('a list that was closed is not opened again by an answer that comes late', async ({
  page,
}) => {
  let letIn = () => {};
  const waiting = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/answers/*.json', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('/criteria/');
  await field(page).focus();
  await page.keyboard.type('grams');
  await expect(page.locator('search [role=status]')).toHaveText('Searching …');
  await expect(list(page)).toContainText('Searching …');
  await expect(options(page).last()).toHaveText('All results for “grams”');
  await page.keyboard.press('Tab');
  letIn();
  await page.waitForLoadState('networkidle');
  await expect(list(page)).toBeHidden();
});

test('the key that opens the search can be switched off, and on again; Ctrl-K stays', async ({
  page,
}) => {
  await page.goto('/search/');
  const box = page.getByRole('checkbox', { name: /Open the search with/ });
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.goto('/criteria/');
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.goto('/search/');
  await expect(box).not.toBeChecked();
  await box.check();
  await page.goto('/criteria/');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('a long name of the site leaves the search its sign on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('/');
  await page.locator('.brand').evaluate((brand) => brand.append(' or PostgreSQL or MariaDB'));
  expect((await page.locator('.find svg').boundingBox())?.width).toBeGreaterThan(12);
});
