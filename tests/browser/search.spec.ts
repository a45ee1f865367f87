import { faultsOf } from './accessibility.ts';
import { expect, type Page, shiftOf, test } from './test.ts';

const results = (page: Page) => page.locator('#results[aria-busy="false"][data-exact]');
const first = (page: Page) => page.locator('#results [data-result]').first();

test('a criterion comes first when its alias is typed, and its link marks the word', {
  tag: '@place',
}, async ({ page }) => {
  await page.goto('./search/?q=braking+distance');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/stopping/');
  await first(page).click();
  await expect(page).toHaveURL(/\/criteria\/stopping\/#?$/);
  await expect(page.locator('h1')).toHaveText('Stopping');
});

test('the form of another page leads to the results', { tag: '@place' }, async ({ page }) => {
  await page.goto('./method/');
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('spanner');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=spanner$/);
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(
    page.locator('#results [data-result]', { hasText: /spanner/i }).first(),
  ).toBeVisible();
});

test('a misspelt word is called no exact match, and what was meant is shown at once', {
  tag: '@place',
}, async ({ page }) => {
  await page.goto('./search/?q=upkep');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.getByRole('heading', { name: /No exact match/ })).toBeVisible();
  await expect(page.locator('[data-suggestion]')).toHaveAttribute('data-suggestion', 'upkeep');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/upkeep/');
  await page.locator('[data-suggestion]').click();
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
});

test('what nobody here has is denied, with what is missing and everything by name', async ({
  page,
}) => {
  await page.goto('./search/?q=zeppelin');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.locator('#results-notice')).toHaveText('Nothing here contains “zeppelin”.');
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

test('the answer stands on top, with what each subject has to say', async ({ page }) => {
  await page.goto('./search/?q=grams');
  const answer = page.locator('#results-list > .answer').first();
  await expect(answer.locator('.facts')).toHaveText(/^Topic · Depends, low certainty/);
  await expect(answer.locator('.beside [data-result="/criteria/weight/#disc"]')).toBeVisible();
  await expect(page.locator('#results-list > li')).not.toHaveCount(1);
});

test('a claim is titled by its verdict, and says why', async ({ page }) => {
  await page.goto('./search/?q=grams&kind=claim');
  await expect(results(page)).toBeVisible();
  const claim = page.locator('#results-list > li').first();
  await expect(claim.locator('a').first()).toHaveText(
    /^(Supported|Partly|Misleading|Outdated|Wrong|Unverifiable|Opinion|Not checked yet): /,
  );
});

test('a whole row leads where its title does', async ({ page }) => {
  await page.goto('./search/?q=grams');
  await expect(results(page)).toBeVisible();
  const row = page.locator('#results-list > .answer').first();
  const box = await row.boundingBox();
  expect(box?.height).toBeGreaterThan(44);
  await row.click({ position: { x: 6, y: 6 } });
  await expect(page).toHaveURL(/\/criteria\/weight\//);
});

test('filters stand in the address, a shared address gives the same view, and Back takes them away', {
  tag: '@place',
}, async ({ page, context }) => {
  await page.goto('./search/?q=grams');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Answer/ }).check();
  await expect(page).toHaveURL(/q=grams&kind=cell/);
  await expect(page.locator('.hit .facts').first()).toHaveText(/^Answer/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(results(other)).toBeVisible();
  expect(await other.locator('#results-list').innerText()).toBe(
    await page.locator('#results-list').innerText(),
  );
  await page.goBack();
  await expect(page).toHaveURL(/\?q=grams$/);
  await expect(page.getByRole('checkbox', { name: /^Answer/ })).not.toBeChecked();
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
  await expect(page.locator('search [role=status]')).toHaveText(/^\d+ suggestions?$/);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    await options.first().evaluate(({ id }) => id),
  );
  await page.keyboard.press('End');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toHaveText('All results for “upke”');
  await page.keyboard.type('e');
  await expect(options.last()).toHaveText('All results for “upkee”');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowDown');
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
  expect(asked.filter((url) => /pagefind|answers|words\.json|field/.test(url))).toEqual([]);
  await page.locator('#find').focus();
  await page.keyboard.type('c');
  await expect(page.getByRole('option').first()).toBeVisible();
});

