/** What a reader sees of the inline mark-up of reStructuredText, as Sphinx prints it. */

/** What names stand for beyond the text they are used in. */
export interface Names {
  /** The title that a label or the path of a document leads to. */
  readonly title: (role: 'ref' | 'doc', target: string) => string | undefined;
  /** What `|name|` stands for. */
  readonly substitutions: ReadonlyMap<string, string>;
}

/** Roles that print something before what they are given. */
const prefixes: Readonly<Record<string, string>> = {
  ticket: '#',
  issue: '#',
  pr: '#',
  ghpull: '#',
  gh: '#',
  cve: 'CVE ',
  cwe: 'CWE ',
  ghsa: 'GHSA-',
  bpo: 'bpo-',
  pep: 'PEP ',
};
const callable = new Set(['func', 'meth']);
const pythonRoles = new Set([
  ...callable,
  ...['class', 'attr', 'mod', 'exc', 'data', 'const', 'obj', 'type', 'deco'],
]);

const lastPart = (dotted: string) => dotted.slice(dotted.lastIndexOf('.') + 1);
const capitals = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `9110#section-9.2.1` → `RFC 9110 Section 9.2.1` */
function rfc(target: string): string {
  const [number = '', place] = target.split('#');
  return `RFC ${number}${place ? ` ${place.split('-').map(capitals).join(' ')}` : ''}`;
}

function pythonName(role: string, target: string): string {
  const name = target.startsWith('~') ? lastPart(target.slice(1)) : target.replace(/^[!.]+/, '');
  return callable.has(role) && !name.endsWith(')') ? `${name}()` : name;
}

function ofRole(fullRole: string, content: string, names: Names): string {
  const role = fullRole.split(':').at(-1) ?? fullRole;
  const titled = /^(.*\S)\s*<[^<>]+>$/s.exec(content);
  if (titled) return titled[1] ?? '';
  if (role === 'ref' || role === 'doc') return names.title(role, content) ?? content;
  if (role === 'rfc') return rfc(content);
  if (role === 'abbr') return content.replace(/\s*\([^()]*\)$/, '');
  if (role === 'file' || role === 'samp') return content.replaceAll(/[{}]/g, '');
  if (role === 'menuselection') return content.replaceAll('-->', '‣');
  if (pythonRoles.has(role)) return pythonName(role, content);
  return (prefixes[role] ?? '') + content.replace(/^[!~]/, '');
}

const unescaped = (text: string) => text.replaceAll(/\\(\s|.)/g, (_, it: string) => it.trim());

/** Typographic signs for those typed for them. */
const smart = (text: string) =>
  text.replaceAll('---', '—').replaceAll('--', '–').replaceAll('...', '…');

const markup = new RegExp(
  [
    '``(?<literal>.+?)``(?!`)',
    ':(?<role>[a-zA-Z][\\w:+.-]*):`(?<content>(?:\\\\.|[^`\\\\])+)`',
    '_?`(?<phrase>(?:\\\\.|[^`\\\\])+)`(?:__?)?',
    '(?<![\\w*\\\\])\\*\\*(?<strong>\\S(?:.*?\\S)?)\\*\\*(?![\\w*])',
    '(?<![\\w*\\\\])\\*(?<emphasis>[^\\s*](?:[^*]*?[^\\s*\\\\])?)\\*(?![\\w*])',
    '\\[(?<footnote>#?[\\w.-]*|\\*)\\]_(?!\\w)',
    '\\|(?<substitution>[^\\s|](?:[^|]*[^\\s|])?)\\|(?:__?)?',
    '(?<![\\w`.:/@-])(?<word>[A-Za-z0-9](?:[\\w.-]*?[A-Za-z0-9])?)__?(?![\\w`])',
    '\\\\(?<escaped>\\s|.)',
  ].join('|'),
  'gsu',
);

/** The text of a stretch of reStructuredText without line breaks of its own. */
export function restInline(text: string, names: Names): string {
  let at = 0;
  let seen = '';
  for (const found of text.matchAll(markup)) {
    seen += smart(text.slice(at, found.index));
    at = found.index + found[0].length;
    const {
      literal,
      role,
      content,
      phrase,
      strong,
      emphasis,
      footnote,
      substitution,
      word,
      escaped,
    } = found.groups ?? {};
    if (literal !== undefined) seen += literal;
    else if (role !== undefined) seen += ofRole(role, unescaped(content ?? ''), names);
    else if (phrase !== undefined) seen += smart(unescaped(phrase.replace(/\s*<[^<>]+>$/s, '')));
    else if (footnote !== undefined) seen += `[${footnote.replace(/^#/, '')}]`;
    else if (substitution !== undefined) seen += names.substitutions.get(substitution) ?? found[0];
    else seen += smart(strong ?? emphasis ?? word ?? escaped?.trim() ?? '');
  }
  return seen + smart(text.slice(at));
}
