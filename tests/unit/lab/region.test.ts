import { describe, expect, test } from 'vitest';
import { extractRegion } from '../../../src/reading/region.ts';

const program = `import json

class View:
    # region: routing
    def get(self):

        return 1
    # endregion

    # region: forms
    x = 2
    # endregion
`;

describe('extractRegion', () => {
  test('gives the lines between the markers without the indent they share', () => {
    expect(extractRegion(program, 'routing')).toBe('def get(self):\n\n    return 1');
  });

  test('finds each region by its name', () => {
    expect(extractRegion(program, 'forms')).toBe('x = 2');
  });

  test.each([
    '{# region: page #}\n<p>\n{# endregion #}',
    '<!-- region: page -->\r\n<p>\r\n<!-- endregion -->',
    '// region: page\n<p>\n// endregion',
  ])('reads the markers of other languages: %j', (text) =>
    expect(extractRegion(text, 'page')).toBe('<p>'),
  );

  test.each([
    ['missing', program, 'auth', 'no region "auth"; there are: routing, forms'],
    ['missing where there is none', 'x = 1', 'auth', 'no region "auth"; there are: none'],
    [
      'not closed',
      '# region: auth\nx = 1',
      'auth',
      'region "auth" of line 1 is not closed; end it with "endregion"',
    ],
    [
      'opened twice',
      '# region: a\n1\n# endregion\n# region: a\n2\n# endregion',
      'a',
      'region "a" starts twice: lines 1 and 4',
    ],
    [
      'around another one',
      '# region: a\n# region: b\n1\n# endregion\n# endregion',
      'a',
      'region "b" starts inside region "a"',
    ],
    ['empty', '# region: a\n\n# endregion', 'a', 'region "a" of line 1 is empty'],
  ])('refuses a region that is %s', (_, text, name, message) => {
    expect(() => extractRegion(text, name)).toThrow(message);
  });

  test('does not take a name for another one that starts with it', () => {
    expect(() => extractRegion('# region: forms-more\n1\n# endregion', 'forms')).toThrow(
      'no region "forms"',
    );
  });
});
