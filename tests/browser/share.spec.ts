import { nowhere } from '../../src/schema/site-files.ts';
import { addressesOf } from './pages.ts';
import { expect, type Page, test } from './test.ts';

const { criterion, claim, summary, source } = addressesOf('grown');

/** What is on the clipboard, as plain text and as rich text. */
const copied = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { plain: await of('text/plain'), html: await of('text/html') };
  });

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a claim is copied from the keyboard, verdict first, plain and rich, and it is announced', {
  tag: '@place',
}, async ({ page }) => {
  await page.goto(claim);
  await page.locator('button.copy').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Short', exact: true })).toBeVisible();
  await page.getByRole('menuitem', { name: 'In full', exact: true }).press('Enter');
  await expect(page.locator('[role=status]', { hasText: 'Copied: In full' })).toHaveCount(1);
  const { plain, html } = await copied(page);
  const verdict = await page.locator('h1 .verdict a').textContent();
  expect(plain.startsWith(`${verdict}: `)).toBe(true);
  expect(plain).toMatch(/ Said by [\s\S]+https?:\/\/\S+\/claims\/\S+\/$/);
  expect(html).toContain(`<strong>${verdict}:</strong>`);
  expect(html).toMatch(/<a href="https?:\/\/[^"]+\/claims\/[^"]+\/">/);
  await expect(page.locator('button.copy').first()).toBeFocused();
});

test('Escape closes the menu and nothing is copied', async ({ page }) => {
  await page.goto(claim);
  await page.locator('button.copy').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
});

test('a finding, a cell, a claim in a list and a row are copied by touch', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  for (const [address, button] of [
    [criterion, '.finding button.copy'],
    [criterion, '.side button.copy'],
    [criterion, '.claim button.copy'],
    [summary, 'tr button.copy'],
  ] as const) {
    await page.goto(address);
    await page.locator(button).first().tap();
    await page.getByRole('menuitem', { name: 'Short', exact: true }).tap();
    await expect(page.locator('.copied')).toHaveText(/Copied/);
    const { plain } = await copied(page);
    expect(plain).toMatch(/https?:\/\/\S+\/(criteria|claims)\/\S+$/);
    expect(plain).toMatch(/Checked .+20\d\d against .+\d/);
    expect(plain).not.toMatch(/[*_<>[\]|]{2}|\[\d+\]|\.\.|[.:]:/);
    if (button === 'tr button.copy') expect(plain).toMatch(/^[^:]+ \(.+ vs .+\): [^.:]+\. [A-Z]/);
    else expect(plain.match(/https?:\/\//g)?.length).toBe(2);
  }
  await context.close();
});

test('where the system has a share sheet, it stands first in the menu', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] as ShareData[] });
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => Reflect.get(window, 'shared').push(data),
    });
  });
  await page.goto(claim);
  await page.locator('button.copy').first().click();
  await page.getByRole('menuitem').first().click();
  const [data] = await page.evaluate(() => Reflect.get(window, 'shared') as ShareData[]);
  expect(data?.url).toMatch(/\/claims\//);
  expect(data?.text).not.toContain(data?.url ?? '');
});

test('the clipboard is asked within the click, before anything is waited for', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: boolean[] = [];
    Object.assign(window, { asked });
    let clicking = false;
    addEventListener(
      'click',
      () => {
        clicking = true;
      },
      true,
    );
    addEventListener('click', () => {
      clicking = false;
    });
    navigator.clipboard.write = async () => {
      asked.push(clicking);
    };
  });
  await page.goto(summary);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toEqual([true]);
});

test('the table is copied as it is shown, with the address that shows it', {
  tag: '@place',
}, async ({ page }) => {
  await page.goto(summary);
  const rows = page.locator('.summary tbody tr[id]:not([hidden])');
  const all = await rows.count();
  await page.goto(`${summary}?differences=only`);
  const some = await rows.count();
  expect(some).toBeLessThan(all);
  await page.getByRole('button', { name: 'Copy whole table' }).click();
  await expect(page.locator('.copied')).toHaveText(/Copied/);
  const { plain, html } = await copied(page);
  expect(plain).toMatch(
    /^# .+\n\n.+differences=only> \d+ of \d+ rows: only where one side leads\. Checked up to /,
  );
  expect(plain.match(/^\| \[/gm)).toHaveLength(some);
  expect(html.match(/<tr>/g)).toHaveLength(some + 1);
  const heads = (await page.locator('.summary thead th[data-subject]').allTextContents()).map(
    (text) => text.trim(),
  );
  expect(plain).toContain(`\n| ${['Topic', ...heads, 'The evidence'].join(' | ')} |\n`);
  expect(html.match(/<th>[^<]*/g)?.map((head) => head.slice(4))).toEqual([
    'Topic',
    ...heads,
    'The evidence',
  ]);
  await page.getByRole('button', { name: 'Copy short table' }).click();
  await expect(page.locator('.copied')).toHaveText(/short table/);
  const short = await copied(page);
  expect(short.plain).toMatch(/differences=only> \d+ of \d+ rows: only where one side leads\. /);
  expect(short.plain).toContain(`\n| ${['Topic', ...heads, 'The evidence'].join(' | ')} |\n`);
  expect(short.plain.match(/^\| \[/gm)).toHaveLength(some);
  expect(short.plain.length).toBeLessThan(plain.length / 2);
  expect(short.html.match(/<tr>/g)).toHaveLength(some + 1);
  // Built for no address, its links lead to where it is read.
  expect(`${short.plain}${short.html}`).not.toContain(nowhere);
  await page.getByRole('button', { name: 'Copy as CSV' }).click();
  await expect(page.locator('.copied')).toHaveText(/CSV/);
  expect((await copied(page)).plain.split('\r\n')[0]).toBe(
    [
      'Topic',
      ...heads.flatMap((head) => [`${head}: answer`, head]),
      'Finding,Certainty,Why,What counts as better,What the evidence shows,Checked,Against,Address,References',
    ].join(','),
  );
});

test('code and corrections are copied as they stand', async ({ page }) => {
  await page.goto(source);
  const list = page.locator('button[data-list]');
  await list.click();
  await expect(page.locator('.copied')).toHaveText(/Copied: the corrections/);
  const { plain, html } = await copied(page);
  expect(plain).toMatch(/^.+\n\n(Wrong|Misleading|Outdated|Partly): /);
  expect(plain, 'addresses without the words of passages').not.toContain(':~:');
  expect(plain, 'the part of the article').toMatch(/ \(in “[^”]+”, lines? \d/);
  expect(plain).toMatch(/https?:\/\/\S+\/sources\/[^\s#]+\/#corrections$/);
  expect(html).toMatch(/<strong>(Wrong|Misleading|Outdated|Partly):<\/strong>/);
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

test('the feed is well-formed Atom with what a reader needs', { tag: '@place' }, async ({
  page,
}) => {
  await page.goto('/changes/');
  const link = page.locator('link[type="application/atom+xml"]');
  const address = new URL((await link.getAttribute('href')) ?? '', page.url());
  const text = await (await page.request.get(address.href)).text();
  // A blank page has no policy that forbids to parse.
  await page.goto('about:blank');
  const missing = await page.evaluate((fed) => {
    const feed = new DOMParser().parseFromString(fed, 'application/xml');
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
  }, text);
  expect(missing).toEqual([]);
});
