import { Refusal } from '../home/refusal.ts';
import type { Article } from './article.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { articleOf, formatOf } from './convert.ts';
import { decode, requireLines, requireShallow } from './decode.ts';
import { readStructure, type Structure } from './structure.ts';
import type { Vocabulary } from './vocabulary.ts';

/** An article taken apart: the text as it is archived, what was recovered of its structure, and what may become a claim. */
export interface Reading {
  readonly article: Article;
  readonly structure: Structure;
  readonly candidates: readonly Candidate[];
}

function refuseEmpty(name: string, text: string): void {
  if (text.trim() === '')
    throw new Refusal({
      place: name,
      got: 'a page without text',
      allowed: 'a page as the browser shows it',
      remedy: 'the text may be loaded by a script: copy it from the browser into a .txt file',
    });
}

/** The article that a file holds. */
async function convert(name: string, bytes: Uint8Array): Promise<Article> {
  const { text, doubts } = decode(bytes, name);
  // A page's lines are made; those of any other text are there before anything reads them.
  const format = formatOf(name, text);
  if (format !== 'html') requireLines(text, name);
  if (format === 'markdown') requireShallow(text, name);
  const article = await articleOf(name, text);
  requireLines(article.text, name);
  refuseEmpty(name, article.text);
  return { ...article, doubts: [...doubts, ...article.doubts] };
}

/**
 * Reads a saved page, Markdown or plain text.
 * @param name the file's name, or `-`: for messages and, by its ending, for the format.
 * @throws Refusal for what cannot be read or holds no article.
 */
export async function readArticle(
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
): Promise<Reading> {
  const article = await convert(name, bytes);
  const structure = readStructure(article, vocabulary);
  return { article, structure, candidates: findCandidates(structure, vocabulary) };
}
