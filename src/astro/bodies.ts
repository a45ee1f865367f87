import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { contentDir } from '../home/base-folder.ts';
import { showsDrafts } from '../reading/drafts.ts';
import { filesOf, readContent } from '../reading/read.ts';
import { type BodiedKind, bodiedKinds } from '../schema/index.ts';

const name = 'virtual:crosscheck/bodies';
/** The id under which it is loaded. */
export const bodiesModule = `\0${name}`;

/** A line of the module for each body that the check read: by kind and id, what imports it. */
function linesOf(dir: string, kind: BodiedKind) {
  const content = readContent(dir, { wanted: [kind], drafts: showsDrafts(process.env) });
  return filesOf(content, kind).map(
    ({ file, names }) =>
      `  ${JSON.stringify(`${kind} ${names['id']}`)}: () => import(${JSON.stringify(resolve(file))}),`,
  );
}

/** Makes a module of the bodies of content, compiled, for the pages to ask: those that the check read, and no other. */
export function bodies(dir: string = contentDir(process.env)): Plugin {
  return {
    name: 'bodies',
    resolveId: (id: string) => (id === name ? bodiesModule : undefined),
    load: (id: string) =>
      id === bodiesModule
        ? `export default {\n${bodiedKinds.flatMap((kind) => linesOf(dir, kind)).join('\n')}\n};\n`
        : undefined,
    // Whoever watches the content says when its pages are to be loaded anew: once, and when it has been read.
    hotUpdate: ({ file }) => (file.startsWith(`${resolve(dir)}/`) ? [] : undefined),
  };
}
