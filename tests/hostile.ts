/**
 * A knowledge base by somebody who means harm: the fixture with every free text and every address replaced by attacks, as far as the
 * schema lets them. Which texts are free is read from the schema, so a field that is added is attacked without anyone thinking of it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import { sealOf, shownSeal } from '../src/knowledge/sealed.ts';
import { experiment, kindNames, kinds, match } from '../src/schema/index.ts';
import { fixtureCopyIn } from './fixture.ts';

/** Each would run, load or lead somewhere if one place of the site forgot to escape. */
export const attacks = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)' x='",
  '" autofocus onfocus="alert(1)',
  ']]><script>alert(1)</script>',
  '--><svg onload=alert(1)>',
  '</title></textarea></style><script>alert(1)</script>',
  '[x](javascript:alert(1)) ![x](https://evil.example/x.png)',
  "{{constructor.constructor('alert(1)')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to stay one
  '${alert(1)} {alert(1)} <%= alert(1) %>',
  '=HYPERLINK("https://evil.example/","x")',
  '<svg><foreignObject><body onload=alert(1)>',
  '<a href=javascript:alert(1)>x</a>',
  '&lt;img src=x onerror=alert(1)&gt; &#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript>alert(1)\\u003c/script>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example/>',
  '<mark><img src=x onerror=alert(1)></mark>',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '```\n\n<script>alert(1)</script>\n\n- # x',
  'import.meta.env.BASE_URL process.env.HOME',
  'W'.repeat(90),
] as const;

const address =
  "https://example.org/'onmouseover='alert(1)'/](javascript:alert(1))?a=1&lt;script&gt;&b={x}";
const ownAddress = "/method/?'onmouseover='alert(1)'/](javascript:alert(1))";

/** Names that other rules hold to the ids there are. */
const bound = new Set(['stance', 'favours']);

/** Texts that must go on matching each other: the same one becomes the same attack. */
const matched = new Set(['against', 'version']);
const replaced = new Map<string, string>();

let turn = 0;
/** As many attacks as fit, another one first each time. */
function attack(most: number): string {
  const start = turn++;
  const all = attacks.map((_, index) => attacks[(start + index) % attacks.length] ?? '');
  const fitting = all
    .reduce((text, next) => (text.length + next.length + 1 > most ? text : `${text} ${next}`), '')
    .trim();
  return fitting || 'x';
}

type Def = z.core.$ZodTypeDef & Readonly<Record<string, unknown>>;
const defOf = (schema: z.core.$ZodType) => schema._zod.def as Def;
const checksOf = (def: Def) =>
  ((def['checks'] ?? []) as z.core.$ZodCheck[]).map(
    (check) => check._zod.def as unknown as Readonly<Record<string, unknown>>,
  );

/** The length that a check allows; one of our own says it in its parameters. */
const mostOf = (check: Readonly<Record<string, unknown>>) => {
  const { maximum } = check['check'] === 'max_length' ? check : Object(check['params']);
  return typeof maximum === 'number' ? [maximum] : [];
};

function attackedText(def: Def, value: string): string {
  const checks = checksOf(def);
  if (def['format'] === 'url') return address;
  if (def['format'] !== undefined) return value;
  const formats = checks.filter(({ check }) => check === 'string_format');
  if (
    formats.some(
      ({ pattern }) => pattern instanceof RegExp && pattern.test(ownAddress) && !pattern.test('x'),
    )
  )
    return ownAddress;
  if (formats.length > 0) return value;
  return attack(Math.min(400, ...checks.flatMap(mostOf)));
}

/** The value with every text that its schema leaves free replaced. */
function attacked(schema: z.core.$ZodType, value: unknown, key = ''): unknown {
  const def = defOf(schema);
  const inner = (name: string) => def[name] as z.core.$ZodType;
  if (value === undefined || value === null) return value;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return attacked(inner('innerType'), value, key);
    case 'array':
      return (value as unknown[]).map((item) => attacked(inner('element'), item, key));
    case 'object': {
      const shape = def['shape'] as Readonly<Record<string, z.core.$ZodType>>;
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          shape[name] ? attacked(shape[name], item, name) : item,
        ]),
      );
    }
    case 'record':
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          attacked(inner('valueType'), item, key),
        ]),
      );
    case 'string':
      if (bound.has(key)) return value;
      if (!matched.has(key)) return attackedText(def, String(value));
      replaced.set(
        String(value),
        replaced.get(String(value)) ?? `${attackedText(def, String(value))} ${value}`,
      );
      return replaced.get(String(value));
    case 'lazy':
      return { [attack(100)]: [attack(400), { x: attack(400) }] };
    default:
      return value;
  }
}

/** Text as Markdown shows it, letter by letter; an address in plain sight would become a link, and a link is checked. */
const literal = (text: string) =>
  text
    .replaceAll('\n', ' ')
    .replaceAll('https:', '')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
const inCode = (text: string) => text.replace(/[`\n|]/g, ' ');
const inAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', ' ');

/** Attacks in every construct that a body may use. */
const attackedBody = () => `
## ${literal(attack(200))}

${literal(attack(2000))}

- ${literal(attack(200))} [${literal(attack(100))}](/method/ "${literal(attack(100))}") \`${inCode(attack(200))}\`

| ${literal(attack(60))} | x |
| --- | --- |
| ${literal(attack(200))} | \`${inCode(attack(100))}\` |

~~~~js ${inCode(attack(100))}
${attack(400)}
~~~~
`;

const kindOf = (path: string) =>
  kindNames.find((kind) => match<string>(kinds[kind].file.where, path));

function attackFile(dir: string, path: string): void {
  const kind = kindOf(path);
  if (!kind) throw new Error(`${path} is no content file`);
  const file = join(dir, path);
  const text = readFileSync(file, 'utf8');
  const [, front, body] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text) ?? [];
  const data = stringify(
    attacked(kinds[kind].file.schema, parse(front ?? text, { schema: 'core' })),
  );
  if (body === undefined) {
    writeFileSync(file, path.endsWith('.json') ? JSON.stringify(parse(data)) : data);
    return;
  }
  const told = body.replaceAll(/title="[^"]*"/g, () => `title="${inAttribute(attack(400))}"`);
  writeFileSync(
    file,
    `---\n${data}---\n${kind === 'source' ? told.replace('\n</Section>', `${attackedBody()}\n</Section>`) : `${told}${attackedBody()}`}`,
  );
}

/** The run with other releases as its tool would have written it, attacks and all. */
function sealAnew(dir: string): void {
  const read = (path: string) => JSON.parse(readFileSync(join(dir, path), 'utf8'));
  const path = 'reruns/disc-3.json';
  const record = read(path);
  const of = shownSeal(experiment.parse(read('experiments/wet-stop.json')));
  record.results['wet-stop'].of = of;
  writeFileSync(join(dir, path), JSON.stringify({ ...record, seal: sealOf(record) }));
}

/** Writes the hostile knowledge base into `dir`. */
export function writeHostile(dir: string): void {
  const { plant } = fixtureCopyIn(dir);
  plant('moved.yaml', 'withdrawn.,', 'withdrawn., see: /method/,');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const path of files
    .map(({ parentPath, name }) => join(parentPath, name).slice(dir.length + 1))
    .toSorted())
    attackFile(dir, path);
  sealAnew(dir);
}
