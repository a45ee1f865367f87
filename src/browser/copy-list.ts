import {
  type Copied,
  htmlOf,
  type Paragraphs,
  plainOf,
  type Run,
} from '../outputs/copy/formats.ts';
import { siteName } from './copy-share.ts';
import { need } from './dom.ts';
import { absolute } from './whole-address.ts';

const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Without the words of a passage: in a list of many, an address of two lines hides what it stands by. */
const shortAddress = (link: HTMLAnchorElement) =>
  absolute((link.getAttribute('href') ?? '').replace(/#?:~:.*/, ''));

const linked = (link: HTMLAnchorElement | null, name = textOf(link)): Run[] =>
  link ? [{ text: ' ' }, { text: name, url: shortAddress(link) }] : [];

/** A correction as a paragraph: the verdict, what the article says and where, what holds, what shows it, and where all of it stands. */
function correctionOf(item: HTMLElement): Run[] {
  const says = item.querySelector<HTMLAnchorElement>('.says > a');
  const where = textOf(item.querySelector('.says small'));
  return [
    { text: `${item.dataset['verdict']}:`, strong: true },
    { text: ` ${textOf(says)} (${where}) ${textOf(item.querySelector('.why'))}` },
    ...linked(item.querySelector<HTMLAnchorElement>('.shows-it')),
    ...linked(says, siteName()),
  ];
}

/** The corrections of an article as they are listed, under its title, with the address of the whole. */
export function copied(id: string): Required<Copied> {
  const list = need(document, `#${id}`, HTMLElement);
  const items = [...list.querySelectorAll<HTMLElement>('li[data-verdict]')];
  const url = absolute(`#${id}`);
  const paragraphs: Paragraphs = [
    [{ text: textOf(document.querySelector('h1')), strong: true }],
    ...items.map(correctionOf),
    [{ text: `${list.dataset['stamp']} ` }, { text: siteName(), url }],
  ];
  return { plain: plainOf(paragraphs), html: htmlOf(paragraphs) };
}
