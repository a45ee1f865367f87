import { faultsOf } from './accessibility.ts';
import { addressesOf } from './pages.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const { summary } = addressesOf('grown');

const rows = (page: Page) => page.locator('.summary tbody tr[id]:visible');
const status = (page: Page) => page.locator('#table-status');
const idsOf = (page: Page) => rows(page).evaluateAll((all) => all.map(({ id }) => id));
/** Texts as they are read, whatever white space they are written with. */
const texts = async (found: Locator) =>
  (await found.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
const headings = (page: Page) => texts(page.locator('.summary thead th[data-subject]:visible'));
const box = (page: Page, name: string, at = 0) =>
  page.locator(`#table-controls input[name=${name}]`).nth(at);

/** What a reader sees of the table's state: columns, order, rows, boxes, words; asked for at once. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      );
    const read = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      headings: shown('.summary thead th[data-subject]').map(read),
      ids: shown('.summary tbody tr[id]').map(({ id }) => id),
      groups: shown('.summary .group').map(read),
      ticked: [...document.querySelectorAll<HTMLInputElement>('#table-controls input:checked')].map(
        ({ value }) => value,
      ),
      sort: document.querySelector<HTMLSelectElement>('[name=sort]')?.value,
      status: document.querySelector('#table-status')?.textContent,
    };
  });

const controls: readonly (readonly [string, RegExp, (page: Page) => Promise<unknown>])[] = [
  ['differences only', /\?differences=only$/, (page) => box(page, 'differences').check()],
  [
    'swapped columns',
    /\?subjects=\w[\w-]*,\w[\w-]*$/,
    (page) => page.getByRole('button', { name: 'Swap columns' }).click(),
  ],
  ['a finding', /\?finding=[\w-]+$/, (page) => box(page, 'finding', 1).check()],
  ['a certainty', /\?certainty=high$/, (page) => box(page, 'certainty').check()],
  ['a verdict', /\?verdict=wrong$/, (page) => page.locator('input[value=wrong]').check()],
  ...['finding', 'certainty', 'claims', 'disagreement'].map(
    (sort) =>
      [
        `the order by ${sort}`,
        new RegExp(`\\?sort=${sort}$`),
        (page: Page) => page.locator('[name=sort]').selectOption(sort),
      ] as const,
  ),
];

test('each control stands in the address, comes back from it, and Back undoes it', {
  tag: '@place',
}, async ({ page, baseURL }) => {
  test.slow();
  await page.goto(summary);
  const before = await seen(page);
  // Below a path one of a kind suffices: what is set stands behind the path.
  for (const [name, address, set] of baseURL?.endsWith('/x/') ? controls.slice(0, 2) : controls)
    await test.step(name, async () => {
      await set(page);
      await expect(page).toHaveURL(address);
      const after = await seen(page);
      expect(after).not.toEqual(before);
      await page.reload();
      expect(await seen(page)).toEqual(after);
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${summary}$`));
      expect(await seen(page)).toEqual(before);
      await page.goForward();
      expect(await seen(page)).toEqual(after);
      await page.goBack();
      await expect(page).toHaveURL(new RegExp(`${summary}$`));
    });
});

test('an order shows every row once, the most first', async ({ page }) => {
  await page.goto(summary);
  const all = await idsOf(page);
  for (const sort of ['finding', 'certainty', 'claims', 'disagreement', 'theme']) {
    await page.locator('[name=sort]').selectOption(sort);
    expect((await idsOf(page)).toSorted(), sort).toEqual(all.toSorted());
  }
  expect(await idsOf(page)).toEqual(all);
  await page.locator('[name=sort]').selectOption('claims');
  const counts = (await page.locator('.summary td.stances').allTextContents()).map((text) =>
    Number(/(\d+) claim/.exec(text)?.[1]),
  );
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  await expect(page.locator('.summary th[aria-sort=descending]')).toHaveCount(1);
});

test('filters narrow each other, say how many rows are left and why, and one button undoes them', async ({
  page,
}) => {
  await page.goto(summary);
  const total = await rows(page).count();
  await box(page, 'differences').check();
  await box(page, 'certainty').check();
  const left = await rows(page).count();
  expect(left).toBeLessThan(total);
  await expect(status(page)).toHaveText(
    `${left} of ${total} rows: only where one side leads; certainty: High.`,
  );
  await expect(page.locator('#table-active')).toHaveText('(2 active)');
  await page.getByRole('button', { name: 'Reset the table' }).click();
  await expect(page).toHaveURL(new RegExp(`${summary}$`));
  await expect(rows(page)).toHaveCount(total);
  await expect(status(page)).toHaveText(`All ${total} rows.`);
  await expect(page.locator('#table-controls summary')).toBeFocused();
});

test('a box says how many rows it stands for', async ({ page }) => {
  await page.goto(summary);
  await box(page, 'certainty').check();
  const promised = Number(
    await box(page, 'finding').locator('xpath=..').locator('small').textContent(),
  );
  await box(page, 'finding').check();
  await expect(rows(page)).toHaveCount(promised);
});

test('nothing matching is said, and undone by the button', async ({ page }) => {
  await page.goto(`${summary}?differences=only&finding=even&certainty=low`);
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator('.summary')).toBeHidden();
  await expect(status(page)).toHaveText(/^None of \d+ rows matches: /);
  await page.getByRole('button', { name: 'Reset the table' }).click();
  expect(await rows(page).count()).toBeGreaterThan(20);
});

test('what an address asks for in vain is said and left out', async ({ page }) => {
  await page.goto(
    `${summary}?sort=size&finding=nobody,even&certainty=high&colour=red&differences=<b>`,
  );
  await expect(page.locator('#table-ignored')).toHaveText(
    /colour, sort=size, differences=<b>, finding=nobody/,
  );
  await expect(box(page, 'certainty')).toBeChecked();
  expect(await page.locator('input[name=finding]:checked').count()).toBe(1);
  await box(page, 'certainty').uncheck();
  await expect(page).toHaveURL(/\?finding=even$/);
  await expect(page.locator('#table-ignored')).toBeEmpty();
});

test('a linked row that a filter hides is shown all the same, and said', { tag: '@place' }, async ({
  page,
}) => {
  await page.goto(`${summary}?finding=even`);
  const shown = await idsOf(page);
  await page.goto(summary);
  const hidden = (await idsOf(page)).find((id) => !shown.includes(id));
  await page.goto(`${summary}?finding=even#${hidden}`);
  expect((await idsOf(page)).toSorted()).toEqual([...shown, hidden].toSorted());
  await expect(page.locator(`#${hidden}`)).toBeInViewport();
  await expect(status(page)).toHaveText(/ is shown as well, because the address leads to it\.$/);
  await page.evaluate((id) => location.assign(`#${id}`), shown[0]);
  await expect(rows(page)).toHaveCount(shown.length);
  await page.locator('[name=sort]').selectOption('certainty');
  await expect(page).toHaveURL(new RegExp(`\\?sort=certainty&finding=even#${shown[0]}$`));
});

/** Whether what stands in the middle of an element's top and left edges is the element's own. */
const clear = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = (x: number, y: number) => element.contains(document.elementFromPoint(x, y));
    return (
      top >= 0 &&
      at(left + width / 2, top + 3) &&
      at(left + 3, top + Math.min(height, innerHeight - top) / 2)
    );
  });

