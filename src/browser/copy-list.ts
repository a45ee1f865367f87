import {
  type Copied,
  htmlOf,
  type Paragraphs,
  plainOf,
  type Run,
} from '../outputs/copy/formats.ts';
import { siteName } from './copy-share.ts';
import { absolute } from './dom.ts';

const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A correction as a paragraph: the verdict, what the article says, what holds, and what shows it. */
function correctionOf(item: HTMLElement): Run[] {
  const source = item.querySelector<HTMLAnchorElement>('.shows-it');
  const shows: Run[] = source ? [{ text: ' ' }, { text: source.href, url: source.href }] : [];
  return [
    { text: `${item.dataset['verdict']}:`, strong: true },
    { text: ` ${textOf(item.querySelector('.says > a'))} ${textOf(item.querySelector('.why'))}` },
    ...shows,
  ];
}

/** The corrections of an article as they are listed, under its title, with the address of the whole. */
export function copied(id: string): Required<Copied> {
  const items = [...document.querySelectorAll<HTMLElement>(`#${id} li[data-verdict]`)];
  const url = absolute(`#${id}`);
  const paragraphs: Paragraphs = [
    [{ text: textOf(document.querySelector('h1')), strong: true }],
    ...items.map(correctionOf),
    [{ text: `${siteName()}: ` }, { text: url, url }],
  ];
  return { plain: plainOf(paragraphs), html: htmlOf(paragraphs) };
}
