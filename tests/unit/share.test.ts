import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { fromMarkdown } from '../../src/judge/markdown.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { toCsv } from '../../src/outputs/copy/csv.ts';
import {
  type Copied,
  escapeMarkdown,
  formats,
  type Share,
  sheetOf,
} from '../../src/outputs/copy/formats.ts';
import {
  tableCsv,
  tableHtml,
  tableMarkdown,
  tableShort,
  tableShortHtml,
} from '../../src/outputs/copy/table-text.ts';
import { tableData } from '../../src/outputs/copy/tables.ts';
import {
  type SharedText,
  shareClaim,
  shareDisagreement,
  sharedSources,
  shareQuestion,
} from '../../src/sentences/copied.ts';
import { disputeUrl } from '../../src/sentences/dispute.ts';
import { ldJson } from '../../src/views/json-ld.ts';
import { fixtureDir } from '../fixture.ts';

const share: Share = {
  lead: 'Wrong',
  statement: 'Discs <stop> *later* | in rain.',
  why: 'The manual gives four metres & seven, i.e. less. It is a [test].',
  more: 'Said by Cycling Weekly.',
  sources: [
    { title: 'Manual: Stopping', url: 'https://brakes.example/manual#rain' },
    { title: 'Notes', url: 'https://brakes.example/notes' },
  ],
  stamp: 'Checked 1 October 2026 against Disc 2.',
  url: 'https://example.org/claims/x/',
  site: 'Brake Check',
};

const wordsOf = (node: object): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as object[]).map(wordsOf).join('')
      : '';
const urlsOf = (node: object): string[] => [
  ...('url' in node ? [String(node.url)] : []),
  ...('children' in node ? (node.children as object[]).flatMap(urlsOf) : []),
];

/** The words and links of a pasted text, whatever it was pasted as. */
function pasted(name: keyof typeof formats, from: Share = share) {
  const copied: Copied = formats[name].of(from);
  const { document } = parseHTML(`<body>${copied.html ?? ''}</body>`);
  const tree = fromMarkdown(copied.plain);
  return {
    plain: copied.plain,
    rich: [...document.querySelectorAll('p')].map(({ textContent }) => textContent),
    strong: document.querySelector('strong')?.textContent,
    links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    markdown: wordsOf(tree),
    urls: urlsOf(tree),
  };
}