/** How much of the list of suggestions stands below its last row, in pixels. */
const blank = (page: Page) =>
  page.locator('#find-list').evaluate((list) => {
    const last = list.lastElementChild?.getBoundingClientRect();
    return list.getBoundingClientRect().bottom - (last?.bottom ?? 0);
  });

test('the list of suggestions is as high as its rows, and goes with the focus', async ({
  page,
}) => {
  await page.goto('./criteria/');
  await page.locator('#find').focus();
  for (const key of 'wet grams') {
    await page.keyboard.type(key);
    await expect(page.getByRole('option').last()).toContainText(
      (await page.locator('#find').inputValue()).trim(),
    );
    expect(await blank(page)).toBeLessThan(12);
  }
  await page.keyboard.press('Tab');
  await expect(page.locator('#find-list')).toBeHidden();
  await expect(page.locator('#find')).toHaveAttribute('aria-expanded', 'false');
});

test('the list of suggestions does not shrink while an answer is awaited, and does with it', async ({
  page,
}) => {
  let letIn = () => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/search/words.json', async (route) => {
    await held;
    await route.continue();
  });
  const list = page.locator('#find-list');
  const heightOf = async () => (await list.boundingBox())?.height ?? 0;
  await page.goto('./criteria/');
  await page.locator('#find').fill('brakes');
  await expect(page.getByRole('option').nth(3)).toBeVisible();
  const before = await heightOf();
  // A misspelt word is answered with the words of the site, which do not come yet.
  await page.locator('#find').fill('upkep');
  await expect(list).toContainText('Searching');
  expect(await heightOf()).toBeCloseTo(before, 0);
  letIn();
  await expect(page.getByRole('option').first()).toContainText(/upkeep/i);
  expect(await heightOf()).toBeLessThan(before);
  expect(await blank(page)).toBeLessThan(12);
});

test('the field in focus has one ring', async ({ page }) => {
  await page.goto('./criteria/');
  await page.locator('#find').focus();
  const rings = await page
    .locator('search form, #find')
    .evaluateAll((all) => all.filter((each) => getComputedStyle(each).outlineStyle !== 'none'));
  expect(rings).toHaveLength(1);
});

test('a link of the suggestions leads to the page, and marks nothing on the way', {
  tag: '@place',
}, async ({ page }) => {
  await page.goto('./criteria/');
  await page.locator('#find').fill('grams');
  const option = page.getByRole('option').first();
  await expect(option.locator('a')).toHaveAttribute('href', /\/criteria\/weight\/$/);
  await option.click();
  await expect(page).toHaveURL(/\/criteria\/weight\/$/);
});

const blocked: Readonly<Record<string, string>> = {
  'nothing of the full text is there': '**/pagefind/**',
  'an index of the full text is missing': '**/pagefind/*.pf_meta',
  'the engine may not run': '**/wasm.*',
};
for (const [what, pattern] of Object.entries(blocked))
  test(`the answers answer, and say so, when ${what}`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto('./search/?q=grams');
    await expect(results(page)).toHaveAttribute('data-exact', 'true');
    await expect(first(page)).toHaveAttribute('data-result', '/criteria/weight/');
    await expect(page.locator('#results-failure')).toHaveText(/could not be loaded/);
  });

test('the first answers answer without the rest of them, which is missed only where they do not', async ({
  page,
}) => {
  await page.route('**/answers/rest-*.json', (route) => route.abort());
  await page.goto('./search/?q=grams');
  await expect(results(page)).toHaveAttribute('aria-busy', 'false');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/weight/');
  await expect(page.locator('#results-failure')).toHaveText('');
  await page.goto('./search/?q=zeppelin');
  await expect(results(page)).toHaveAttribute('data-exact', 'false');
  await expect(page.locator('#results-failure')).toHaveText(/could not be loaded/);
});

