export * from './claim.ts';
export * from './common.ts';
export * from './criterion.ts';
export * from './files.ts';
export * from './reading.ts';
export * from './site.ts';
export * from './source.ts';
export * from './vocabularies.ts';
