import axe from 'axe-core';
import type { Page } from './test.ts';

/** What can be at fault in one set of colours and not in another; all else is found in the first. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
  'forced colours in the dark': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Only what we print is gathered: that takes a fifth of the time. */
const quick = { resultTypes: ['violations' as const], selectors: false };
const colours = { ...quick, runOnly: { type: 'rule' as const, values: ofColours } };

/**
 * Accessibility faults of a page in every look: all that there are, or only those of its own colours, which forced colours take
 * away. Axe is brought into the page once: a package that drives it would bring it anew for each look, which takes a third of the time.
 */
export async function faultsOf(page: Page, all = true): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(axe.source);
  for (const [look, media] of Object.entries(looks)) {
    if (!all && media.forcedColors === 'active') continue;
    await page.emulateMedia(media);
    const found = await page.evaluate(
      async (options) => {
        const { axe: inPage } = window as unknown as { axe: typeof axe };
        const { violations } = await inPage.run(document, options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`),
        );
      },
      all && look === 'light' ? quick : colours,
    );
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  }
  return faults;
}

/** How far a page is wider than a phone of 360 px, in pixels. */
export async function sidewaysAt360(page: Page): Promise<number> {
  await page.setViewportSize({ width: 360, height: 740 });
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - 360));
}
