import type { Share } from '../outputs/copy/formats.ts';
import type { SharedText } from '../sentences/copied.ts';
import { saidByNamed, versus } from '../sentences/names.ts';
import { capital, sentence } from '../sentences/text.ts';
import { absolute } from './whole-address.ts';

export const siteName = () =>
  document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';

/** Words as a reader sees them, without the reference marks. */
function wordsOf(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...[...element.childNodes].map((node) => node.cloneNode(true)));
  for (const mark of copy.querySelectorAll('sup, .anchor, .sr-only, button, [aria-hidden=true]'))
    mark.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

const wordsIn = (parent: Element, selector: string) => {
  const element = parent.querySelector(selector);
  return element ? wordsOf(element) : '';
};

const sourceOf = (link: HTMLAnchorElement) => ({ title: wordsOf(link), url: link.href });

/** What an element rests on: the citations it lists, which lead to their passages, or else what its reference marks lead to, the primary ones first. */
function sourcesIn(parent: Element): Share['sources'] {
  const listed = [...parent.querySelectorAll<HTMLAnchorElement>('.cites a[href^="http"]')];
  if (listed.length > 0) return listed.map(sourceOf);
  const entries = [...parent.querySelectorAll<HTMLAnchorElement>('sup a')].flatMap((mark) => {
    const entry = document.getElementById(`ref-${/\d+/.exec(mark.textContent)}`);
    const link = entry?.querySelector('a');
    // A mark of a passage leads there itself; one of a reference leads to its entry.
    const url = mark.hash === `#${entry?.id}` ? link?.href : mark.href;
    return entry && link && url ? [{ entry, source: { ...sourceOf(link), url } }] : [];
  });
  const isPrimary = ({ entry }: (typeof entries)[number]) => !entry.matches('[data-secondary]');
  return [...entries.filter(isPrimary), ...entries.filter((each) => !isPrimary(each))].map(
    ({ source }) => source,
  );
}

/** The articles in whose columns a row is marked, `3, Cycling Weekly`, by name. */
const articlesOf = (row: Element) =>
  [...row.querySelectorAll('.said')].map(
    (mark) => mark.getAttribute('aria-label')?.replace(/^\d+, /, '') ?? '',
  );

/** A claim in its row, as its own page shares it: the verdict before the idea, then the reason and who says it. */
function shareOfClaim(claim: HTMLElement): Omit<Share, 'site'> {
  const verdict = wordsIn(claim, '.verdict');
  return {
    lead: verdict,
    statement: wordsIn(claim, '.says'),
    why: wordsIn(claim, '.why'),
    more: claim.dataset['said'] ?? saidByNamed(articlesOf(claim)),
    sources: sourcesIn(claim),
    stamp: claim.dataset['stamp'] ?? '',
    url: absolute(claim.querySelector('.says a')?.getAttribute('href') ?? ''),
  };
}

/** Words that stand below one another, as sentences in one line. */
const sentences = (parts: readonly string[]) =>
  parts.map((part) => sentence(capital(part))).join(' ');

/** A row as it is shown: the columns that are hidden are left out. */
function shareOfRow(row: Element, { stamp = '' }: DOMStringMap): Omit<Share, 'site'> {
  const cells = [...row.querySelectorAll<HTMLElement>('td[data-subject]:not([hidden])')];
  const subjects = versus(cells.map(({ dataset }) => ({ name: dataset['label'] ?? '' })));
  const evidence = [...row.querySelectorAll('.evidence > :is(b, small)')].map(wordsOf);
  const [finding = '', ...grounds] = evidence.filter((words) => !words.startsWith('checked '));
  const answers = cells.map(
    (cell) => `${cell.dataset['label']}: ${sentences([...cell.children].map(wordsOf))}`,
  );
  return {
    lead: `${wordsIn(row, 'th a')} (${subjects}): ${finding}.`,
    statement: [sentences(grounds), ...answers].join(' ').trim(),
    why: '',
    more: '',
    sources: [],
    stamp,
    url: absolute(row.querySelector('a')?.getAttribute('href') ?? ''),
  };
}

/** What is written on a button; its sources are those of the marks around it, where it names none itself. */
function shareOfText(
  { address, sources, ...text }: Omit<SharedText, 'title'>,
  around: Element | null,
): Omit<Share, 'site'> {
  const named = sources.map(({ title, url }) => ({ title, url: absolute(url) }));
  return {
    ...text,
    sources: named.length > 0 || !around ? named : sourcesIn(around),
    url: absolute(address),
  };
}

function shared(button: HTMLElement): Omit<Share, 'site'> {
  const { share } = button.dataset;
  if (share !== undefined) return shareOfText(JSON.parse(share), button.closest('.finding, .side'));
  const claim = button.closest<HTMLElement>('.claim');
  return claim ? shareOfClaim(claim) : shareOfRow(button.closest('tr') ?? button, button.dataset);
}

/** What a button shares, in the page's own words: written on the button, or read from the claim or the row it stands in. */
export const shareOf = (button: HTMLElement): Share => ({ ...shared(button), site: siteName() });
