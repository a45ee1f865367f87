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
