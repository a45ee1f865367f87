import { describe, expect, test } from 'vitest';
import { documentOf, files, flat, idsOf, knowledge, markdownOf, pageOf, textOf } from '../built.ts';

// What the international standards for decision aids (IPDAS) ask at least of an aid for patients, read for a choice between tools:
// six criteria to qualify as one, and six without which it is at high risk of misleading.

const page = documentOf(pageOf('/choose/'));
const all = (selector: string) => [...page.querySelectorAll(selector)];
const words = (element: Element | null | undefined) => flat(element?.textContent);
const options = all('.option');
const headed = (option: Element, title: string) => {
  const heading = [...option.querySelectorAll('h4')].find((each) => words(each) === title);
  return heading?.nextElementSibling;
};
const told = (option: Element, title: string) => [
  ...(headed(option, title)?.querySelectorAll('li') ?? []),
];
const caution = (term: string) =>
  all('.pairs dt').find((each) => words(each) === term)?.nextElementSibling;
const addressesIn = (element: Element | null | undefined) =>
  [...(element?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
/** Whether an address of the site leads to something: the page is there, and so is the anchor. */
const resolves = (address: string) => {
  const [path = '', anchor] = address.split('#');
  const file = pageOf(path);
  if (!files.includes(file)) return false;
  return anchor === undefined || idsOf(file).has(anchor);
};

describe('an aid qualifies when it', () => {
  test('describes the situation that asks for a decision', () =>
    expect(words(page.querySelector('.question'))).toBe(knowledge.site.situation));
  test('states the decision', () =>
    expect(words(page.querySelector('h1'))).toMatch(/^.+ or .+\?$/));
  test('describes each option, and when none of them fits', () => {
    expect(options.map((each) => words(each.querySelector('h3')))).toEqual(
      knowledge.subjects.map(({ name }) => name),
    );
    for (const [index, { description }] of knowledge.subjects.entries())
      expect(words(options[index])).toContain(description);
    expect(all('.need dt').map(words)).toContain('Another option');
  });
  test('says what each option brings', () => {
    for (const option of options) expect(told(option, 'What it brings').length).toBeGreaterThan(1);
  });
  test('says what each option costs', () => {
    for (const option of options) expect(told(option, 'What it costs').length).toBeGreaterThan(1);
  });
  test('says what living with each is like', () => {
    for (const option of options)
      expect(words(headed(option, 'Day by day')).length).toBeGreaterThan(40);
  });
});

describe('an aid is fair when it', () => {
  test('tells of all options in equal detail', () => {
    const shapes = options.map((option) =>
      ['What it brings', 'What it costs'].map((title) => told(option, title).length).join(),
    );
    expect(new Set(shapes).size).toBe(1);
    const lengths = options.map((option) => words(option).length);
    expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.25);
  });
  test('cites the evidence for every reason and point', () => {
    const points = all('.need .side, .option li');
    const unfounded = points.filter((point) => {
      const cited = addressesIn(point);
      return cited.length === 0 || !cited.every(resolves);
    });
    expect(points.length).toBeGreaterThan(30);
    expect(unfounded.map(words)).toEqual([]);
  });
  test('gives the day and the versions of its evidence', () =>
    expect(words(caution('How recent'))).toMatch(
      /Checked against .+ \d.*oldest check is from \d+ \w+ \d{4}/,
    ));
  test('says how it is kept up', () => {
    expect(addressesIn(caution('How it is kept up'))).toEqual(['/method/#shelf-life', '/changes/']);
    expect(addressesIn(caution('How it is kept up')).every(resolves)).toBe(true);
  });
  test('says how sure the evidence is, and what nobody knows', () => {
    for (const link of all('.need .rests span, .option .rests span'))
      expect(words(link)).toMatch(/\((low|moderate|high) certainty\)$/);
    const terms = all('.need dt').map(words);
    expect(terms).toEqual(expect.arrayContaining(['Unknown', 'Disputed', 'What would change it']));
  });
  test('says who pays', () => {
    expect(words(caution('Who pays'))).toContain(knowledge.site.interests);
    expect(addressesIn(caution('Who pays')).every(resolves)).toBe(true);
  });
});

describe('the decision record of every need', () => {
  const text = textOf('choose/index.md');
  interface Node {
    readonly url?: string;
    readonly children?: readonly Node[];
  }
  const urls = (node: Node): string[] => [
    ...(node.url === undefined ? [] : [node.url]),
    ...(node.children ?? []).flatMap(urls),
  ];
  test('parses, and each of its reasons resolves', () => {
    const found = urls(markdownOf('choose/index.md') as Node).map((url) => {
      const { pathname, hash } = new URL(url);
      return `${pathname}${hash}`;
    });
    expect(found.length).toBeGreaterThan(60);
    const isThere = (address: string) => resolves(address) || files.includes(address.slice(1));
    expect(found.filter((address) => !isThere(address))).toEqual([]);
    for (const { need } of knowledge.needs) expect(text).toContain(`### ${need}`);
  });
});
