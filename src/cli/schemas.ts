/** `npm run schemas`: writes a JSON Schema for each kind of content file into `schemas/`, for editors; `.vscode/settings.json` maps them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { editorSchemas } from '../schema/editor.ts';
import { run } from './report.ts';

await run(() => {
  parseArgs();
  mkdirSync('schemas', { recursive: true });
  for (const [name, schema] of Object.entries(editorSchemas()))
    writeFileSync(`schemas/${name}.json`, `${JSON.stringify(schema, null, 1)}\n`);
});
