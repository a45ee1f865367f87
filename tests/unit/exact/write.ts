import { diffArrays } from 'diff';

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

/** The lines that one text has and another has not, as a diff shows them. */
export const difference = (before: string, after: string): string =>
  diffArrays(before.split('\n'), after.split('\n'))
    .flatMap(({ added, removed, value }) =>
      added || removed ? value.map((line) => `${added ? '+' : '-'} ${line.trim()}`) : [],
    )
    .join('\n');

/** Without what another run has otherwise: the folder of the copy, and the day. */
export const lasting = (error: string) =>
  error
    .replaceAll(/\S*\/crosscheck-\w+/g, 'content')
    .replaceAll(/\d{4}-\d\d-\d\d(?= or earlier)/g, 'today');

type Named = readonly (readonly [name: string, text: string])[];

/** Lines of one text that the other has nowhere: what was only moved is no line of it. */
function lacking(text: string, other: string, sign: string): string[] {
  const had = new Set(other.split('\n'));
  return text.split('\n').flatMap((line) => (had.has(line) ? [] : [`${sign}${line}`]));
}

/** Of each text what it has gained and lost beside the text of the same name before. */
export function changed(before: Named, after: Named): string {
  const texts = new Map(before);
  const differences = after.map(([name, text]) => {
    const was = texts.get(name) ?? '';
    return [name, [...lacking(was, text, '-'), ...lacking(text, was, '+')].join('\n')] as const;
  });
  return together(differences.filter(([, lines]) => lines !== ''));
}
