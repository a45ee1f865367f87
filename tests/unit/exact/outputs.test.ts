import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { searchRecords } from '../../../src/outputs/search/records.ts';
import { publishedFiles } from '../../../src/outputs/table.ts';
import { hrefFrom } from '../../../src/sentences/href.ts';
import { fixtureDir } from '../../fixture.ts';
import { together, written } from './write.ts';

// Every word that leaves the site, as it was when somebody last looked at it: what changes here is meant to change, or is a fault.
// `npx vitest run --project unit tests/unit/exact -u` writes it anew; read the difference.

const knowledge = loadKnowledge(fixtureDir);
const href = hrefFrom('/x/');
const base = {
  knowledge,
  href,
  absolute: (address: string) => `https://brakes.example${href(address)}`,
};

test('what is published beside pages is what it was', async () => {
  const files = publishedFiles(knowledge).filter(
    ({ path, type }) =>
      !/^(?:image\/(?:png|x-icon)|application\/gzip)/.test(type) &&
      !path.startsWith('/api/schema/'),
  );
  const texts = await Promise.all(
    files.map(
      async ({ path, body }) =>
        [path.replace(/-[\da-f]{12}\./, '-….'), String(await body(base))] as const,
    ),
  );
  await expect(together(texts)).toMatchFileSnapshot('./outputs.txt');
});

test('what the full text holds is what it was', async () => {
  await expect(written(searchRecords(knowledge))).toMatchFileSnapshot('./search-records.txt');
});
