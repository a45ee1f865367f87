import { parseArgs } from 'node:util';
import { UsageError } from '../../home/refusal.ts';
import { capital } from '../../sentences/text.ts';

/** An option as `parseArgs` takes it, with what `--help` says of it. A switch that is not asked for is off. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string;
  /** What follows it: `<id>`. */
  readonly value?: string;
  /** `lists every problem` */
  readonly does: string;
}

export type Options = Readonly<Record<string, Option>>;

/** What a command says of itself. */
export interface Command<Named extends Options = Options> {
  /** The script of npm that calls it. */
  readonly name: string;
  /** `holds the content to its schema and rules` */
  readonly does: string;
  /** Its arguments in their order, as the usage line has them: `<file|->`; the last with an ellipsis where it may be many. */
  readonly takes?: readonly string[];
  readonly options?: Named;
}

type ValueOf<One extends Option> = One extends { readonly type: 'boolean' }
  ? boolean
  : string | (One extends { readonly default: string } ? never : undefined);

/** What a command is asked. */
export interface Asked<Named extends Options> {
  readonly values: { readonly [Name in keyof Named]: ValueOf<Named[Name]> };
  readonly positionals: readonly string[];
}

const help = { type: 'boolean', short: 'h' } as const;

const optionText = ([name, { value }]: readonly [string, Option]) =>
  value === undefined ? `--${name}` : `--${name} ${value}`;

/** `npm run ingest -- <file|-> [--id <id>] [--dry-run]` */
export function usageOf({ name, takes = [], options = {} }: Command): string {
  const parts = [...takes, ...Object.entries(options).map((each) => `[${optionText(each)}]`)];
  return [`npm run ${name}`, ...(parts.length > 0 ? ['--', ...parts] : [])].join(' ');
}

const defaultText = (option: Option) =>
  option.default === undefined ? '' : ` (if not said: ${option.default})`;

/** What `--help` prints: how the command is called, what it does, and each of its options. */
export function helpOf(command: Command): string {
  const rows = Object.entries(command.options ?? {}).map(
    (each) => [optionText(each), `${each[1].does}${defaultText(each[1])}`] as const,
  );
  const all = [...rows, ['-h, --help', 'says this']] as const;
  const wide = Math.max(...all.map(([option]) => option.length));
  const lines = all.map(([option, does]) => `  ${option.padEnd(wide)}  ${does}`);
  return [usageOf(command), `${capital(command.does)}.`, ...lines].join('\n');
}

/** Refuses arguments beyond the first `most`: nobody would read them. @throws UsageError */
export function requireAtMost(most: number, command: Command, given: readonly string[]): void {
  const [further] = given.slice(most);
  if (further === undefined) return;
  throw new UsageError({
    place: command.name,
    got: `"${further}" besides`,
    allowed: most === 1 ? 'one argument' : `${most || 'no'} arguments`,
    remedy: usageOf(command),
  });
}

const mostOf = (takes: readonly string[]) =>
  takes.at(-1)?.includes('…') ? Number.POSITIVE_INFINITY : takes.length;

/** What the arguments ask of a command; nothing where they ask for help, whatever else they say. Throws what cannot be asked. */
export function askedOf<const Named extends Options>(
  command: Command<Named>,
  args: readonly string[],
): Asked<Named> | undefined {
  const config = {
    args: [...args],
    allowPositionals: true,
    options: { ...command.options, help },
  };
  if (parseArgs({ ...config, strict: false }).values.help) return undefined;
  const { values, positionals } = parseArgs(config);
  requireAtMost(mostOf(command.takes ?? []), command, positionals);
  const switches = Object.entries(command.options ?? {}).filter(
    ([, { type }]) => type === 'boolean',
  );
  const off = Object.fromEntries(switches.map(([name]) => [name, false]));
  return { values: { ...off, ...values } as Asked<Named>['values'], positionals };
}
