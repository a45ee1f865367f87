import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { defineMdastPlugin, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';

type Used = Readonly<MdxJsxTextElement | MdxJsxFlowElement>;

const idOf = ({ attributes }: Used) =>
  attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')?.value;

/** Gives the first `<Claim>` of each id in a body the attribute `first`: that mark is the anchor of the claim on the page of its source. */
export function firstMarks(): MdastPluginDefinition {
  const marked = new Set<string>();
  const visit = (node: Used, context: MdastVisitorContext) => {
    const id = idOf(node);
    if (node.name !== 'Claim' || typeof id !== 'string' || marked.has(id)) return;
    marked.add(id);
    const first = { type: 'mdxJsxAttribute' as const, name: 'first', value: 'true' };
    context.replaceNode(node, { ...node, attributes: [...node.attributes, first] });
  };
  return defineMdastPlugin({
    name: 'first-marks',
    mdxJsxTextElement: visit,
    mdxJsxFlowElement: visit,
  });
}