/** The backgrounds of a row and of its first answer. */
const marked = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((row) =>
      [row, ...row.querySelectorAll('td')]
        .slice(0, 2)
        .map((part) => getComputedStyle(part).backgroundColor),
    );

for (const width of [1280, 390]) {
  for (const query of ['', '?sort=certainty', '?differences=only']) {
    test(`nothing that stays covers a linked row at ${width} px, ${query || 'as it was built'}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(summary + query);
      const ids = await idsOf(page);
      for (const id of [ids[1], ids[Math.floor(ids.length / 2)], ids.at(-2)]) {
        await page.goto('about:blank');
        await page.goto(`${summary}${query}#${id}`);
        await expect.poll(() => clear(page, `#${id}`), `loaded at #${id}`).toBe(true);
        expect(await marked(page, `#${id}`)).not.toEqual(
          await marked(page, `.summary tr[id]:not(#${id})`),
        );
        await page.evaluate(() => scrollTo(0, 0));
        await page.locator(`#${id} .anchor`).click();
        await expect.poll(() => clear(page, `#${id}`), `clicked to #${id}`).toBe(true);
      }
    });
  }
}

test('going back by the keyboard, the header does not cover what is focused', async ({ page }) => {
  await page.goto(summary);
  const links = page.locator('.summary tbody th a:not(.anchor)');
  const at = 14;
  await links.nth(at).focus();
  await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'start' }));
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Shift+Tab');
  const covering = () =>
    page.evaluate(() => {
      const { left, top } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      return document.elementFromPoint(left + 3, top + 3)?.closest('thead, tr')?.id;
    });
  const own = await page.evaluate(() => document.activeElement?.closest('tr')?.id);
  await expect.poll(covering).toBe(own);
});

