import { faultsOf, sidewaysAt360 } from './accessibility.ts';
import { addressesOf } from './pages.ts';
import { expect, test } from './test.ts';

const { criterion, kinds, summary } = addressesOf('grown');

for (const address of kinds) {
  test(`${address} has no accessibility fault, and does not scroll sideways at 360 px`, async ({
    page,
  }) => {
    await page.goto(address);
    expect(await faultsOf(page)).toEqual([]);
    expect(await sidewaysAt360(page)).toBe(0);
  });

  test(`${address} reads the same with JavaScript off`, async ({ browser, baseURL, page }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    });
    const plain = await context.newPage();
    const failures: string[] = [];
    page.on('requestfailed', (request) => failures.push(request.url()));
    page.on('pageerror', (error) => failures.push(error.message));
    await Promise.all([plain.goto(address), page.goto(address)]);
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
    const shown = await plain.locator('main').innerText();
    expect(told.reduce((text, each) => text.replace(each, ''), shown)).toBe(read);
    expect(await plain.locator('h1').count()).toBe(1);
    expect(failures).toEqual([]);
    await context.close();
  });
}

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

test('an unknown address answers with the 404 page', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('No such page');
});

test('the 404 page asks the search for the words of the address, however deep it was', async ({
  page,
}) => {
  const [, id = ''] = /\/criteria\/([^/]+)\//.exec(criterion) ?? [];
  for (const lost of [`/criteria/${id}.html`, `/no/such/place/${id}`]) {
    await page.goto(lost);
    await expect(page.locator(`#near a[data-result="${criterion}"]`)).toBeVisible();
    await expect(page.locator('#ask')).not.toHaveValue('');
    await page.locator('#near').getByRole('link', { name: 'All results' }).click();
    await expect(page.locator('#results[aria-busy="false"][data-exact]')).toBeVisible();
  }
});

test('the 404 page leads on with JavaScript off', async ({ browser, baseURL }) => {
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

test('the comparison the other way round leads to the same table', async ({ page }) => {
  const [, first, second] = /\/compare\/([^/]+)-vs-([^/]+)\//.exec(summary) ?? [];
  await page.goto(`/compare/${second}-vs-${first}/`);
  await page.waitForURL(`**/compare/${first}-vs-${second}/`);
});

test('a page is fetched when the pointer rests on a link to it, and not where data is saved', async ({
  page,
}) => {
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
  const script = page.waitForResponse(/prefetch\.[^/]+\.js$/);
  asked.length = 0;
  await link.hover();
  // The script has run, and so has whatever it put off.
  await page.evaluate((address) => import(address), (await script).url());
  await page.clock.runFor(5000);
  expect(asked).not.toContain(path);
});

test('a choice stands in the address, and Back undoes it', async ({ page }) => {
  await page.goto('/choose/');
  const boxes = page.locator('input[name=need]');
  const wanted = await boxes.nth(1).getAttribute('value');
  await boxes.nth(1).check();
  await expect(page).toHaveURL(new RegExp(`\\?need=${wanted}$`));
  await expect(page.locator('.need:visible')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('.need:visible')).toHaveCount(await boxes.count());
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