describe('what is pasted', () => {
  test('in short begins with the verdict and ends with where the rest stands', () => {
    const { plain, rich, strong, links } = pasted('short');
    expect(plain.split('\n\n')).toEqual([
      'Wrong: Discs <stop> *later* | in rain. The manual gives four metres & seven, i.e. less.',
      'Manual: Stopping: https://brakes.example/manual#rain',
      'Checked 1 October 2026 against Disc 2. Brake Check: https://example.org/claims/x/',
    ]);
    expect(rich).toEqual([
      'Wrong: Discs <stop> *later* | in rain. The manual gives four metres & seven, i.e. less.',
      'Manual: Stopping',
      'Checked 1 October 2026 against Disc 2. Brake Check',
    ]);
    expect(strong).toBe('Wrong:');
    expect(links).toEqual(['https://brakes.example/manual#rain', share.url]);
  });
  test('in full has the whole reason, who says it and every source', () => {
    const { plain, rich, links } = pasted('full');
    expect(plain).toContain(`${share.why} ${share.more}`);
    expect(rich.slice(0, 2)).toEqual(plain.split('\n\n').slice(0, 2));
    expect(links).toEqual([...share.sources.map(({ url }) => url), share.url]);
  });
  test('as Markdown reads back as the words and links of the full form', () => {
    const read = pasted('markdown');
    expect(read.markdown).toBe(pasted('full').rich.join(''));
    expect(read.urls).toEqual(pasted('full').links);
    expect(read.plain).toMatch(/^\*\*Wrong:\*\* /);
  });
  test('as a citation names site, title, date and address once', () =>
    expect(pasted('citation', { ...share, statement: 'Discs stop later.' }).plain).toBe(
      'Brake Check. “Wrong: Discs stop later.” Checked 1 October 2026 against Disc 2. https://example.org/claims/x/',
    ));
  test('as BibTeX has an author, a year and balanced braces', () => {
    const { plain } = pasted('bibtex');
    expect(plain).toMatch(/^@misc\{claims-x,\n {2}author = \{\{Brake Check\}\},\n/);
    expect(plain).toContain('year = {2026}');
    expect(plain.match(/(?<!\\)\{/g)?.length).toBe(plain.match(/(?<!\\)\}/g)?.length);
  });
  test('a question keeps its mark, and what is empty leaves no gap', () => {
    const asked = {
      ...share,
      lead: 'Do discs stop later?',
      statement: 'No.',
      why: '',
      more: '',
      stamp: '',
      sources: [],
    };
    expect(pasted('short', asked).plain).toBe(
      'Do discs stop later? No.\n\nBrake Check: https://example.org/claims/x/',
    );
  });
  test('no punctuation stands twice, in any form', () => {
    for (const format of Object.values(formats))
      expect(format.of(share).plain, format.name).not.toMatch(/[.:]\s?[:]|\.\.|[.!?]”\./);
  });
  test('the share sheet gets the address by itself', () =>
    expect(sheetOf(share)).toMatchObject({
      title: 'Wrong',
      url: share.url,
      text: expect.not.stringContaining(share.url),
    }));
});

describe('Markdown', () => {
  test('escapes whatever text there is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...['a', 'b', ' ', '*', '_', '[', ']', '|', '<', '>', '`', '\\', '~', '1', '.'],
          ),
        }),
        (text) => {
          const clean = `x${text.replace(/\s+/g, ' ')}x`;
          expect(wordsOf(fromMarkdown(escapeMarkdown(clean)))).toBe(clean);
        },
      ),
    );
  });
});

const knowledge = loadKnowledge(fixtureDir);

describe('what is shared of a record', () => {
  const absolute = ({ address, sources, ...text }: SharedText): Share => ({
    ...text,
    url: `https://example.org${address}`,
    sources: sources.map(({ title, url }) => ({
      title,
      url: new URL(url, 'https://example.org').href,
    })),
    site: 'Brake Check',
  });
  test('of a claim begins with its verdict and names its primary source', () => {
    const { plain } = formats.short.of(
      absolute(shareClaim(knowledge, knowledge.claim('disc-stops-sooner'))),
    );
    expect(plain).toMatch(/^Supported: In rain, disc brakes stop sooner than rim brakes\. /);
    expect(plain).toContain(knowledge.reference('manual-stopping').url);
  });
  test('of a question and a disagreement begins with the question and its answer', () => {
    const [asked] = knowledge.faq;
    const [record] = knowledge.disagreements;
    if (!asked || !record) throw new Error('The fixture has no question or no disagreement');
    expect(formats.short.of(absolute(shareQuestion(knowledge, asked))).plain).toContain(
      `${asked.question} ${asked.answer}`,
    );
    const shared = shareDisagreement(knowledge, record);
    expect(formats.short.of(absolute(shared)).plain).toContain(
      `${record.question} ${record.resolution}`,
    );
    // Both are of the day of what they rest on; versions that differ are not named.
    expect(shareQuestion(knowledge, asked).stamp).toMatch(/^Checked \d+ \w+ 2026/);
    expect(shared.stamp).toMatch(/^Checked \d+ \w+ 2026/);
    const apart = knowledge.claim(record.sides[0]?.claims[0] ?? '');
    const differing = {
      ...knowledge,
      claim: (id: string) =>
        id === apart.id && apart.check
          ? { ...apart, check: { ...apart.check, checked: '2025-01-02', against: { disc: '99' } } }
          : knowledge.claim(id),
    };
    expect(shareDisagreement(differing, record).stamp).toMatch(/^Checked 2 January 2025/);
  });
});

