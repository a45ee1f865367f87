import type { Knowledge, Source } from '../knowledge/knowledge.ts';
import { type Stance, stancesOf } from '../knowledge/stance.ts';
import {
  type ArticlesMap,
  articlesMap,
  type MapCell,
  type MapRow,
} from '../pictures/articles-map.ts';
import { perLine, pitch } from '../pictures/runs.ts';
import { shapeOf } from '../pictures/shapes.ts';
import { addresses } from '../sentences/addresses.ts';
import { stanceName, stancePhrase } from '../sentences/labels.ts';
import { sourceName } from '../sentences/names.ts';
import { counted } from '../sentences/numbers.ts';
import type { DrawnStance } from './agreement.ts';

/** What one article says on one criterion: its claims as marks. */
export interface ArticleCell {
  readonly kind: 'article';
  readonly address: string;
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly DrawnStance[];
  readonly claims: number;
  readonly contradicts: boolean;
}

/** How many articles lean one way, as a bar. */
export interface LeanCell {
  readonly kind: 'lean';
  readonly address: string;
  readonly words: string;
  readonly stance: string;
  readonly articles: number;
  /** `24%` */
  readonly width: string;
}

/** Nothing is said; where articles are counted the cell stays empty. */
export interface SilentCell {
  readonly kind: 'silent' | 'empty';
}

export type MapCellView = ArticleCell | LeanCell | SilentCell;

export interface MapView {
  readonly folded: boolean;
  readonly sentence: string;
  /** What a mark stands for. */
  readonly unit: string;
  readonly key: readonly (DrawnStance & { readonly name: string })[];
  /** Between the criterion and the articles together: the articles, numbered, or the stances. */
  readonly columns: readonly {
    readonly name: string;
    readonly article: { readonly number: number; readonly address: string } | undefined;
  }[];
  readonly groups: readonly {
    readonly name: string;
    readonly rows: readonly {
      readonly name: string;
      readonly address: string;
      readonly cells: readonly MapCellView[];
      readonly agreement: string;
    }[];
  }[];
}

const articleCell = (criterion: string, cell: MapCell): ArticleCell => ({
  kind: 'article',
  address: addresses.articleOn(criterion, cell.source.id),
  words: cell.words,
  width: perLine * pitch,
  height: cell.rows * pitch,
  runs: cell.runs,
  claims: cell.claims,
  contradicts: cell.within > 0,
});

const leanName = (knowledge: Knowledge, stance: Stance | 'silent') =>
  stance === 'silent' ? 'silent' : stanceName(knowledge, stance);

function leanCell(
  knowledge: Knowledge,
  { criterion }: MapRow,
  { stance, articles }: MapRow['leans'][number],
): MapCellView {
  if (articles === 0) return { kind: 'empty' };
  return {
    kind: 'lean',
    address: addresses.articlesOn(criterion.id),
    words: `${criterion.name}, ${leanName(knowledge, stance)}: ${counted(articles, 'article')}`,
    stance,
    articles,
    width: `${Math.round((articles / knowledge.sources.length) * 60)}%`,
  };
}

const rowView = (knowledge: Knowledge, row: MapRow) => ({
  name: row.criterion.name,
  address: addresses.criterion(row.criterion.id),
  cells: [
    ...row.cells.map(
      (cell): MapCellView => (cell ? articleCell(row.criterion.id, cell) : { kind: 'silent' }),
    ),
    ...row.leans.map((lean) => leanCell(knowledge, row, lean)),
  ],
  agreement: row.agreement,
});

const unitWords = ({ folded, unit }: ArticlesMap) => {
  if (folded) return 'Articles by the side they take:';
  return unit === 1
    ? 'Each mark is one claim. If several articles make the same claim, its mark has the same place in the cell of each article:'
    : `Each mark is ${unit} claims:`;
};

type Column = MapView['columns'][number];

/** What the marks and columns of each side are called. */
function keyOf(knowledge: Knowledge): MapView['key'] {
  return stancesOf(knowledge).map((stance) => ({
    stance,
    path: shapeOf(knowledge.subjects, stance),
    name: stancePhrase(knowledge, stance),
  }));
}

function leanColumns(knowledge: Knowledge): Column[] {
  const leans = [...stancesOf(knowledge), 'silent' as const];
  return leans.map((stance) => ({ name: leanName(knowledge, stance), article: undefined }));
}

const articleColumn = (source: Source, index: number): Column => ({
  name: sourceName(source),
  article: { number: index + 1, address: addresses.source(source.id) },
});

/** Who says what: criteria by articles, or by stances where there are more articles than columns would hold. */
export function mapView(knowledge: Knowledge): MapView {
  const map = articlesMap(knowledge);
  return {
    folded: map.folded,
    sentence: map.sentence,
    unit: unitWords(map),
    key: keyOf(knowledge),
    columns: map.folded ? leanColumns(knowledge) : knowledge.sources.map(articleColumn),
    groups: map.groups.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => rowView(knowledge, row)),
    })),
  };
}
