import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { standingPhrase } from '../pictures/timeline.ts';
import { addresses } from '../sentences/addresses.ts';
import { noAddress, sourceDate, sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import { capital } from '../sentences/text.ts';

/** Who published an article, when and why. */
export interface ProvenanceView {
  readonly rows: readonly {
    readonly term: string;
    readonly text: string;
    readonly notes: readonly string[];
    /** How the releases stood on that date, and where that is drawn. */
    readonly standing?: { readonly text: string; readonly address: string };
  }[];
  /** Where it was published, or that this is not known. */
  readonly address: {
    readonly url: string | null;
    readonly text: string;
    readonly note: string | undefined;
  };
  readonly lines: string;
  readonly sha256: string;
}

const noted = (...notes: readonly (string | undefined)[]) =>
  notes.filter((note) => note !== undefined);

type Row = ProvenanceView['rows'][number];

function publisherRow(source: Source): Row {
  const { printed, note } = source.publisher;
  return {
    term: 'Publisher',
    text: `${sourceName(source)}${printed ? '' : ' (inferred)'}`,
    notes: noted(note),
  };
}

function dateRow(knowledge: Knowledge, source: Source): Row {
  const text = standingPhrase(knowledge, source);
  return {
    term: 'Date',
    text: sourceDate(source),
    ...(text && { standing: { text, address: addresses.timeline() } }),
    notes: noted(source.published.note),
  };
}

function interestRow({ interest, sells }: Source): Row {
  const sold = sells.length > 0 ? [`Offers: ${sells.join('; ')}.`] : [];
  return { term: 'Commercial interest', text: interest, notes: sold };
}

export function provenanceOf(knowledge: Knowledge, source: Source): ProvenanceView {
  const { author, url, urlNote, lines, sha256 } = source;
  return {
    rows: [
      publisherRow(source),
      { term: 'Author', text: author.name ?? 'none named', notes: noted(author.note) },
      dateRow(knowledge, source),
      interestRow(source),
    ],
    address: { url, text: url ?? capital(noAddress), note: urlNote },
    lines: counted(lines, 'line'),
    sha256,
  };
}
