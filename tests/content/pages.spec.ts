import { faultsOf, sidewaysAt360 } from '../browser/accessibility.ts';
import { standsClear } from '../browser/linked.ts';
import { addressesOf } from '../browser/pages.ts';
import { expect, test } from '../browser/test.ts';

// What depends on the content: the colours of its subjects, and the lengths of its texts. The rest is tested on the made-up base.

const { criterion, kinds } = addressesOf('real');

for (const address of kinds) {
  test(`${address} can be read in every look, and does not scroll sideways at 360 px`, async ({
    page,
  }) => {
    await page.goto(address);
    expect(await faultsOf(page, false)).toEqual([]);
    expect(await sidewaysAt360(page)).toBe(0);
  });
}

for (const anchor of ['.claim', '.side']) {
  test(`a linked ${anchor} stands clear of the header and is marked`, ({ page }) =>
    standsClear(page, criterion, anchor));
}
