import { readFileSync } from 'node:fs';
import { find, generate, parse } from 'css-tree';
import { formatHex } from 'culori';
import { ofEngine } from '../../home/engine-folder.ts';

/** The site's style sheet is where its colours are written; a card takes the light ones from there. */
const tokens = parse(readFileSync(ofEngine('src/styles/tokens.css'), 'utf8'), {
  parseCustomProperty: true,
});

/** The light half of a token, its hue replaced by `hue` where the token leaves it open; what lies outside sRGB is clipped. */
function light(token: string, hue?: number): string {
  const declared = find(
    tokens,
    (node) => node.type === 'Declaration' && node.property === `--${token}`,
  );
  // The first of `light-dark(oklch(…), oklch(…))`.
  const colour =
    declared && find(declared, (node) => node.type === 'Function' && node.name === 'oklch');
  const hex = colour && formatHex(generate(colour).replace('var(--hue)', `${hue}`));
  if (!hex) throw new Error(`src/styles/tokens.css has no --${token}: light-dark(oklch(…), …)`);
  return hex;
}

export const colours = {
  paper: light('paper'),
  card: light('card'),
  ink: light('ink'),
  muted: light('muted'),
  rule: light('rule'),
  strongRule: light('strong-rule'),
} as const;

/** The colours of verdicts, by tone. */
export const tones = {
  good: light('good'),
  warn: light('warn'),
  skew: light('skew'),
  past: light('past'),
  bad: light('bad'),
  open: light('muted'),
} as const;

export const subjectColour = ({ hue }: { readonly hue: number }) => light('subject', hue);
