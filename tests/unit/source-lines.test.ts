import { describe, expect, test } from 'vitest';
import { codeLines } from '../../src/reading/source-lines.ts';

const program = `import os

# region: brakes
def stop(speed):
    """Stops.

    In metres.
    """
    text = """not
    a docstring"""
    return speed  # at once
`;

describe('lines of code', () => {
  test('are neither blank, comment nor docstring', () =>
    expect(codeLines(program, 'brake.py')).toBe(5));
  test('of a template leave out its comments', () =>
    expect(codeLines('{# none #}\n<p>One</p>\n\n<!-- none -->\n{% block two %}', 'a.html')).toBe(
      2,
    ));
});
