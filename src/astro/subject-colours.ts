import { contentDir } from '../home/base-folder.ts';
import { filesOf, readContent } from '../reading/read.ts';
import { plainColours } from './plain-colours.ts';

// What pages link to: a sheet that one imports is in it already. Not where a page asks for the address only.
const sheets = /\/styles\/\w+\.css($|\?(?!url))/;

/** The hue of every subject, as style. */
function hues(): string {
  const content = readContent(contentDir(process.env), { wanted: ['subject'] });
  return filesOf(content, 'subject')
    .map(({ names, data }) => `[data-subject='${names['id']}']{--hue:${data.hue}}`)
    .join('\n');
}

/** Writes the subjects' hues into each style sheet, so that no style in `src` names a subject. */
export function subjectColours() {
  return {
    name: 'subject-colours',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return sheets.test(id) ? code + plainColours() + hues() : undefined;
    },
  };
}
