import { readFileSync } from 'node:fs';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { printedDate, versionsPhrase } from '../knowledge/phrases.ts';
import type { Check } from '../schema/index.ts';
import { colours } from './colours.ts';
import { column, type Element, row, type Style } from './element.ts';
import { fitted, heading, plain, smallest } from './type.ts';

/** Size of every card: what Open Graph and Twitter previews show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

const edge = 22;
const padding = { left: 62, right: 72 } as const;
/** Width of what a card says. */
export const measure = cardSize.width - edge - padding.left - padding.right;

const icon = `data:image/svg+xml;base64,${readFileSync('public/favicon.svg').toString('base64')}`;

const brand = (name: string) =>
  row({ alignItems: 'center', gap: 14, flexShrink: 0 }, { type: 'img', props: { src: icon, width: 42, height: 42 } }, heading(name, 34));

const foot = (name: string, stamp: string) =>
  row(
    { alignItems: 'center', justifyContent: 'space-between', borderTop: `2px solid ${colours.rule}`, paddingTop: 20 },
    fitted(plain, stamp, { width: measure - 260, lines: 1, sizes: [30, smallest] }),
    brand(name),
  );

interface Content {
  /** Colour of the band at the edge: what the card comes down to. */
  readonly band: string;
  /** What stands at the foot: date, versions, place. */
  readonly stamp: string;
  readonly style?: Style;
}

/** Every card: paper, a band of colour at the edge, and a foot with the site's name. */
export const frame = ({ site }: Knowledge, { band, stamp, style = {} }: Content, ...parts: Parameters<typeof column>[1][]): Element =>
  column(
    {
      ...cardSize,
      background: colours.paper,
      borderLeft: `${edge}px solid ${band}`,
      padding: `50px ${padding.right}px 30px ${padding.left}px`,
    },
    column({ flexGrow: 1, ...style }, ...parts),
    foot(site.name, stamp),
  );

/** `Checked November 2026 against Disc 2 and Rim 3`. Of other products' versions there is only room where no subject has one. */
export function checkedStamp(knowledge: Knowledge, { checked, against }: Pick<Check, 'checked' | 'against'>): string {
  const subjects = Object.fromEntries(Object.entries(against).filter(([product]) => knowledge.subjects.some(({ id }) => id === product)));
  const versions = versionsPhrase(knowledge, Object.keys(subjects).length > 0 ? subjects : against);
  return `Checked ${printedDate(checked.slice(0, 7))}${versions && ` against ${versions}`}`;
}
