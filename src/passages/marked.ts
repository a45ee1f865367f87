/** What a text sets off as a name: a literal, or what a role is given; in Markdown code. */
const setOff = /``([^`]+)``|:[a-zA-Z][\w:+.-]*:`([^`]+)`|(?<!`)`([^`\n]+)`(?![`_])/g;

/** How a term was told: by the look of code, as a word of prose that is set off, or by the version behind it. */
export type TermKind = 'code' | 'prose' | 'program';

/** `MAX_PARTS`, `send_mail`, `EmailMessage`, `TASKS` */
const isOfCode = (word: string) => /\w_\w|[a-z][A-Z]|[A-Z]{2}[a-z]|^[A-Z][A-Z\d]{3,}$/.test(word);

/** A word of prose is a name only where it is set off alone; shorter ones are said of everything. */
const fewestLetters = 5;

function termsIn(set: string): [string, TermKind][] {
  const words = set.match(/[A-Za-z_]\w*/g) ?? [];
  const code = words.filter(isOfCode);
  const [only = '', ...others] = words;
  const isAlone = code.length === 0 && others.length === 0 && only.length >= fewestLetters;
  return isAlone ? [[only, 'prose']] : code.map((word) => [word, 'code']);
}

/** The names that the mark-up of a text sets off. */
export const markedIn = (text: string): ReadonlyMap<string, TermKind> =>
  new Map(
    [...text.matchAll(setOff)].flatMap(([, literal, role, code]) =>
      termsIn(literal ?? role?.replace(/^.*<(.*)>$/s, '$1') ?? code ?? ''),
    ),
  );

/** A word with a capital and the number behind it: `PostgreSQL 15`, `Werkzeug >= 3.1`, but `May 2026` is none. */
const versioned =
  /(?<![\p{L}\p{N}_.-])([A-Z][A-Za-z]*[A-Za-z]) ?(?:(?:>=|≥) ?)?(?!(?:19|20)\d\d\b)\d+(?:\.\d+)*\b/gu;

/** The words that a text puts before a version: programs, and what begins a sentence. */
export const programsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(versioned)].map(([, name = '']) => name));
