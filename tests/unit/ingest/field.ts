import type { Article } from '../../../src/ingest/article.ts';
import { readStructure } from '../../../src/ingest/structure.ts';
import type { KnownClaim, Vocabulary } from '../../../src/ingest/vocabulary.ts';

const topic = (id: string, name: string, ...aliases: string[]) => ({
  id,
  criterion: 'search',
  name,
  aliases,
  about: '',
  claims: [],
});

/** An invented field: two note apps and the criteria they are compared by. */
export const field: Vocabulary = {
  subjects: [
    { id: 'larch', name: 'Larch' },
    { id: 'rowan', name: 'Rowan' },
  ],
  kinds: new Set(['app']),
  criteria: [
    topic('price', 'Price', 'cost', 'free'),
    topic('sync', 'Sync', 'devices'),
    topic('search', 'Search', 'find'),
    topic('offline', 'Offline work', 'connection'),
    topic('plugins', 'Plugins', 'extensions'),
    topic('security', 'Security', 'encryption', 'audit'),
    topic('speed', 'Speed', 'memory', 'fast'),
  ],
};

/** A claim that is there already, about Larch unless said otherwise. */
export const claim = (id: string, text: string, ...subjects: string[]): KnownClaim => ({
  id,
  criterion: 'search',
  subjects: subjects.length > 0 ? subjects : ['larch'],
  kind: 'fact',
  stance: 'none',
  text,
  why: '',
  notes: [],
  makers: 1,
});

/** The field with claims under its criteria. */
export const taught = (claims: Readonly<Record<string, readonly KnownClaim[]>>): Vocabulary => ({
  ...field,
  criteria: field.criteria.map((one) => ({ ...one, claims: claims[one.id] ?? [] })),
});

/** Lines of text as an article. */
export const textOf = (...lines: string[]): Article => ({
  format: 'text',
  text: lines.join('\n'),
  metadata: {},
  boilerplate: new Map(),
  doubts: [],
});

export const structureOf = (...lines: string[]) => readStructure(textOf(...lines), field);
export const bytesOf = (text: string) => new TextEncoder().encode(text);
