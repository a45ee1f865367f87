import { filesOf, readContent } from '../content/read.ts';
import { contentDir } from '../knowledge/load.ts';

const id = 'virtual:subject-colours.css';

/** A style sheet made from the subjects' hues, so that no style in `src` names a subject. */
export function subjectColours() {
  return {
    name: 'subject-colours',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load(resolved: string) {
      if (resolved !== `\0${id}`) return undefined;
      const subjects = filesOf(readContent(contentDir(process.env), ['subject']), 'subject');
      return subjects.map(({ ids: [id], data }) => `[data-subject='${id}']{--hue:${data.hue}}`).join('\n');
    },
  };
}