test('the full text answers when the answers are not there', { tag: '@place' }, async ({
  page,
}) => {
  await page.route('**/answers/*.json', (route) => route.abort());
  await page.goto('./search/?q=grams');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(first(page)).toBeVisible();
});

test('says so when nothing can be loaded, and shows the A to Z', async ({ page }) => {
  await page.route(/\/(pagefind|answers)\/|words\.json/, (route) => route.abort());
  await page.goto('./search/?q=grams');
  await expect(page.locator('#results-failure')).toHaveText(/could not be loaded/);
  await expect(page.getByRole('heading', { name: 'A to Z' })).toBeVisible();
});

test('goes on answering when the network is gone', async ({ page, context }) => {
  await page.goto('./search/?q=grams');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await context.setOffline(true);
  await page.locator('#query').fill('upkeep');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results-heading')).toHaveText('Results for “upkeep”');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/upkeep/');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
});

test('the policy of the page lets the engine run and nothing else', { tag: '@place' }, async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await page.goto('./search/?q=grams');
  await expect(results(page)).toBeVisible();
  await expect(page.locator('#results-failure')).toBeEmpty();
  expect(refused).toEqual([]);
});

test('results are walked by keyboard and told to who does not see them', async ({ page }) => {
  await page.goto('./search/');
  await page.locator('#query').focus();
  await page.keyboard.type('grams');
  await page.keyboard.press('Enter');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(page.locator('#results')).toMatchAriaSnapshot(`
    - status:
      - heading "Results for “grams”" [level=2]
    - list "Results for “grams”":
      - listitem:
        - link "Weight"
  `);
  // The field keeps the focus; what follows it are the button, the filters where they help, and the results in their order.
  await expect(page.locator('#query')).toBeFocused();
  const walked: (string | null)[] = [];
  for (let step = 0; step < 8 && walked.at(-1) === undefined; step++) {
    await page.keyboard.press('Tab');
    const result = await page.evaluate(() => document.activeElement?.getAttribute('data-result'));
    if (result) walked.push(result);
  }
  expect(walked).toEqual(['/criteria/weight/']);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/criteria\/weight\//);
});

test('a visit that asks moves nothing once it is shown', async ({ page }) => {
  for (const query of ['grams', 'disc vs rim', 'upkep', 'zeppelin']) {
    await page.goto(`./search/?q=${encodeURIComponent(query)}`);
    await expect(results(page)).toBeVisible();
    expect(await shiftOf(page), query).toBeLessThanOrEqual(0.02);
  }
});

test('what is below the first results comes without the full text, and once', async ({ page }) => {
  await page.route('**/pagefind/**', () => undefined);
  await page.goto('./search/?q=brake');
  const listed = page.locator('#results-list > li');
  await expect(listed).toHaveCount(10);
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  const shown = await page
    .locator('#results-list > li > [data-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-result')));
  expect(new Set(shown).size).toBe(10);
});

test('a comparison of all asks for nothing of the full text', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./search/?q=disc+vs+rim');
  await expect(results(page)).toHaveAttribute('data-exact', 'true');
  await expect(first(page)).toHaveAttribute('data-result', '/compare/disc-vs-rim/');
  expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test('answers before the full text comes, which moves nothing', async ({ page }) => {
  let letIn = () => {};
  const waiting = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/pagefind/**', async (route) => {
    await waiting;
    await route.continue();
  });
  await page.goto('./search/?q=grams');
  await expect(first(page)).toHaveAttribute('data-result', '/criteria/weight/');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'true');
  const shift = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const seen = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        });
        seen.observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('settled', () => resolve(sum));
      }),
  );
  letIn();
  await expect(results(page)).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('settled')));
  expect(await shift).toBeLessThanOrEqual(0.02);
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
