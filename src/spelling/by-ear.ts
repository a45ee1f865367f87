/** How letters sound, in the order in which they are replaced. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/d(?=j)|d(?=g[eiy])/g, ''],
  [/tch|ch|sh|sch|[tc]i(?=[oa])/g, 'x'],
  [/ph/g, 'f'],
  [/gh(?![aeiou])/g, ''],
  [/ck|q/g, 'k'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/c/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/(?<=.)[hw]/g, ''],
  [/(.)\1+/g, '$1'],
  [/^[aeiouy]+/, 'a'],
  [/(?<=.)[aeiouy]/g, ''],
];

/** What a word sounds like in English, roughly: `asink` and `async` are one. */
export const soundOf = (word: string): string =>
  sounds.reduce((heard, [letters, sound]) => heard.replace(letters, sound), word.toLowerCase());
