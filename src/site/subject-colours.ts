import { contentDir, inspect } from '../knowledge/load.ts';

const id = 'virtual:subject-colours.css';

/** A style sheet made from the subjects' hues, so that no style in `src` names a subject. */
export function subjectColours() {
  return {
    name: 'subject-colours',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load(resolved: string) {
      if (resolved !== `\0${id}`) return undefined;
      const { records } = inspect(contentDir(process.env));
      return records.subjects.map((subject) => `[data-subject='${subject.id}']{--hue:${subject.hue}}`).join('\n');
    },
  };
}
