import { chromium } from '@playwright/test';
import { findBrowser } from './tests/browser/find-browser.ts';

const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox'],
});
const qs = process.argv.slice(2);
for (const [name, width] of [
  ['wide', 1280],
  ['phone', 390],
] as const) {
  const page = await browser.newPage({ viewport: { width, height: name === 'wide' ? 900 : 844 } });
  page.on('pageerror', (e) => console.log('ERR', e.message));
  page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
  for (const [i, q] of qs.entries()) {
    await page.goto('http://localhost:4640/search/?q=' + encodeURIComponent(q));
    await page.evaluate(() => {
      (window as any).cls = 0;
      new PerformanceObserver((l) => {
        for (const e of l.getEntries() as any)
          if (!e.hadRecentInput) (window as any).cls += e.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page
      .waitForSelector('#results[aria-busy=false]', { timeout: 15000 })
      .catch(() => console.log('TIMEOUT', q));
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${i}-${name}.png` });
    console.log(
      name,
      q,
      await page.evaluate(() =>
        [
          (window as any).cls,
          document.querySelector('#results')?.getAttribute('data-exact'),
          document.querySelectorAll('#results-list > li').length,
          document.querySelector('#results-heading')?.textContent,
          document.querySelector('#results-notice')?.textContent,
        ].join(' | '),
      ),
    );
  }
}
await browser.close();
