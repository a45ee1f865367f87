import { addressesOf } from './pages.ts';
import { expect, type Page, test } from './test.ts';

/** What a reader is told when a part of the site does not come, comes late, or when the browser lacks something. */
const { summary, claim, criterion } = addressesOf('grown');

const lose = (page: Page, pattern: string | RegExp, how: 'abort' | 404 = 404) =>
  page.route(pattern, (route) =>
    how === 'abort' ? route.abort() : route.fulfill({ status: how, body: 'gone' }),
  );
const results = (page: Page) => page.locator('#results[aria-busy="false"][data-exact]');

for (const [what, pattern] of [
  ['pieces of the index', '**/pagefind/index/*'],
  ['texts of the entries', '**/pagefind/fragment/*'],
  ['the list of the index', '**/pagefind/*.pf_meta'],
] as const)
  for (const how of ['abort', 404] as const)
    test(`nothing is denied while ${what} did not come (${how})`, async ({ page }) => {
      await lose(page, pattern, how);
      await page.goto('./search/?q=spanner');
      await expect(results(page)).toBeVisible();
      await expect(page.locator('#results-failure')).toHaveText(/full text could not be loaded/);
      await expect(page.locator('#results-heading')).not.toHaveText(/No exact match/);
      await expect(page.locator('#results-notice')).not.toHaveText(/Nothing here contains/);
    });

test('it is told when the answers did not come, and when spelling could not be put right', async ({
  page,
}) => {
  await lose(page, '**/answers/*.json');
  await lose(page, '**/search/words.json');
  await page.goto('./search/?q=zeppelin');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.locator('#results-failure')).toHaveText(
    /answers could not be loaded.*spelling is not corrected/,
  );
  await expect(page.locator('#results-heading')).toHaveText(
    'Not all could be searched for “zeppelin”',
  );
});

test('filters that cannot be counted are told of', async ({ page }) => {
  await lose(page, '**/pagefind/filter/*');
  await page.goto('./search/?q=grams');
  await expect(results(page)).toBeVisible();
  await page.getByText('Filters', { exact: true }).click();
  await expect(page.locator('#filters')).toHaveText(/could not be loaded/);
});

/** Keeps requests back until the returned function is called. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let letIn = () => {};
  const waiting = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(pattern, async (route) => {
    await waiting;
    await route.continue();
  });
  return letIn;
}

test('results are drawn with the answer, and without it where that takes long', async ({
  page,
}) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  const letIn = await hold(page, '**/answers/first-*.json');
  await page.goto('./search/?q=grams');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator('body')).toBeHidden();
  await page.clock.runFor(1000);
  await expect(page.getByRole('heading', { name: 'Searching …' })).toBeVisible();
  letIn();
  await expect(page.locator('#results [data-result]').first()).toBeVisible();
  await page.goto('./search/?q=grams');
  await expect(page.locator('#results [data-result]').first()).toBeVisible();
});

test('the answer to the latest question stays, whichever comes last, and a wait is told', async ({
  page,
}) => {
  const letIn = await hold(page, '**/pagefind/fragment/*');
  await page.goto('./search/?q=spanner');
  await expect(page.locator('#results-heading')).toHaveText('Searching …');
  await page.locator('#query').fill('zzzzqq');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results-heading')).toHaveText('No exact match for “zzzzqq”');
  letIn();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#results-heading')).toHaveText('No exact match for “zzzzqq”');
  await expect(page.locator('#results-list > li')).toHaveCount(0);
});

test('an answer that fails late says nothing of the question after it', async ({ page }) => {
  let fail = () => {};
  const waiting = new Promise<void>((resolve) => {
    fail = resolve;
  });
  await page.route('**/pagefind/fragment/*', async (route) => {
    await waiting;
    await route.abort();
  });
  await page.goto('./search/?q=spanner');
  await page.locator('#query').fill('');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results')).toBeHidden();
  fail();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#results')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

test('a field whose script did not come says what still works', async ({ page }) => {
  await lose(page, '**/_astro/search-field*');
  await page.goto('/criteria/');
  await page.locator('#find').focus();
  await expect(page.locator('search [role=status]')).toHaveText(/Press Enter for results/);
});

for (const [address, script] of [
  ['/choose/', /_astro\/choose/],
  ['/claims/', /_astro\/claims|_astro\/.*claims/],
] as const)
  test(`${address} says so when its script did not come`, async ({ page }) => {
    const own: string[] = [];
    await page.route(/\/_astro\/.*\.js$/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const isOwn = text.includes(address === '/choose/' ? 'form#needs' : 'form#claims-filter');
      if (isOwn) own.push(route.request().url());
      await (isOwn ? route.fulfill({ status: 404, body: 'gone' }) : route.fulfill({ response }));
    });
    await page.goto(address);
    expect(own, String(script)).not.toEqual([]);
    await expect(page.locator('.told-part')).toHaveText(/could not be loaded. Reload the page/);
  });

test('where all scripts came, no page says that one did not', { tag: '@place' }, async ({
  page,
}) => {
  for (const address of ['/choose/', '/claims/', '/search/', summary]) {
    await page.goto(address, { waitUntil: 'load' });
    await expect(page.locator('.told-part')).toHaveCount(0);
  }
});

test('a list that cannot be narrowed says so and stays whole', async ({ page }) => {
  await lose(page, '**/claims/reasons.json');
  await page.goto('/claims/');
  const all = await page.locator('[data-source]:visible').count();
  await page.locator('#claims-filter input[name=verdict]').first().check();
  await expect(page.locator('#claims-shown')).toHaveText(/could not be loaded/);
  expect(await page.locator('[data-source]:visible').count()).toBe(all);
});

test('a table whose data did not come is not said to be copied, nor the browser to have refused', async ({
  page,
}) => {
  await lose(page, /index\.json$/);
  await page.goto(summary);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.copied')).toHaveText(/could not be loaded/);
  await page.unroute(/index\.json$/);
});

test('a menu whose script did not come is told of', async ({ page }) => {
  await lose(page, '**/_astro/copy-menu*');
  await page.goto(claim);
  await page.locator('button.copy').first().click();
  await expect(page.locator('.copied')).toHaveText(/could not be loaded/);
});

test('without a clipboard the browser’s refusal is told', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(summary);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.copied')).toHaveText(/did not allow it/);
});

test('without menus over the page the short form is copied at once', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.addInitScript(() => {
    for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover'])
      delete (HTMLElement.prototype as unknown as Record<string, unknown>)[name];
  });
  await page.goto(claim);
  await page.locator('button.copy').first().click();
  await expect(page.locator('.copied')).toHaveText('Copied: Short');
  await context.close();
});

test('no script makes mark-up of a text: the policy would tell', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => {
    if (/Trusted|Content Security Policy/i.test(message.text())) told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(error.message));
  for (const address of ['/', criterion, summary, '/choose/', './search/?q=grams', claim]) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('#find').fill('grams');
    await expect(page.getByRole('option').first()).toBeVisible();
  }
  await page.goto('/claims/?verdict=supported');
  await expect(page.locator('#claims-shown')).toHaveText(/\d/);
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  expect(told.filter((line) => !line.includes('TrustedHTML'))).toEqual([]);
});

test('nothing that works on the page is in a selection', async ({ page }) => {
  for (const address of [summary, criterion]) {
    await page.goto(address);
    const text = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/(?:^|\s)#(?:\s|$)|\bCopy(?: as \w+)?\n/m);
  }
});
