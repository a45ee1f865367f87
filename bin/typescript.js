// The package holds the sources that the repository holds, types and all. Node reads types out of programs, but not of packages:
// this does it for the files of this package, and of no other.
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

const home = new URL('../src/', import.meta.url).href;

/** The same text with blanks in the place of types, so that errors name the line of the source. */
function stripped(file) {
  const { emitWarning } = process;
  // Node warns at the first call that what it calls stripping may change; whoever runs a command cannot do anything about it.
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(readFileSync(file, 'utf8'));
  } finally {
    process.emitWarning = emitWarning;
  }
}

registerHooks({
  load: (url, context, next) =>
    url.startsWith(home) && url.endsWith('.ts')
      ? { format: 'module', shortCircuit: true, source: stripped(fileURLToPath(url)) }
      : next(url, context),
});