test('the controls work from the keyboard', async ({ page }) => {
  await page.goto(summary);
  await page.locator('#table-controls summary').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('[name=sort]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?differences=only$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?subjects=[\w-]+,[\w-]+&differences=only$/);
});

test('on a phone the controls fold, and what is active shows', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(`${summary}?certainty=high`);
  await expect(page.locator('[name=sort]')).toBeHidden();
  await expect(page.locator('#table-controls summary')).toHaveText('Order and filter (1 active)');
  await page.locator('#table-controls summary').click();
  await expect(page.locator('[name=sort]')).toBeVisible();
});

test('a card on a phone loses nothing of its row', async ({ page }) => {
  await page.goto(summary);
  const words = (width: number) =>
    page.setViewportSize({ width, height: 800 }).then(() =>
      page
        .locator('.summary tbody tr[id]')
        .first()
        .evaluate((row) => (row as HTMLElement).innerText.split(/\s+/).toSorted().join(' ')),
    );
  expect(await words(390)).toBe(await words(1280));
});

test('without JavaScript the table is whole, by theme, and has no controls', async ({
  browser,
  page,
}) => {
  await page.goto(summary);
  const all = await idsOf(page);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${summary}?finding=even&differences=only`);
  expect(await idsOf(plain)).toEqual(all);
  await expect(plain.locator('#table-controls')).toBeHidden();
  await expect(plain.locator('main button:visible')).toHaveCount(0);
  await context.close();
});

test('on paper the table says what it leaves out, without controls, with the references of what is left', async ({
  page,
}) => {
  await page.goto(`${summary}?finding=even`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#table-controls')).toBeHidden();
  await expect(status(page)).toBeVisible();
  expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
    'table-header-group',
  );
  const cited = await page.locator('.cited:visible').allTextContents();
  const numbers = new Set(cited.flatMap((text) => text.match(/\d+/g) ?? []));
  const listed = await page
    .locator('.printed li:visible')
    .evaluateAll((items) => items.map((item) => String((item as HTMLLIElement).value)));
  expect(new Set(listed)).toEqual(numbers);
  expect(numbers.size).toBeGreaterThan(5);
});

test.describe('three subjects', () => {
  test('columns are chosen, in the address, two at least', async ({ page }) => {
    const table = '/compare/';
    await page.goto(table);
    expect(await headings(page)).toHaveLength(3);
    await box(page, 'subjects', 1).uncheck();
    await expect(page).toHaveURL(/\?subjects=disc,rim$/);
    expect(await headings(page)).toEqual(['Disc brakes', 'Rim brakes']);
    await expect(rows(page).first().locator('td.answer:visible')).toHaveCount(2);
    await expect(box(page, 'subjects', 0)).toBeDisabled();
    await page.getByRole('button', { name: 'Move the first column last' }).click();
    await expect(page).toHaveURL(/\?subjects=rim,disc$/);
    await page.reload();
    expect(await headings(page)).toEqual(['Rim brakes', 'Disc brakes']);
    await box(page, 'subjects', 1).check();
    expect(await headings(page)).toHaveLength(3);
    await page.goto(`${table}?subjects=rim`);
    await expect(page.locator('#table-ignored')).toHaveText(/subjects=rim/);
    expect(await headings(page)).toHaveLength(3);
  });

  test('a row differs by the columns that are shown', async ({ page }) => {
    await page.goto('/compare/?differences=only');
    await expect(page.locator('#pads')).toBeVisible();
    await box(page, 'subjects', 0).uncheck();
    await expect(page.locator('#pads')).toBeHidden();
  });

  test('every table leads to the others', { tag: '@place' }, async ({ page }) => {
    await page.goto('/compare/disc-vs-rim/');
    await expect(
      page.getByRole('navigation', { name: 'Other tables' }).getByRole('link'),
    ).toHaveText([
      'Disc brakes vs Drum brakes vs Rim brakes',
      'Disc brakes vs Drum brakes',
      'Drum brakes vs Rim brakes',
    ]);
  });
});

test('the filtered table has no accessibility fault', async ({ page }) => {
  await page.goto(`${summary}?finding=even&sort=certainty&order=x`);
  expect(await faultsOf(page)).toEqual([]);
});
