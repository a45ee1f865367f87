import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
  test as plain,
} from '@playwright/test';

export { type Browser, type BrowserContext, expect, type Locator, type Page };

/** The name of the host that a page may ask: its own. */
const own = 'localhost';

const leaves = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).hostname !== own;

/** Takes an address from the site's root to where the site stands: the same tests then hold below `/x/`. */
function underBase(page: Page, base: string): void {
  const go = page.goto.bind(page);
  page.goto = (url, options) => go(url.startsWith('/') ? base + url.slice(1) : url, options);
}

/** The tests' `test`: whatever contexts a test opens, a page that asks another host for anything fails it. */
export const test = plain.extend<{ aloneOnTheNet: undefined }>({
  aloneOnTheNet: [
    async ({ browser, baseURL }, use) => {
      const asked: string[] = [];
      const base = baseURL === undefined || new URL(baseURL).pathname === '/' ? '/' : baseURL;
      const open = browser.newContext;
      browser.newContext = async (...given) => {
        const context: BrowserContext = await open.apply(browser, given);
        context.on('request', (request) => leaves(request.url()) && asked.push(request.url()));
        context.on('page', (page) => underBase(page, base));
        return context;
      };
      await use(undefined);
      browser.newContext = open;
      expect(asked).toEqual([]);
    },
    { auto: true },
  ],
});

/** How far what a page shows has moved, as the browser sums it up. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, e) => sum + Number(Reflect.get(e, 'value')), 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );
