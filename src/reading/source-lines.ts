/** A comment that takes a line of its own: Python's, Jinja's and Django's, HTML's. */
const comment = /^(?:#|\{#|<!--)/;
/** A docstring: a string in three quotes that begins a line of its own. */
const docstring = /^[ \t]*"""[\s\S]*?"""[ \t]*$/gm;

/**
 * How many lines of a program a person wrote and has to maintain: neither blank, nor a comment, nor part of a docstring. The lab
 * counts the lines of the applications in the same way (`lab/harness/source_lines.py`), so that one thing has one number.
 */
export function codeLines(code: string, file: string): number {
  const counted = file.endsWith('.py') ? code.replaceAll(docstring, '') : code;
  return counted
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !comment.test(line)).length;
}
