import { escapeHtml } from '../sentences/markup.ts';

/** A template of XML whose values are texts: what is put in is escaped. */
export const xml = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: parts }, ...values.map(escapeHtml));
