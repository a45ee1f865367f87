import { expect, type Page, test } from '@playwright/test';

const results = (page: Page) => page.locator('#results[aria-busy="false"][data-exact]');

test('a criterion comes first when its alias is typed', async ({ page }) => {
  await page.goto('/search/?q=csrf');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(page.locator('[data-result]').first()).toHaveAttribute('href', /\/criteria\/security\/$/);
});

test('the form of another page leads to the results', async ({ page }) => {
  await page.goto('/method/');
  await page.getByRole('searchbox').fill('lego');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=lego$/);
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(page.locator('[data-result]', { hasText: /lego/i }).first()).toBeVisible();
});

test('a word nobody uses is called no exact match, with the nearest spelling', async ({ page }) => {
  await page.goto('/search/?q=securty');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.getByRole('heading', { name: /No exact match/ })).toBeVisible();
  await expect(page.locator('[data-suggestion]')).toHaveAttribute('data-suggestion', 'security');
  await expect(page.getByRole('heading', { name: 'Criteria, A to Z' })).toBeVisible();
  await page.locator('[data-suggestion]').click();
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
});

test('filters stand in the address, and Back takes them away', async ({ page }) => {
  await page.goto('/search/?q=orm');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await page.getByRole('checkbox', { name: /^Cell/ }).check();
  await expect(page).toHaveURL(/q=orm&kind=Cell/);
  await expect(page.locator('.hit .facts').first()).toHaveText(/^Cell/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=orm$/);
});

test('says so when the engine cannot be loaded, and shows the A to Z', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=orm');
  await expect(page.getByRole('heading', { name: /could not be loaded/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Criteria, A to Z' })).toBeVisible();
});

for (const query of ['<img src=x onerror=alert(1)>', '"quoted words"', '🎉', 'x'.repeat(400), '%', '"']) {
  test(`stays sane for ${query.slice(0, 30)}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(results(page)).toBeVisible();
    expect(faults).toEqual([]);
  });
}
