import type { Subject } from '../../knowledge/knowledge.ts';
import { followedSentence } from '../../sentences/versions.ts';
import { followedReleases } from '../../views/versions.ts';
import type { Base } from '../base.ts';
import { cell } from './evidence.ts';
import { heading, paragraph, text, toMarkdown } from './markdown.ts';

export const subjectMarkdown = (base: Base, { id, name, description }: Subject): string =>
  toMarkdown([
    heading(1, name),
    paragraph(text(description)),
    ...followedReleases(base.knowledge)
      .filter(({ upgrade }) => upgrade.subject === id)
      .map((release) => paragraph(text(followedSentence(release)))),
    ...base.knowledge.criteria.flatMap((on) => cell(base, heading(2, on.name), on.cells[id])),
  ]);
