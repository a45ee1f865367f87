import type { BlockContent } from 'mdast';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { figuresCaption } from '../../sentences/pictures.ts';
import type { FiguresView, Measured } from '../../views/figures.ts';
import { type ExperimentPage, experimentPage } from '../../views/lab-page.ts';
import type { Base } from '../base.ts';
import {
  block,
  bullets,
  code,
  heading,
  link,
  paragraph,
  strong,
  table,
  text,
  toMarkdown,
} from './markdown.ts';

const measured = (value: Measured | undefined) => [
  text(value ? `${value.median} ${value.range}` : 'not measured'),
];

function figures({ subjects, needs, rows }: FiguresView): BlockContent[] {
  const head = ['Measured', ...subjects.map(({ name }) => name), needs];
  return [
    heading(2, 'Figures'),
    paragraph(text(figuresCaption)),
    table([
      head.map((name) => [text(name)]),
      ...rows.map(({ label, unit, values, needs: own }) => [
        [text([label, unit].filter(Boolean).join(' '))],
        ...values.map(measured),
        measured(own),
      ]),
    ]),
  ];
}

const program = ({ path, text: words }: ExperimentPage['code'][number]): BlockContent[] => [
  paragraph(code(path)),
  ...(words === undefined ? [] : [block(words.trimEnd())]),
];

/** An experiment as its page tells it: what was observed, the figures, the recorded output, and what runs it again. */
export function experimentMarkdown(
  { knowledge, href }: Base,
  record: Knowledge['experiments'][number],
): string {
  const view = experimentPage(knowledge, record);
  const { question, answer, reading, caveat, machine, command } = record;
  const run = [`run ${view.date}`, machine, view.repeats].filter((part) => part !== undefined);
  return toMarkdown([
    heading(1, question),
    paragraph(text(answer)),
    paragraph(text(reading)),
    ...(caveat ? [paragraph(strong('Caveat.'), text(` ${caveat}`))] : []),
    bullets(run.map((part) => [text(part)])),
    ...(view.figures ? figures(view.figures) : []),
    heading(2, 'Recorded output'),
    block(view.observed),
    heading(2, 'Run it again'),
    paragraph(
      code(command),
      text(', in '),
      link('the lab that can be downloaded', href(addresses.runLab())),
    ),
    ...view.code.flatMap(program),
    paragraph(text(`Versions: ${view.versions}`)),
    paragraph(
      text('Used for: '),
      ...view.criteria.flatMap(({ name, address }, index) => [
        ...(index > 0 ? [text(', ')] : []),
        link(name, href(address)),
      ]),
    ),
  ]);
}
