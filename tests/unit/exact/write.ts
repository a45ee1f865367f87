/** A value as text, keys in their order, so that a change of one is a line of a diff. Maps and sets are lists; functions are left out. */
export const written = (value: unknown): string =>
  `${JSON.stringify(
    value,
    (_, each: unknown) =>
      each instanceof Map || each instanceof Set
        ? [...each]
        : typeof each === 'number'
          ? Number(each.toPrecision(6))
          : each,
    1,
  )}\n`;

/** Texts under their names, one after the other. What ends the lines of a table shows: a checkout may change it. */
export const together = (parts: readonly (readonly [name: string, text: string])[]): string =>
  parts.map(([name, text]) => `════ ${name}\n${text.trimEnd().replaceAll('\r', '␍')}\n`).join('\n');

/** Of each text the lines that the text of the same name before did not have. */
export const added = (
  before: readonly (readonly [name: string, text: string])[],
  after: readonly (readonly [name: string, text: string])[],
): string => {
  const had = new Map(before.map(([name, text]) => [name, new Set(text.split('\n'))]));
  const lines = after.map(
    ([name, text]) => [name, text.split('\n').filter((line) => !had.get(name)?.has(line))] as const,
  );
  return together(
    lines.flatMap(([name, own]) => (own.length > 0 ? [[name, own.join('\n')] as const] : [])),
  );
};
