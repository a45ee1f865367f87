/** A killed npm does not take its script along: a command that nobody waits for any more ends itself. `script` is the script of npm that calls it. */
export function endWithNpm(script: string): void {
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.exit(1);
  const callers = [script, 'npx'];
  if (callers.includes(process.env['npm_lifecycle_event'] ?? '')) setInterval(watch, 200).unref();
}
