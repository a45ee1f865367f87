import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin } from 'satteri';

interface Attribute {
  readonly type: string;
  readonly value?: unknown;
}

/** Whether an attribute says a text, or nothing, and computes neither. */
const isPlain = ({ type, value }: Attribute) =>
  type === 'mdxJsxAttribute' &&
  (typeof value === 'string' || value === null || value === undefined);

function refuse(what: string, fileURL: URL | undefined): never {
  const where = fileURL ? decodeURI(fileURL.pathname) : 'content';
  throw new Error(
    `${where} holds ${what} where it is published; the check should have refused it: please report this`,
  );
}

const requirePlain = (
  { name, attributes }: { readonly name: string | null; readonly attributes: readonly Attribute[] },
  { fileURL }: { readonly fileURL: URL | undefined },
) => {
  if (!attributes.every(isPlain)) refuse(`an expression as an attribute of <${name}>`, fileURL);
};

/**
 * Watches the tree that the engine makes the page from: content that carries code ends the build, whatever the check saw in it.
 * It should never have anything to say.
 */
const onlyText = defineMdastPlugin({
  name: 'only-text',
  mdxjsEsm: (_, { fileURL }) => refuse('an import or export', fileURL),
  mdxFlowExpression: (_, { fileURL }) => refuse('an expression', fileURL),
  mdxTextExpression: (_, { fileURL }) => refuse('an expression', fileURL),
  mdxJsxFlowElement: (node, context) => requirePlain(node, context),
  mdxJsxTextElement: (node, context) => requirePlain(node, context),
});

/** The engine that makes pages of content. Straight quotes and dots stay as they are written. */
export const engine = () =>
  satteri({ features: { smartPunctuation: false }, mdastPlugins: [onlyText] });
