import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, type Page, test } from './test.ts';

const results = (page: Page) => page.locator('#results[aria-busy="false"][data-exact]');
const first = (page: Page) => page.locator('#results [data-result]').first();

test('a criterion comes first when its alias is typed, and its link marks the word', async ({
  page,
}) => {
  await page.goto('./search/?q=csrf');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/security/');
  await first(page).click();
  await expect(page).toHaveURL(/\/criteria\/security\/#?$/);
  await expect(page.locator('h1')).toHaveText('Security');
});

test('the judged queries are answered alike in the browser', async ({ page }) => {
  test.setTimeout(240_000);
  const { hits, misses } = parse(readFileSync('tests/search/judged.yaml', 'utf8')) as {
    hits: { query: string; first?: string | string[]; among?: string[] }[];
    misses: { query: string }[];
  };
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
      !(wanted ? found.slice(0, 1) : found).some(
        (address) => address !== null && right.includes(address),
      )
    )
      wrong.push(`${query}: ${found.join(', ')}`);
  }
  for (const { query } of misses)
    if ((await answer(query)).exact !== 'false') wrong.push(`${query}: should have no exact match`);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual((hits.length + misses.length) * 0.1);
});

test('the form of another page leads to the results', async ({ page }) => {
  await page.goto('./method/');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('lego');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=lego$/);
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(page.locator('#results [data-result]', { hasText: /lego/i }).first()).toBeVisible();
});

test('a word nobody uses is called no exact match, with the nearest spelling', async ({ page }) => {
  await page.goto('./search/?q=securty');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.getByRole('heading', { name: /No exact match/ })).toBeVisible();
  await expect(page.locator('[data-suggestion]')).toHaveAttribute('data-suggestion', 'security');
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
  await page.locator('[data-suggestion]').click();
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
});

test('filters stand in the address, a shared address gives the same view, and Back takes them away', async ({
  page,
  context,
}) => {
  await page.goto('./search/?q=orm');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await page.getByRole('checkbox', { name: /^Cell/ }).check();
  await expect(page).toHaveURL(/q=orm&kind=cell/);
  await expect(page.locator('.hit .facts').first()).toHaveText(/^Cell/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(results(other)).toBeVisible();
  expect(await other.locator('#results-list').innerText()).toBe(
    await page.locator('#results-list').innerText(),
  );
  await page.goBack();
  await expect(page).toHaveURL(/\?q=orm$/);
  await expect(page.getByRole('checkbox', { name: /^Cell/ })).not.toBeChecked();
});

test('the keyboard opens the field, moves through suggestions, opens one and comes back', async ({
  page,
}) => {
  await page.goto('./criteria/');
  const link = page.locator('#building').getByRole('link', { name: 'Database', exact: true });
  await link.focus();
  await page.keyboard.press('/');
  const field = page.locator('#find');
  await expect(field).toBeFocused();
  await page.keyboard.type('templ');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('Templates');
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
  await expect(page).toHaveURL(/\/criteria\/templates\//);
  await page.goBack();
  await page.locator('#building').getByRole('link', { name: 'Database', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  // What answers to Escape is loaded when the field is reached.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(
      page.locator('#building').getByRole('link', { name: 'Database', exact: true }),
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
  await page.goto('./criteria/security/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /pagefind|names\.json|words\.json|field/.test(url))).toEqual([]);
  await page.locator('#find').focus();
  await page.keyboard.type('c');
  await expect(page.getByRole('option').first()).toBeVisible();
});

test('says so when the engine cannot be loaded, and shows the A to Z', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('./search/?q=orm');
  await expect(page.getByRole('heading', { name: /could not be loaded/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

test('says so when an index file is missing', async ({ page }) => {
  await page.route('**/pagefind/**/*.pf_index', (route) => route.fulfill({ status: 404 }));
  await page.route('**/pagefind/*.pf_meta', (route) => route.fulfill({ status: 404 }));
  await page.goto('./search/?q=orm');
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
