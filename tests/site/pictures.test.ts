import { expect, test } from 'vitest';
import { documentOf, knowledge, pageOf } from '../built.ts';

const page = (address: string) => documentOf(pageOf(address));
const hrefs = (elements: Iterable<Element>) =>
  [...elements].map((element) => element.getAttribute('href') ?? '');
const texts = (elements: Iterable<Element>) =>
  [...elements].map(({ textContent }) => (textContent ?? '').trim());

test('the map draws one mark per saying, each group of them a link to the article’s claims on the criterion', () => {
  const rows = [...page('/criteria/').querySelectorAll('.map tbody tr:not(.group)')];
  expect(rows).toHaveLength(knowledge.criteria.length);
  const drawn = rows.flatMap((row) => [...row.querySelectorAll('td a')]);
  const marks = (link: Element) =>
    [...link.querySelectorAll('path')].flatMap((path) => path.getAttribute('d')?.match(/M/g) ?? [])
      .length;
  for (const link of drawn) {
    const [, criterion, source] =
      /\/criteria\/([^/]+)\/(?:\d+\/)?#by-(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    const claims = knowledge
      .claimsBy(source ?? '')
      .filter((claim) => claim.criterion === criterion).length;
    expect(
      [marks(link), Number.parseInt(link.textContent ?? '', 10)],
      link.getAttribute('aria-label') ?? '',
    ).toEqual([claims, claims]);
  }
  expect(drawn.reduce((sum, link) => sum + marks(link), 0)).toBe(knowledge.sayings.length);
});

test('the table behind agreement and certainty holds the same criteria as the picture, in the same order', () => {
  const picture = page('/criteria/').querySelector('#agreement-certainty');
  const drawn = hrefs(picture?.querySelectorAll('svg a') ?? []);
  expect(drawn).toHaveLength(knowledge.criteria.length);
  expect(hrefs(picture?.querySelectorAll('tbody a') ?? [])).toEqual(drawn);
});

test('the table behind the verdicts holds a figure for every bar', () => {
  const picture = page('/sources/').querySelector('#verdicts');
  const drawn = texts(picture?.querySelectorAll('svg .value') ?? []);
  expect(picture?.querySelectorAll('svg rect')).toHaveLength(drawn.length);
  expect(texts(picture?.querySelectorAll('tbody td small') ?? [])).toEqual(drawn);
  expect(hrefs(picture?.querySelectorAll('tbody a') ?? []).toSorted()).toEqual(
    knowledge.sources.map(({ id }) => `/sources/${id}/`).toSorted(),
  );
  expect(hrefs(picture?.querySelectorAll('svg a') ?? [])).toEqual(
    hrefs(picture?.querySelectorAll('tbody a') ?? []),
  );
});

test('the tables behind the timeline hold every article and every release that is drawn, with its day', () => {
  const picture = page('/sources/').querySelector('#timeline');
  const [articles, releases] = [...(picture?.querySelectorAll('table') ?? [])];
  expect(texts(articles?.querySelectorAll('tbody th') ?? [])).toHaveLength(
    picture?.querySelectorAll('svg .dated, svg .undated').length ?? 0,
  );
  expect(hrefs(articles?.querySelectorAll('a') ?? []).toSorted()).toEqual(
    knowledge.sources.map(({ id }) => `/sources/${id}/`).toSorted(),
  );
  const drawn = texts(picture?.querySelectorAll('svg g[data-subject] title') ?? []);
  const listed = [...(releases?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    texts(row.children),
  );
  expect(listed.map(([name, day, until]) => `${name}: ${day}; end of fixes: ${until}`)).toEqual(
    drawn,
  );
  expect(drawn).toHaveLength(
    knowledge.subjects.reduce((sum, { releases: each }) => sum + each.length, 0),
  );
});
