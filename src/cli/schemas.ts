import { mkdirSync, writeFileSync } from 'node:fs';
import { editorSchemas, editorSettings } from '../schema/editor.ts';
import { run } from './shared/report.ts';

const command = {
  name: 'schemas',
  does: 'writes a JSON Schema for each kind of content file into schemas/, for editors, and maps them in .vscode/settings.json',
};

await run(command, () => {
  mkdirSync('schemas', { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas()))
    writeFileSync(`schemas/${name}.json`, `${JSON.stringify(schema, null, 1)}\n`);
  writeFileSync('.vscode/settings.json', `${JSON.stringify(editorSettings(), null, 2)}\n`);
});
