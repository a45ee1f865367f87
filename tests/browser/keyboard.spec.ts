import { addressesOf } from './pages.ts';
import { expect, type Page, test } from './test.ts';

// Where the page glides, one looks at it half-way.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { summary, criterion, claim } = addressesOf('grown');

/** Numbers what a keyboard should reach, in the order of the document, and gives their names. */
const reachable = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    const shown = [...all].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.matches(':disabled, [aria-hidden="true"] > a'),
    );
    for (const [index, element] of shown.entries()) element.dataset['stop'] = String(index);
    return shown.map((element) => element.outerHTML.slice(0, 120));
  });

/** Where the keyboard stands: the number of the stop, and what hides it or its focus, if anything. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const marked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const at = document.elementFromPoint(
      box.x + Math.min(box.width, 20) / 2,
      box.y + box.height / 2,
    );
    const covered =
      at !== null &&
      !element.contains(at) &&
      !at.contains(element) &&
      at.closest('label')?.contains(element) !== true;
    return {
      number: Number(element.dataset['stop'] ?? -1),
      fault: marked ? (covered ? 'covered' : '') : 'unmarked',
    };
  });

for (const address of [
  '/',
  summary,
  criterion,
  claim,
  '/choose/',
  '/search/?q=grams',
  '/faq/',
  '/method/',
]) {
  test(`the keyboard reaches everything on ${address}, and one sees where it is`, async ({
    page,
  }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    const names = await reachable(page);
    const faults: string[] = [];
    const reached = new Set<number>();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const isMissed = (_: string, number: number) => !reached.has(number);
    // The one copy button of a table of claims follows the focus, so it is met in more than one row.
    for (let tabs = 0; tabs < 2 * names.length && names.some(isMissed); tabs += 1) {
      await page.keyboard.press('Tab');
      const { number, fault } = await stop(page);
      reached.add(number);
      if (fault) faults.push(`${fault}: ${names[number]}`);
    }
    expect(names.filter(isMissed)).toEqual([]);
    expect(faults).toEqual([]);
  });
}
