import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/outputs/copy/csv.ts';
import { escapeMarkdown, formats, type Share } from '../../src/outputs/copy/formats.ts';
import { disputeUrl } from '../../src/sentences/dispute.ts';
import { ldJson } from '../../src/views/json-ld.ts';
import { fromMarkdown } from '../markdown.ts';

const share: Share = {
  title: 'Stopping: Disc | <Rim>',
  answer: 'Favours *disc*, 50% sooner & {safer}.',
  stamp: 'Checked 1 October 2026 against Disc 2.',
  url: 'https://example.org/criteria/stopping/',
};

const wordsOf = (node: object): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as object[]).map(wordsOf).join('')
      : '';

describe('copied text', () => {
  test('carries title, answer, versions, date and address', () => {
    for (const name of ['markdown', 'plain', 'slack', 'html', 'citation', 'bibtex'] as const) {
      const text = formats[name].of(share);
      for (const part of ['Stopping', 'sooner', '2026', 'Disc 2', share.url])
        expect(text, name).toContain(part);
    }
  });
  test('as Markdown reads back as the words it was', () => {
    expect(wordsOf(fromMarkdown(formats.markdown.of(share)))).toBe(
      `${share.title}: ${share.answer} ${share.stamp}`,
    );
  });
  test('escapes whatever text there is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'b',
            ' ',
            '*',
            '_',
            '[',
            ']',
            '|',
            '<',
            '>',
            '`',
            '\\',
            '~',
            '1',
            '.',
          ),
        }),
        (text) => {
          const clean = `x${text.replace(/\s+/g, ' ')}x`;
          expect(wordsOf(fromMarkdown(escapeMarkdown(clean)))).toBe(clean);
        },
      ),
    );
  });
  test('for Hacker News has no markup', () => {
    expect(formats.plain.of({ ...share, title: 'Stopping', answer: 'Favours disc.' })).toBe(
      'Stopping: Favours disc. Checked 1 October 2026 against Disc 2.\n\nhttps://example.org/criteria/stopping/',
    );
  });
  test('as HTML and for Slack escapes what would be markup', () => {
    expect(formats.html.of(share)).not.toContain('<Rim>');
    expect(formats.slack.of(share)).toContain(
      '<https://example.org/criteria/stopping/|Stopping: Disc ¦ &lt;Rim&gt;>',
    );
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
    answer: 'Four metres & more.',
    stamp: 'Checked 1 October 2026.',
    address: '/x/',
  };
  test('opens an issue that says what stands there and asks for a source', () => {
    const url = new URL(
      disputeUrl('https://example.org/us/it/', shared, 'https://site.example/x/') ?? '',
    );
    expect(url.pathname).toBe('/us/it/issues/new');
    expect(url.searchParams.get('body')).toMatch(
      /https:\/\/site\.example\/x\/[\s\S]*Four metres & more\.[\s\S]*Source[\s\S]*Quotation/,
    );
  });
  test('is left out where there is no repository', () =>
    expect(disputeUrl(undefined, shared, 'https://site.example/x/')).toBeUndefined());
});

test('linked data cannot be ended by what it holds', () => {
  expect(ldJson([{ '@type': 'Claim', text: '</script><script>alert(1)' }])).not.toContain('<');
});
