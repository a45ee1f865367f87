/** `{wet-stop.rain.ratio}` in a text: what the experiment `wet-stop` recorded under `rain.ratio`. */
export const quotation = /\{([a-z][a-z0-9-]*)\.([\w.-]+)\}/g;

/** A text without what it quotes from records. */
export const withoutQuotations = (text: string) => text.replaceAll(quotation, '');
