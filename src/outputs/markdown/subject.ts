import type { Subject } from '../../knowledge/knowledge.ts';
import type { Base } from '../base.ts';
import { cell } from './evidence.ts';
import { heading, paragraph, text, toMarkdown } from './markdown.ts';

export const subjectMarkdown = (base: Base, { id, name, description }: Subject): string =>
  toMarkdown([
    heading(1, name),
    paragraph(text(description)),
    ...base.knowledge.criteria.flatMap((on) => cell(base, heading(2, on.name), on.cells[id])),
  ]);
