import { faultsOf, sidewaysAt360 } from './accessibility.ts';
import { addressesOf } from './pages.ts';
import { type Browser, expect, type Page, shiftOf, test } from './test.ts';

const { criterion, kinds, source, summary } = addressesOf('grown');

/** What `main` says to a reader whose browser runs no script. */
async function readPlainly(browser: Browser, baseURL: string | undefined, address: string) {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const plain = await context.newPage();
  await plain.goto(address);
  const shown = await plain.locator('main').innerText();
  expect(await plain.locator('h1').count()).toBe(1);
  await context.close();
  return shown;
}

/** What loads with a page and fails, or fails in it. */
function failuresOf(page: Page): readonly string[] {
  const failures: string[] = [];
  page.on('requestfailed', (request) => failures.push(request.url()));
  page.on('pageerror', (error) => failures.push(error.message));
  return failures;
}

/** Holds the page at hand to what it says with JavaScript off; takes away from it what scripts have added. */
async function readsAs(page: Page, shown: string): Promise<void> {
  // What a script adds is left out, buttons that copy and boxes that pick, and the rest is read in the same turn: scripts add at any time.
  const read = await page.evaluate(() => {
    const added = document.querySelectorAll(
      'button.copy, #needs, #claims-filter, #table-controls, #table-status, #table-ignored, p:has([name=slash])',
    );
    for (const element of added) element.remove();
    return document.querySelector('main')?.innerText;
  });
  // What a page says where no script runs stands in its own paragraph.
  const without = await page.locator('main noscript').allTextContents();
  const told = without.map((markup) => `${markup.replaceAll(/<[^>]*>|\s+/g, ' ').trim()}\n\n`);
  expect(told.reduce((text, each) => text.replace(each, ''), shown)).toBe(read);
}

for (const address of kinds) {
  test(`${address} has no accessibility fault, does not scroll sideways at 360 px, and reads the same with JavaScript off`, async ({
    browser,
    baseURL,
    page,
  }) => {
    const failures = failuresOf(page);
    await page.goto(address);
    expect(await faultsOf(page)).toEqual([]);
    expect(await sidewaysAt360(page)).toBe(0);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 1280, height: 720 });
    await readsAs(page, await readPlainly(browser, baseURL, address));
    expect(failures).toEqual([]);
  });
}

for (const address of ['/', '/claims/', '/choose/', '/search/', summary])
  test(`below a path, ${address} reads the same with JavaScript off`, { tag: '@below' }, async ({
    browser,
    baseURL,
    page,
  }) => {
    const failures = failuresOf(page);
    await page.goto(address);
    await readsAs(page, await readPlainly(browser, baseURL, address));
    expect(failures).toEqual([]);
  });

test('a linked row stands clear of the header and is marked', async ({ page }) => {
  await page.goto(summary);
  const row = page.locator('.summary tbody tr:not(.group)').nth(12);
  const id = await row.getAttribute('id');
  await page.goto(`${summary}#${id}`);
  const box = await row.boundingBox();
  const head = await page.locator('.summary thead').boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

for (const width of [850, 1000, 1366, 1600]) {
  test(`the header fits ${width} px: what is linked stands clear of it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto(criterion);
    const covered = await page.locator('.top').evaluate((top) => {
      const stays = getComputedStyle(top).position === 'sticky';
      const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
      return stays && top.getBoundingClientRect().height > clear;
    });
    expect(covered).toBe(false);
  });
}

test('an unknown address answers with the 404 page', { tag: '@place' }, async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('No such page');
});

test('the 404 page asks the search for the words of the address, however deep it was', {
  tag: '@place',
}, async ({ page }) => {
  const [, id = ''] = /\/criteria\/([^/]+)\//.exec(criterion) ?? [];
  for (const lost of [`/criteria/${id}.html`, `/no/such/place/${id}`]) {
    await page.goto(lost);
    await expect(page.locator(`#near a[data-result="${criterion}"]`)).toBeVisible();
    await expect(page.locator('#ask')).not.toHaveValue('');
    await page.locator('#near').getByRole('link', { name: 'All results' }).click();
    await expect(page.locator('#results[aria-busy="false"][data-exact]')).toBeVisible();
  }
});

test('the 404 page leads on with JavaScript off', { tag: '@place' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/no/such/page/');
  await expect(page.locator('#near')).toBeHidden();
  await page.locator('main').getByRole('link', { name: 'Topics' }).click();
  await expect(page.locator('h1')).toHaveText('Topics');
  await context.close();
});

test('the comparison the other way round leads to the same table', { tag: '@place' }, async ({
  page,
}) => {
  const [, first, second] = /\/compare\/([^/]+)-vs-([^/]+)\//.exec(summary) ?? [];
  await page.goto(`/compare/${second}-vs-${first}/`);
  await page.waitForURL(`**/compare/${first}-vs-${second}/`);
});

test('a page is fetched when the pointer rests on a link to it, and not where data is saved', {
  tag: '@place',
}, async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/criteria/');
  const link = page.locator('.top nav a').nth(3);
  const path = await link.getAttribute('href');
  const fetched = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await link.hover();
  expect((await fetched).ok()).toBe(true);
  await page.mouse.move(1, 1);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.clock.install();
  await page.reload();
  const script = page.waitForResponse(/reached\.[^/]+\.js$/);
  asked.length = 0;
  await link.hover();
  // The script has run, and so has whatever it put off.
  await page.evaluate((address) => import(address), (await script).url());
  await page.clock.runFor(5000);
  expect(asked).not.toContain(path);
});

