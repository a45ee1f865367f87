import { expect, test } from 'vitest';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { publishedFiles } from '../../../src/outputs/table.ts';
import { hrefFrom } from '../../../src/sentences/href.ts';
import { fixtureDir } from '../../fixture.ts';
import { otherwise } from './otherwise.ts';
import { changed, together, written } from './write.ts';

// Every word that leaves the site, as it was when somebody last looked at it: what changes here is meant to change, or is a fault.
// `npx vitest run --project unit tests/unit/exact -u` writes it anew; read the difference.

const fixture = loadKnowledge(fixtureDir);
const href = hrefFrom('/x/');

function textsOf(knowledge: Knowledge): Promise<(readonly [path: string, text: string])[]> {
  const base = {
    knowledge,
    href,
    absolute: (address: string) => `https://brakes.example${href(address)}`,
  };
  const files = publishedFiles(knowledge).filter(
    ({ path, type }) =>
      !/^(?:image\/(?:png|x-icon)|application\/gzip)/.test(type) &&
      !path.startsWith('/api/schema/'),
  );
  return Promise.all(
    files.map(
      async ({ path, body }) =>
        [path.replace(/-[\da-f]{12}\./, '-….'), String(await body(base))] as const,
    ),
  );
}

test('what is published beside pages is what it was', async () => {
  await expect(together(await textsOf(fixture))).toMatchFileSnapshot('./outputs.txt');
});

test('what records say that few have is published as it was', async () => {
  const other = await textsOf(otherwise().knowledge);
  await expect(changed(await textsOf(fixture), other)).toMatchFileSnapshot(
    './outputs-otherwise.txt',
  );
});

test('what the full text holds is what it was', async () => {
  await expect(written(searchRecords(fixture))).toMatchFileSnapshot('./search-records.txt');
});
