import { readFileSync } from 'node:fs';
import { type CssNode, generate, parse, walk } from 'css-tree';
import { ofEngine } from '../home/engine-folder.ts';

const both = 'light-dark';
const tokens = ofEngine('src/styles/tokens.css');

/** The first of the two colours. */
function lightOf(value: CssNode): string {
  let light = '';
  walk(value, (node) => {
    if (node.type !== 'Function' || node.name !== both || light !== '') return;
    const [first] = node.children.toArray();
    if (first) light = generate(first);
  });
  return light;
}

/** The rules of a style sheet, with the light one of each pair of colours, for a browser that cannot choose between two. */
export function lightRules(css: string): string {
  const rules: string[] = [];
  // Values of custom properties are texts unless the parser is told otherwise.
  walk(parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type !== 'Rule') return;
    const declarations = node.block.children.toArray().flatMap((each) => {
      const light = each.type === 'Declaration' ? lightOf(each.value) : '';
      return each.type === 'Declaration' && light !== '' ? [`${each.property}:${light}`] : [];
    });
    if (declarations.length > 0) rules.push(`${generate(node.prelude)}{${declarations.join(';')}}`);
  });
  return rules.join('');
}

/** Behind every style sheet: in a browser without `light-dark()` the site is light, and not without colours. */
export const plainColours = (): string =>
  `@supports not (color:${both}(red,red)){:root{color-scheme:light}${lightRules(readFileSync(tokens, 'utf8'))}}`;
