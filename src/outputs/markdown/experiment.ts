import type { BlockContent } from 'mdast';
import type { Experiment } from '../../schema/index.ts';
import { addresses } from '../../sentences/addresses.ts';
import { figuresCaption, recordedHeading } from '../../sentences/pictures.ts';
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

const caveatOf = ({ caveat }: Experiment) =>
  caveat ? [paragraph(strong('Caveat.'), text(` ${caveat}`))] : [];

/** When and where it was run, and how well a second run must agree. */
function runOf({ date, repeats }: ExperimentPage, { machine }: Experiment) {
  const run = [`run ${date}`, machine, repeats].filter((part) => part !== undefined);
  return bullets(run.map((part) => [text(part)]));
}

function outcome(view: ExperimentPage, record: Experiment): BlockContent[] {
  return [
    paragraph(text(record.answer)),
    paragraph(text(record.reading)),
    ...caveatOf(record),
    runOf(view, record),
  ];
}

function runAgain({ href }: Base, { command }: Experiment): BlockContent[] {
  const lab = link('the lab that can be downloaded', href(addresses.runLab()));
  return [heading(2, 'Run it again'), paragraph(code(command), text(', in '), lab)];
}

/** The criteria that it bears on. */
function usedFor({ href }: Base, { criteria }: ExperimentPage): BlockContent {
  const links = criteria.flatMap(({ name, address }, index) => [
    ...(index > 0 ? [text(', ')] : []),
    link(name, href(address)),
  ]);
  return paragraph(text('Used for: '), ...links);
}

/** An experiment as its page tells it: what was observed, the figures, the recorded output, and what runs it again. */
export function experimentMarkdown(base: Base, record: Experiment): string {
  const view = experimentPage(base.knowledge, record);
  return toMarkdown([
    heading(1, record.question),
    ...outcome(view, record),
    ...(view.figures ? figures(view.figures) : []),
    heading(2, recordedHeading),
    block(view.observed),
    ...runAgain(base, record),
    ...view.code.flatMap(program),
    paragraph(text(`Versions: ${view.versions}`)),
    usedFor(base, view),
  ]);
}
