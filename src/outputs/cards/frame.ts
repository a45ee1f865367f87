import type { Knowledge } from '../../knowledge/knowledge.ts';
import { icon } from '../icon.ts';
import { colours } from './colours.ts';
import { column, type Element, type Part, picture, row } from './element.ts';
import { cardSize } from './size.ts';
import { heading, plain, smallest } from './type.ts';

const edge = 22;
const padding = { left: 62, right: 72 } as const;
/** Width of what a card says. */
export const measure = cardSize.width - edge - padding.left - padding.right;

const mark = icon();

const brand = (name: string) =>
  row({ alignItems: 'center', gap: 14, flexShrink: 0 }, picture(mark, 38, 38), heading(name, 32));

/** A stamp too long for one line takes two. */
const foot = (name: string, stamp: string) =>
  row(
    {
      alignItems: 'center',
      justifyContent: 'space-between',
      borderTop: `2px solid ${colours.rule}`,
      paddingTop: 20,
    },
    plain(
      stamp,
      { width: measure - 262, height: 73, sizes: [30, smallest] },
      { maxWidth: measure - 262 },
    ),
    brand(name),
  );

interface Content {
  /** Colour of the band at the edge: what the card comes down to. */
  readonly band: string;
  /** What stands at the foot: date, versions, place. */
  readonly stamp: string;
}

/** Every card: paper, a band of colour at the edge, and a foot with the site's name. */
export const frame = (
  { site }: Knowledge,
  { band, stamp }: Content,
  ...parts: readonly Part[]
): Element =>
  column(
    {
      ...cardSize,
      background: colours.paper,
      borderLeft: `${edge}px solid ${band}`,
      padding: `44px ${padding.right}px 30px ${padding.left}px`,
    },
    column({ flexGrow: 1 }, ...parts),
    foot(site.name, stamp),
  );
