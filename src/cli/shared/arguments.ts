import { UsageError } from '../../home/refusal.ts';

/** Refuses arguments beyond the first `most`: nobody would read them. @throws UsageError */
export function requireAtMost(most: number, positionals: readonly string[], usage: string): void {
  const [further] = positionals.slice(most);
  if (further === undefined) return;
  throw new UsageError({
    place: /npm run (\S+)/.exec(usage)?.[1] ?? '',
    got: `"${further}" besides`,
    allowed: most === 1 ? 'one argument' : `${most || 'no'} arguments`,
    remedy: usage,
  });
}