describe('a table', () => {
  const absolute = (address: string) => `https://example.org${address}`;
  const table = tableData({ knowledge, href: (address) => address, absolute }, knowledge.subjects);
  test('as Markdown says where it is from, and its links are whole', () => {
    const tree = fromMarkdown(tableMarkdown(table));
    expect(urlsOf(tree).every((url) => url.startsWith('https://'))).toBe(true);
    expect(wordsOf(tree)).toContain(`Brake Check: ${table.url} All 3 rows. Checked up to`);
    expect(wordsOf(tree)).toContain('Favours Disc brakes, high certainty.');
  });
  test('names the rows that are about another release than it', () => {
    const subjects = knowledge.subjects.map((each) =>
      each.id === 'disc' ? { ...each, against: '99' } : each,
    );
    const base = { knowledge: { ...knowledge, subjects }, href: absolute, absolute };
    const later = tableData(base, subjects);
    const apart = later.rows.filter(({ apart }) => apart !== '');
    expect(apart.map(({ apart }) => apart)).toContain('Disc brakes 2');
    expect(table.rows.map(({ apart }) => apart)).toEqual(table.rows.map(() => ''));
    const words = wordsOf(fromMarkdown(tableShort(later)));
    for (const { name } of apart) expect(words).toContain(name);
    expect(words).toContain('; Stopping and Weight on Disc brakes 2');
    expect(wordsOf(fromMarkdown(tableShort({ ...later, rows: [] })))).not.toContain('; ');
  });
  test('in short has answers and findings, each row with its page, and nothing that explains them', () => {
    const short = tableShort(table);
    const tree = fromMarkdown(short);
    expect(urlsOf(tree)).toEqual([table.url, ...table.rows.map(({ url }) => url)]);
    expect(wordsOf(tree)).toContain(`Brake Check: ${table.url} All 3 rows. Checked up to`);
    for (const row of table.rows) {
      const [line = ''] = short.split('\n').filter((each) => each.includes(`(${row.url})`));
      const answers = table.subjects.map(({ id }) => row.cells[id]?.answer ?? 'unknown');
      expect(line.split(' | ')).toHaveLength(answers.length + 2);
      for (const words of [...answers, row.finding, row.certainty]) expect(line).toContain(words);
      if (row.shows) expect(line).not.toContain(row.shows);
    }
    const { document } = parseHTML(tableShortHtml(table));
    expect(document.querySelectorAll('tr')).toHaveLength(table.rows.length + 1);
    expect(document.querySelector('th:last-child')?.textContent).toBe('The evidence');
  });
  test('shows the rows and columns it is given, in their order', () => {
    const part = { ...table, subjects: table.subjects.slice(1, 2), rows: table.rows.slice(0, 1) };
    expect(tableMarkdown(part)).toContain('| Topic | Drum brakes | The evidence |');
    expect(tableCsv(part).split('\r\n')).toHaveLength(3);
    const { document } = parseHTML(tableHtml(part));
    expect(document.querySelectorAll('tr')).toHaveLength(2);
    expect([...document.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual([
      'Topic',
      'Drum brakes',
      'The evidence',
    ]);
  });
  test('as CSV has versions, day and whole addresses in every row', () => {
    const [head = '', ...rows] = tableCsv(table).trimEnd().split('\r\n');
    expect(head).toContain('Checked,Against,Address,References');
    expect(rows.every((row) => /https:\/\/example\.org\/criteria\//.test(row))).toBe(true);
  });
});

describe('CSV', () => {
  test('keeps a value whole that holds quotes, commas or lines', () => {
    expect(toCsv([['a', 'b "c", d', 'e\nf']])).toBe('a,"b ""c"", d","e\nf"\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@x'])('does not let %s be a formula', (value) =>
    expect(toCsv([[value]])).toBe(`'${value}\r\n`),
  );
});

describe('a dispute', () => {
  const shared = {
    title: 'Stopping: Disc',
    lead: 'Stopping: Disc',
    statement: 'Four metres & more.',
    why: '',
    said: '',
    sources: [],
    stamp: 'Checked 1 October 2026.',
    address: '/x/',
  };
  const at = (to: { repository?: string; contact?: string }) => {
    const { title, statement, why, stamp } = shared;
    const receivers = { repository: undefined, contact: undefined, ...to };
    return disputeUrl(receivers, {
      title,
      says: [statement, why, stamp],
      url: 'https://site.example/x/',
    });
  };
  const asked =
    /https:\/\/site\.example\/x\/[\s\S]*Four metres & more\.[\s\S]*Source[\s\S]*words in the source/;
  test('opens an issue that says what stands there and asks for a source', () => {
    const url = new URL(at({ repository: 'https://example.org/us/it/' }) ?? '');
    expect(url.pathname).toBe('/us/it/issues/new');
    expect(url.searchParams.get('body')).toMatch(asked);
  });
  test('begins a letter where there is an e-mail address and no repository', () => {
    const url = new URL(at({ contact: 'us@example.org' }) ?? '');
    expect(url.href).toMatch(/^mailto:us@example\.org\?subject=Dispute%3A%20/);
    expect(url.href).not.toContain('+');
    expect(url.searchParams.get('body')).toMatch(asked);
  });
  test('leads to the page that takes objections, as it is', () =>
    expect(at({ contact: 'https://example.org/form' })).toBe('https://example.org/form'));
  test('is left out where nobody is named, and can be copied', () => {
    expect(at({})).toBeUndefined();
    expect(formats.objection.of(share).plain).toMatch(
      /^Address: https:\/\/example\.org\/claims\/x\/\n\nIt says now: Wrong: Discs [\s\S]*Source \(address, version, date\):/,
    );
  });
});

test('a source that several answers rest on is shared once', () => {
  const [cited] = knowledge.criteria.flatMap(({ finding }) => finding?.references ?? []);
  const references = cited ? [cited, cited] : [];
  expect(references).toHaveLength(2);
  expect(sharedSources(knowledge, { references })).toHaveLength(1);
});

test('linked data cannot be ended by what it holds', () => {
  expect(ldJson([{ '@type': 'Claim', text: '</script><script>alert(1)' }])).not.toContain('<');
});
