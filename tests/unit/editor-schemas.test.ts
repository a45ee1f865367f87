import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchemas, editorSettings } from '../../src/schema/editor.ts';

const written = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('the schemas for editors are those of the code; `npm run schemas` writes them', () => {
  const schemas = Object.entries(editorSchemas());
  for (const [name, schema] of schemas)
    expect(written(`schemas/${name}.json`), name).toEqual(JSON.parse(JSON.stringify(schema)));
  expect(readdirSync('schemas').toSorted()).toEqual(
    schemas.map(([name]) => `${name}.json`).toSorted(),
  );
});

test('the editor maps every file of data to its schema; `npm run schemas` writes how', () => {
  expect(written('.vscode/settings.json')).toEqual(editorSettings());
});
