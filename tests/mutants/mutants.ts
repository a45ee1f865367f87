/** Small changes of meaning that can be made to the sources, and the fixed sample of them that `npm run mutants` tries. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** One change: the expression between two offsets of a file is replaced. */
export interface Mutant {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
  readonly was: string;
  readonly becomes: string;
}

type Change = readonly [node: ts.Node, becomes: string];

/** An operator → what it is mistaken for. */
const operators: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
]);

/** Methods that return what they are called on, changed: without the call, the change is forgotten. */
const forgettable =
  /^(filter|toSorted|toReversed|slice|trim\w*|toLowerCase|toUpperCase|replace|replaceAll|normalize|flat)$/;
/** Methods that are easily mistaken for each other. */
const swapped: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
};

function ofBinary(node: ts.BinaryExpression): Change[] {
  const [left, right] = [node.left.getText(), node.right.getText()];
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.QuestionQuestionToken) return [];
  const operator = operators.get(kind);
  return operator === undefined ? [] : [[node, `${left} ${operator} ${right}`]];
}

function ofCall(node: ts.CallExpression): Change[] {
  if (!ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: on, name } = node.expression;
  const other = Object.hasOwn(swapped, name.text) ? swapped[name.text] : undefined;
  const args = node.arguments.map((each) => each.getText()).join(', ');
  return [
    ...(forgettable.test(name.text) ? [[node, on.getText()] as const] : []),
    ...(other ? [[node, `${on.getText()}.${other}(${args})`] as const] : []),
  ];
}

function ofList(node: ts.ArrayLiteralExpression): Change[] {
  const [first, ...rest] = node.elements.map((element) => element.getText());
  return first === undefined ? [] : [[node, `[${rest.join(', ')}]`]];
}

/** What types demand and no input reaches: `?? ''` behind a look-up that always finds. */
const isFallback = ({ parent }: ts.Node) =>
  ts.isBinaryExpression(parent) &&
  parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

function ofText(node: ts.StringLiteralLike): Change[] {
  return [[node, node.text === '' ? "'x'" : "''"]];
}

/** An anchor or a flag less. */
function ofExpressionOfText(node: ts.RegularExpressionLiteral): Change[] {
  const [, body = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
  const lesser = [
    ...(body.startsWith('^') ? [`/${body.slice(1)}/${flags}`] : []),
    ...(/[^\\]\$$/.test(body) ? [`/${body.slice(0, -1)}/${flags}`] : []),
    ...(flags.includes('i') ? [`/${body}/${flags.replace('i', '')}`] : []),
  ];
  return lesser.map((becomes) => [node, becomes]);
}

const flipped = (node: ts.Node): Change[] => [
  [node, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true'],
];

/** A value that stands for itself. */
function ofValue(node: ts.Node): Change[] {
  if (ts.isStringLiteralLike(node)) return ofText(node);
  if (ts.isTemplateExpression(node)) return [[node, "''"]];
  if (ts.isNumericLiteral(node)) return [[node, `${Number(node.text) + 1}`]];
  if (ts.isArrayLiteralExpression(node)) return ofList(node);
  if (ts.isRegularExpressionLiteral(node)) return ofExpressionOfText(node);
  const isTruth =
    node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
  return isTruth ? flipped(node) : [];
}

/** The key of a property, the name of a module, the text that a tag takes: no values. */
const isName = (node: ts.Node, { parent } = node) =>
  (ts.isPropertyAssignment(parent) && parent.name === node) ||
  (ts.isBindingElement(parent) && parent.propertyName === node) ||
  ts.isModuleDeclaration(parent) ||
  (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) ||
  ts.isTaggedTemplateExpression(parent);

const asked = (condition: ts.Expression): Change[] => [
  [condition, 'true'],
  [condition, 'false'],
];

function ofExpression(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node);
  if (ts.isCallExpression(node)) return ofCall(node);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [[node, node.operand.getText()]];
  if (ts.isConditionalExpression(node)) return asked(node.condition);
  if (ts.isIfStatement(node)) return asked(node.expression);
  const changes = ofValue(node);
  return changes.length === 0 || isFallback(node) || isName(node) ? [] : changes;
}

/** Types say nothing when the code runs; texts of imports are names of files. */
const isSilent = (node: ts.Node) =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  // Within `a?.b()`, what is wrapped would be asked of nothing.
  (node.flags & ts.NodeFlags.OptionalChain) !== 0;

function changesIn(node: ts.Node): Change[] {
  if (isSilent(node)) return [];
  const below: Change[] = [];
  ts.forEachChild(node, (child) => {
    below.push(...changesIn(child));
  });
  return [...ofExpression(node), ...below];
}

/** Every change that can be made to one file. */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return changesIn(source).map(([node, becomes]) => ({
    file,
    from: node.getStart(),
    to: node.getEnd(),
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    was: node.getText(),
    becomes,
  }));
}

/** Folder → how many of its changes are tried. */
export const quotas: Readonly<Record<string, number>> = {
  'src/outputs/search': 36,
  'src/knowledge': 40,
  'src/views': 40,
  'src/outputs/copy': 20,
  'src/ingest': 36,
  'src/register': 8,
  'src/schema': 20,
};

/** Lists of words: which of them help is judged by queries on the built site (`tests/content/judged.test.ts`), not by the code. */
const data = ['src/outputs/search/english.ts'];

/** A number that depends on the change and where in its file it is the how-manieth of its kind, so that an edit elsewhere changes no choice. */
const lotOf = (mutant: Mutant, nth: number, seed: string) =>
  createHash('sha256')
    .update([seed, mutant.file, mutant.was, mutant.becomes, nth].join('\0'))
    .digest('hex');

function lots(mutants: readonly Mutant[], seed: string): string[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const key = [mutant.file, mutant.was, mutant.becomes].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return lotOf(mutant, nth, seed);
  });
}

/** Of a folder that is asked for and has no quota. */
const otherQuota = 40;

/** The sample: of each folder as many as its quota says times `share`, drawn by `seed`. */
export const sampleOf = (
  seed: string,
  share = 1,
  folders: readonly string[] = Object.keys(quotas),
): Mutant[] =>
  folders.flatMap((folder) => {
    const quota = quotas[folder] ?? otherQuota;
    const files = globSync(`${folder}/**/*.ts`, { exclude: [...data] }).toSorted();
    const all = files.flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
    const drawn = lots(all, seed);
    return all
      .map((mutant, index) => [drawn[index] ?? '', mutant] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, Math.round(quota * share))
      .map(([, mutant]) => mutant);
  });

/** A file with all its changes in it, each in force only where `globalThis.mutant(n)` says so; `numbered` are those of this file. */
export function withMutants(
  text: string,
  numbered: readonly (readonly [number, Mutant])[],
): string {
  const inserts = numbered.flatMap(([number, { from, to, becomes }]) => [
    { at: from, far: to, opens: true, text: `(globalThis.mutant(${number}) ? (${becomes}) : (` },
    { at: to, far: from, opens: false, text: '))' },
  ]);
  // From the end: of what ends or begins in one place, the outer encloses the inner.
  const ordered = inserts.toSorted(
    (a, b) => b.at - a.at || Number(b.opens) - Number(a.opens) || a.far - b.far,
  );
  return ordered.reduce(
    (made, { at, text: part }) => made.slice(0, at) + part + made.slice(at),
    text,
  );
}