test('a choice stands in the address, and Back undoes it', { tag: '@place' }, async ({ page }) => {
  await page.goto('/choose/');
  const boxes = page.locator('input[name=need]');
  const wanted = await boxes.nth(1).getAttribute('value');
  await boxes.nth(1).check();
  await expect(page).toHaveURL(new RegExp(`\\?need=${wanted}$`));
  await expect(page.locator('.need:visible')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.need:visible')).toHaveCount(await boxes.count());
});

test('who comes with a choice sees what it comes to, and what decides it, and nothing moves', async ({
  page,
}) => {
  await page.goto('/choose/');
  const boxes = page.locator('input[name=need]');
  await expect(boxes.first()).toBeVisible();
  const wanted = await boxes.first().getAttribute('value');
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/about/');
    await page.goto(`/choose/?need=${wanted}`);
    await expect(page.locator('.need:visible')).toBeInViewport();
    await expect(boxes.first()).toBeHidden();
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
  }
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(boxes.first()).toBeVisible();
  await expect(page).toHaveURL(/\/choose\/$/);
});

test('a choice names what it does not know, and a need linked by its hash is shown beside it', async ({
  page,
}) => {
  await page.goto('/choose/');
  const [first, second] = await page
    .locator('input[name=need]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')));
  await page.goto(`/choose/?need=${first},nothing-of-ours#${second}`);
  await expect(page.locator('#needs-status')).toContainText('nothing-of-ours');
  await expect(page.locator('.need:visible')).toHaveCount(2);
  await expect(page.locator(`#${second}`)).toBeInViewport();
});

test('a choice that comes to one subject says why, in the words that stand below; one that comes to none does not', async ({
  page,
}) => {
  await page.goto('/choose/?need=rain');
  await expect(page.locator('#needs-status .why')).toHaveText('Four metres.');
  await page.goto('/choose/?need=long-tours');
  await expect(page.locator('#needs-status')).not.toBeEmpty();
  await expect(page.locator('#needs-status .why')).toHaveCount(0);
});

test('on a phone, the way up is there only while a reader goes up', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await page.goto('/method/');
  const up = page.getByRole('link', { name: 'To the top' });
  const goTo = (top: number) =>
    page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
  // Its script comes with the first touch.
  await expect(async () => {
    await page.mouse.move(100, 300);
    await page.mouse.move(101, 301);
    await goTo(1000);
    await goTo(2000);
    await expect(up).not.toBeInViewport({ timeout: 500 });
  }).toPass();
  await goTo(1500);
  await expect(up).toBeInViewport();
});

test('a link to where an article comes from opens that section', async ({ page }) => {
  await page.goto(source);
  const address = page.getByText('Archived text', { exact: true });
  await expect(address).toBeHidden();
  await page.getByRole('link', { name: 'Where this text comes from' }).click();
  await expect(address).toBeVisible();
});

test('beside each verdict stands how many claims of the chosen article have it', async ({
  page,
}) => {
  await page.goto('/claims/');
  const count = page.locator('#claims-filter label:has(input[name=verdict]) small').first();
  const all = Number(await count.textContent());
  await page.locator('#claims-filter select[name=source]').selectOption({ index: 1 });
  await expect(count).not.toHaveText(`${all}`);
  expect(Number(await count.textContent())).toBeLessThan(all);
});

for (const width of [700, 1280])
  test(`the long name of a subject stands whole beside its mark, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.goto('/');
    const name = page.locator('.reason h4').first();
    await name.evaluate((heading) => heading.lastChild?.replaceWith('PostgreSQL'));
    const { lines, mark } = await name.evaluate((heading) => {
      const words = document.createRange();
      if (heading.lastChild) words.selectNodeContents(heading.lastChild);
      const box = heading.querySelector('svg')?.getBoundingClientRect();
      return { lines: words.getClientRects().length, mark: box?.width };
    });
    expect(lines).toBe(1);
    expect(mark).toBeGreaterThan(8);
  });
