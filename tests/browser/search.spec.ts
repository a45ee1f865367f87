import { expect, type Page, test } from './test.ts';

const results = (page: Page) => page.locator('#results[aria-busy="false"][data-exact]');
const first = (page: Page) => page.locator('#results [data-result]').first();

test('a criterion comes first when its alias is typed, and its link marks the word', async ({
  page,
}) => {
  await page.goto('./search/?q=braking+distance');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/stopping/');
  await first(page).click();
  await expect(page).toHaveURL(/\/criteria\/stopping\/#?$/);
  await expect(page.locator('h1')).toHaveText('Stopping');
});

test('the form of another page leads to the results', async ({ page }) => {
  await page.goto('./method/');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('spanner');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=spanner$/);
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(
    page.locator('#results [data-result]', { hasText: /spanner/i }).first(),
  ).toBeVisible();
});

test('a word nobody uses is called no exact match, with the nearest spelling', async ({ page }) => {
  await page.goto('./search/?q=upkep');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.getByRole('heading', { name: /No exact match/ })).toBeVisible();
  await expect(page.locator('[data-suggestion]')).toHaveAttribute('data-suggestion', 'upkeep');
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
  await page.locator('[data-suggestion]').click();
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
});

test('filters stand in the address, a shared address gives the same view, and Back takes them away', async ({
  page,
  context,
}) => {
  await page.goto('./search/?q=grams');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await page.getByRole('checkbox', { name: /^Cell/ }).check();
  await expect(page).toHaveURL(/q=grams&kind=cell/);
  await expect(page.locator('.hit .facts').first()).toHaveText(/^Cell/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(results(other)).toBeVisible();
  expect(await other.locator('#results-list').innerText()).toBe(
    await page.locator('#results-list').innerText(),
  );
  await page.goBack();
  await expect(page).toHaveURL(/\?q=grams$/);
  await expect(page.getByRole('checkbox', { name: /^Cell/ })).not.toBeChecked();
});

test('the keyboard opens the field, moves through suggestions, opens one and comes back', async ({
  page,
}) => {
  await page.goto('./criteria/');
  const link = page.locator('#riding').getByRole('link', { name: 'Stopping', exact: true });
  await link.focus();
  await page.keyboard.press('/');
  const field = page.locator('#find');
  await expect(field).toBeFocused();
  await page.keyboard.type('upke');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Upkeep');
  await expect(page.locator('search [role=status]')).toHaveText(/suggestions of \d+ results/);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    await options.first().evaluate(({ id }) => id),
  );
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/criteria\/upkeep\//);
  await page.goBack();
  await page.locator('#riding').getByRole('link', { name: 'Stopping', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  // What answers to Escape is loaded when the field is reached.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(
      page.locator('#riding').getByRole('link', { name: 'Stopping', exact: true }),
    ).toBeFocused({ timeout: 500 });
  }).toPass();
});

test('a slash typed into a field stays a slash', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('#query').focus();
  await page.keyboard.type('a/b');
  await expect(page.locator('#query')).toHaveValue('a/b');
});

test('nothing of the search is loaded before the reader reaches for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./criteria/stopping/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|names\.json|words\.json|field/.test(url))).toEqual([]);
  await page.locator('#find').focus();
  await page.keyboard.type('c');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('says so when the engine cannot be loaded, and shows the A to Z', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('./search/?q=grams');
  await expect(page.getByRole('heading', { name: /could not be loaded/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

test('says so when an index file is missing', async ({ page }) => {
  await page.route('**/pagefind/**/*.pf_index', (route) => route.fulfill({ status: 404 }));
  await page.route('**/pagefind/*.pf_meta', (route) => route.fulfill({ status: 404 }));
  await page.goto('./search/?q=grams');
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"quoted words"',
  '🎉',
  'x'.repeat(400),
  '%',
  '"',
]) {
  test(`stays sane for ${query.slice(0, 30)}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`./search/?q=${encodeURIComponent(query)}`);
    await expect(results(page)).toBeVisible();
    expect(faults).toEqual([]);
  });
}
