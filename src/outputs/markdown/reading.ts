import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { citedPassages } from '../../knowledge/citations.ts';
import type { Criterion, Source } from '../../knowledge/knowledge.ts';
import { recordedAt, splitAddress } from '../../knowledge/recorded.ts';
import { stateOf } from '../../knowledge/tally.ts';
import { treeOf } from '../../reading/mdx.ts';
import { addresses } from '../../sentences/addresses.ts';
import { verdictLabel } from '../../sentences/labels.ts';
import { passageUrl } from '../../sentences/passages.ts';
import { criterionNumbers } from '../../views/numbering.ts';
import type { Base } from '../base.ts';
import { heading, link, numberedList, paragraph, text, toMarkdown } from './markdown.ts';

/** What a component of the content becomes in plain Markdown, by its `id` or `of`; a mark also by its passage. */
type Plain = Readonly<Record<string, (name: string, passage?: string) => PhrasingContent[]>>;
type Component = MdxJsxFlowElement | MdxJsxTextElement;

const isComponent = (node: Nodes): node is Component =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

const attribute = ({ attributes }: Component, wanted: string): string | undefined =>
  attributes
    .flatMap((each) => (each.type === 'mdxJsxAttribute' && each.name === wanted ? each.value : []))
    .find((value) => typeof value === 'string');

function recorded({ knowledge }: Base, address: string): PhrasingContent[] {
  const { experiment, path } = splitAddress(address);
  return [text(recordedAt(knowledge.experiment(experiment), path) ?? '')];
}

const verdictLink = ({ knowledge, href }: Base, id: string): PhrasingContent =>
  link(verdictLabel(stateOf(knowledge.claim(id))), href(addresses.claim(id)));

const verdictAfter = (base: Base, id: string): PhrasingContent[] => [
  text('('),
  verdictLink(base, id),
  text(')'),
];

/** In a reading a claim is quoted; in a digest its words stand before the mark. */
const quotedClaim = (base: Base, id: string): PhrasingContent[] => [
  text(`“${base.knowledge.claim(id).text.replace(/\.$/, '')}” `),
  ...verdictAfter(base, id),
];

const cited = ({ knowledge }: Base, id: string, name?: string, hash = ''): PhrasingContent => {
  const reference = knowledge.reference(id);
  const passage = citedPassages(knowledge).get(id)?.get(hash);
  return link(name ?? reference.title, passageUrl(reference, passage));
};

/** The component's own plain form, else what it holds. */
function replaced(component: Component, base: Base, plain: Plain): RootContent[] {
  const made = plain[component.name ?? '']?.(
    attribute(component, 'id') ?? attribute(component, 'of') ?? '',
    attribute(component, 'passage'),
  );
  if (!made) return withoutComponents(component.children, base, plain);
  return component.type === 'mdxJsxFlowElement' ? [paragraph(...made)] : made;
}

/** The nodes with every component replaced, and the site's base in front of links to its own pages. */
const withoutComponents = (
  nodes: readonly RootContent[],
  base: Base,
  plain: Plain,
): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (isComponent(node)) return replaced(node, base, plain);
    const own = 'url' in node && node.url.startsWith('/') ? { url: base.href(node.url) } : {};
    const inner =
      'children' in node ? { children: withoutComponents(node.children, base, plain) } : {};
    return [{ ...node, ...own, ...inner } as RootContent];
  });

/** Reference → its number in the finding, the cells and the reading, which are what a criterion's page opens with. */
const numbersOf = ({ knowledge }: Base, criterion: Criterion) =>
  criterionNumbers(knowledge, criterion, []);

/** What the numbers in a reading stand for. */
export function referencesList(base: Base, criterion: Criterion): BlockContent[] {
  const ids = [...numbersOf(base, criterion).keys()];
  return ids.length === 0 ? [] : [numberedList(ids.map((id) => [cited(base, id)]))];
}

function readingNodes(base: Base, criterion: Criterion): RootContent[] {
  const numbers = numbersOf(base, criterion);
  return withoutComponents(treeOf(criterion.body).children, base, {
    Ref: (id, passage) => [cited(base, id, `[${numbers.get(id)}]`, passage)],
    Claim: (id) => quotedClaim(base, id),
    Recorded: (of) => recorded(base, of),
  });
}

/** The reading of a criterion as plain Markdown. */
export const readingMarkdown = (base: Base, criterion: Criterion): string =>
  toMarkdown(readingNodes(base, criterion));

const lower = (node: RootContent): RootContent =>
  node.type === 'heading' && node.depth === 2 ? { ...node, depth: 3 } : node;

/** The same to stand under a heading: its own are one step lower. */
export const readingBlocks = (base: Base, criterion: Criterion): RootContent[] =>
  readingNodes(base, criterion).map(lower);

/** Section of a source → its digest. */
export function digestBlocks(base: Base, { body }: Source): ReadonlyMap<string, RootContent[]> {
  const plain: Plain = {
    Ref: (id) => [cited(base, id)],
    Claim: (id) => verdictAfter(base, id),
    Recorded: (of) => recorded(base, of),
  };
  const sections = treeOf(body).children.filter(isComponent);
  return new Map(
    sections.map((section) => [
      attribute(section, 'id') ?? '',
      withoutComponents(section.children, base, plain),
    ]),
  );
}

/** The digest of a source as plain Markdown, section by section. */
export function digestMarkdown(base: Base, source: Source): string {
  const digest = digestBlocks(base, source);
  return toMarkdown(
    source.sections.flatMap(({ id, heading: title }) => [
      heading(2, title),
      ...(digest.get(id) ?? []),
    ]),
  );
}
