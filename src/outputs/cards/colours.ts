import { readFileSync } from 'node:fs';

/** The site's style sheet is where its colours are written; a card takes the light ones from there. */
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

const encoded = (linear: number) =>
  linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
const hexByte = (channel: number) =>
  Math.round(255 * Math.min(1, Math.max(0, encoded(channel))))
    .toString(16)
    .padStart(2, '0');

/** sRGB of an OKLCH colour (lightness 0–1, hue in degrees), by Ottosson's matrices; what lies outside sRGB is clipped. */
export function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return `#${[red, green, blue].map(hexByte).join('')}`;
}

/** The light half of a token, its hue replaced by `hue` where the token leaves it open. */
function light(token: string, hue?: number): string {
  const written = new RegExp(
    `--${token}: light-dark\\(oklch\\(([\\d.]+)% ([\\d.]+) (var\\(--hue\\)|[\\d.]+)\\)`,
  ).exec(tokens);
  if (!written) throw new Error(`src/styles/tokens.css has no --${token}: light-dark(oklch(…), …)`);
  return hexOf(Number(written[1]) / 100, Number(written[2]), hue ?? Number(written[3]));
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
  bad: light('bad'),
  open: light('muted'),
} as const;

export const subjectColour = ({ hue }: { readonly hue: number }) => light('subject', hue);
