import { resolve } from 'node:path';
import { contentDir } from '../reading/base-folder.ts';
import { filesOf, readContent } from '../reading/read.ts';
import { type BodiedKind, bodiedKinds } from '../schema/index.ts';

const name = 'virtual:crosscheck/bodies';
const resolved = `\0${name}`;

/** A line of the module for each body that the check read: by kind and id, what imports it. */
const linesOf = (dir: string, kind: BodiedKind) =>
  filesOf(readContent(dir, [kind]), kind).map(
    ({ file, names }) =>
      `  ${JSON.stringify(`${kind} ${names['id']}`)}: () => import(${JSON.stringify(resolve(file))}),`,
  );

/** Makes a module of the bodies of content, compiled, for the pages to ask: those that the check read, and no other. */
export function bodies(dir: string = contentDir(process.env)) {
  return {
    name: 'bodies',
    resolveId: (id: string) => (id === name ? resolved : undefined),
    load: (id: string) =>
      id === resolved
        ? `export default {\n${bodiedKinds.flatMap((kind) => linesOf(dir, kind)).join('\n')}\n};\n`
        : undefined,
  };
}
