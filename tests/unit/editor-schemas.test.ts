import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorSchemas } from '../../src/schema/editor.ts';

test('the schemas for editors are those of the code; `npm run schemas` writes them', () => {
  for (const [name, schema] of Object.entries(editorSchemas()))
    expect(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8')), name).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
});
