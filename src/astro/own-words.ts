import { ofEngine } from '../home/engine-folder.ts';
import { ownWords } from '../schema/own-words.ts';

/** Puts the words of the base into what is built: a browser cannot ask for them. */
export const ownWordsPlugin = () => ({
  name: 'own-words',
  enforce: 'pre' as const,
  load: (file: string) =>
    file === ofEngine('src/schema/own-words.ts')
      ? `export const ownWords = ${JSON.stringify(ownWords)};`
      : undefined,
});
