/**
 * Knowledge bases of any size for `npm run bench`: valid by the project's own schema and rules, and shaped like a real one. Each record
 * takes its lengths, verdict, stance and number of references from one of the real base; its words are made of syllables.
 */
import type { Claim, Criterion, Knowledge } from '../../src/knowledge/knowledge.ts';

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo yu za bre cla dri fle gro sta'.split(
    ' ',
  );
const pairs = syllables.flatMap((first) => syllables.map((second) => first + second));
/** Some twenty thousand words, the short ones common. */
const vocabulary = [...pairs, ...pairs.flatMap((pair) => syllables.map((third) => pair + third))];

/** YAML in block style, every text in quotes. */
function yaml(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return ` ${JSON.stringify(value)}\n`;
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return `\n${value.map((item) => `${indent}-${yaml(item, inner).replace(/^\n\s*/, ' ')}`).join('')}`;
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return `\n${kept.map(([key, item]) => `${indent}${key}:${yaml(item, inner)}`).join('')}`;
}

const frontMatter = (data: object, body: string) => `---${yaml(data)}---\n${body}\n`;
const lengthOf = (text: string) => text.split(/\s+/).length;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Thirty-three criteria at five sources, sixty at five hundred: new sources bring fewer and fewer new questions. */
const criteriaFor = (sources: number) => Math.round(33 + 13.5 * Math.log10(sources / 5));
const subjects = ['alba', 'brio'] as const;
const refsEach = 10;

function writer(random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'ba';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = (like: string) => {
    const text = words(lengthOf(like)).slice(0, like.length).trimEnd();
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`.slice(0, Math.max(8, like.length));
  };
  return { random, pick, words, sentence };
}
type Writer = ReturnType<typeof writer>;

const criterionId = (index: number) => `criterion-${index + 1}`;
const referenceId = (criterion: number, index: number) => `reference-${criterion + 1}-${index + 1}`;

/** Rewords evidence, citing the references of the criterion. */
function evidence(
  { sentence }: Writer,
  criterion: number,
  like: Omit<NonNullable<Claim['check']>, 'verdict' | 'why' | 'second'>,
) {
  return {
    references: like.references.map(({ shows }, index) => ({
      reference: referenceId(criterion, (index + like.checked.length + shows.length) % refsEach),
      shows: sentence(shows),
    })),
    ...(like.experiment && { experiment: `experiment-${1 + (criterion % 10)}` }),
    against: { alba: '2', brio: '3' },
    checked: like.checked,
    shelfLife: like.shelfLife,
    ...(like.until && { until: like.until }),
  };
}

const sideOf = (real: Knowledge, stance: string) =>
  subjects[real.site.subjects.indexOf(stance)] ?? (stance === 'even' ? 'even' : undefined);

function criterionFile(writer: Writer, real: Knowledge, index: number): string {
  const { pick, words, sentence } = writer;
  const like = real.criteria[index % real.criteria.length] as Criterion;
  const cells = subjects.map((subject) => {
    const cell = pick(Object.values(like.cells));
    return [
      subject,
      { support: cell.support, text: sentence(cell.text), ...evidence(writer, index, cell) },
    ] as const;
  });
  const { finding } = like;
  const data = {
    name: sentence(like.name).replace('.', ''),
    question: sentence(like.question),
    definition: sentence(like.definition),
    levels: Object.fromEntries(cells.map(([, { support }]) => [support, words(8)])),
    aliases: like.aliases.map((alias) => words(lengthOf(alias))),
    related: index > 0 ? [criterionId(index - 1)] : [],
    cells: Object.fromEntries(cells),
    ...(finding && {
      finding: {
        favours: sideOf(real, finding.favours) ?? 'depends',
        on: finding.on && sentence(finding.on).replace(/\.$/, ''),
        text: sentence(finding.text),
        certainty: finding.certainty,
        reasons: finding.reasons,
        ...evidence(writer, index, finding),
      },
    }),
  };
  const paragraphs = like.body.split(/\n{2,}/).map((paragraph) => words(lengthOf(paragraph)));
  return frontMatter(
    data,
    [
      ...paragraphs,
      numbers(refsEach)
        .map((each) => `<Ref id="${referenceId(index, each)}" />`)
        .join(' '),
    ].join('\n\n'),
  );
}

function claimOf(
  writer: Writer,
  real: Knowledge,
  source: string,
  number: number,
  line: number,
  criteria: number,
) {
  const { pick, random, words, sentence } = writer;
  const { check, kind, stance, subjects: about, text, note } = pick(real.claims);
  const criterion = Math.floor(criteria * random() ** 1.6);
  return {
    id: `${source}-${words(3).replaceAll(' ', '-')}-${number}`,
    lines: [
      {
        line,
        hash: Math.floor(random() * 2 ** 32)
          .toString(16)
          .padStart(8, '0'),
      },
    ],
    criterion: criterionId(criterion),
    subjects: about.length > 1 ? subjects : [pick(subjects)],
    stance: sideOf(real, stance) ?? 'none',
    kind,
    text: sentence(text),
    note: note && sentence(note),
    check: check && {
      verdict: check.verdict,
      why: sentence(check.why),
      ...evidence(writer, criterion, check),
    },
  };
}
type MadeClaim = ReturnType<typeof claimOf>;

/** Claims of a source: some sixty on average, most have fewer, a few have hundreds. */
const claimsFor = (random: () => number) =>
  Math.round(Math.min(400, 14 + 46 * -Math.log(1 - random())));

interface MadeSource {
  readonly files: readonly (readonly [string, string])[];
  readonly claims: readonly MadeClaim[];
}

function sourceFiles(writer: Writer, real: Knowledge, index: number, criteria: number): MadeSource {
  const { random, pick, words, sentence } = writer;
  const like = pick(real.sources);
  const id = `${words(1)}-${index + 1}`;
  const perSection = Math.max(
    1,
    Math.round(real.claims.length / real.sources.flatMap(({ sections }) => sections).length),
  );
  const total = claimsFor(random);
  let line = 3;
  const sections = numbers(Math.ceil(total / perSection)).map((number) => {
    const from = line + 1;
    const claims = numbers(Math.min(perSection, total - number * perSection)).map((at) =>
      claimOf(writer, real, id, number * perSection + at + 1, from + Math.floor(at / 2), criteria),
    );
    const to = from + Math.ceil(claims.length / 2) - 1;
    line = to + 2;
    return {
      id: `section-${number + 1}`,
      heading: sentence(pick(like.sections).heading),
      from,
      to,
      claims,
    };
  });
  const wordsEach = Math.round(lengthOf(like.body) / like.sections.length);
  const data = {
    id,
    title: sentence(like.title),
    url: `https://example.org/${id}/`,
    publisher: { name: `${sentence('Publisher').replace('.', '')} ${index + 1}`, printed: true },
    author: { name: words(2), printed: true },
    published: { date: `${2015 + (index % 11)}`, printed: true },
    interest: sentence(like.interest),
    sha256: 'ab'.repeat(32),
    lines: line - 1,
    sections: sections.map(({ claims: _, ...section }) => section),
    ledger: [
      { from: 1, to: 1, kind: 'origin', note: 'title' },
      { from: 2, to: 2, kind: 'blank' },
      ...sections.flatMap(({ from, to }) => [
        { from: from - 1, to: from - 1, kind: 'heading' },
        { from, to, kind: 'claims' },
        { from: to + 1, to: to + 1, kind: 'blank' },
      ]),
    ],
  };
  const body = sections.map(
    ({ id: section, claims }) =>
      `<Section id="${section}">\n\n${words(wordsEach)}, <Claim id="${claims[0]?.id}" />.\n\n</Section>`,
  );
  return {
    files: [
      [`sources/${id}.mdx`, frontMatter(data, body.join('\n\n'))],
      ...sections.map(
        ({ id: section, claims }) =>
          [`claims/${id}/${section}.yaml`, `claims:${yaml(claims)}`] as const,
      ),
    ],
    claims: sections.flatMap(({ claims }) => claims),
  };
}

/** Two disagreements per criterion that two sources speak of, and one shared wording. */
function betweenSources(
  { sentence }: Writer,
  real: Knowledge,
  criterion: number,
  claims: readonly MadeClaim[],
) {
  const bySource = [
    ...Map.groupBy(claims, ({ id }) => id.split('-').slice(0, 2).join('-')).values(),
  ];
  const like = real.disagreements[criterion % real.disagreements.length];
  if (!like || bySource.length < 2) return { disagreements: [], echoes: [] };
  const disagreements = numbers(Math.min(2, bySource.length - 1)).map((at) => ({
    id: `disagreement-${criterion + 1}-${at + 1}`,
    criterion: criterionId(criterion),
    scope: 'between',
    question: sentence(like.question),
    sides: [bySource[at], bySource[at + 1]].map((side) => ({
      says: sentence(like.sides[0]?.says ?? ''),
      claims: [side?.[0]?.id],
    })),
    resolution: sentence(like.resolution),
  }));
  const echoes = [
    {
      id: `echo-${criterion + 1}`,
      claims: bySource.slice(0, 2).map(([claim]) => claim?.id),
      text: sentence(like.resolution),
    },
  ];
  return { disagreements, echoes };
}

function subjectFile({ words }: Writer, real: Knowledge, index: number): string {
  const like = real.subjects[index % real.subjects.length];
  const site = 'https://example.org/';
  return yaml({
    ...like,
    id: undefined,
    name: subjects[index],
    description: words(16),
    homepage: site,
    documentation: site,
    repository: site,
    against: '2',
    releases: like?.releases.map((release, at, all) => ({
      ...release,
      ...(at === all.length - 1 && { version: '2' }),
      reference: referenceId(0, 0),
    })),
    support: like?.support && { ...like.support, reference: referenceId(0, 0) },
  });
}

const experimentFile = ({ words }: Writer, index: number) =>
  JSON.stringify({
    id: `experiment-${index + 1}`,
    question: words(9),
    answer: words(24),
    reading: words(30),
    kind: 'exact',
    criteria: [criterionId(index)],
    versions: { alba: '2', brio: '3' },
    command: 'npm run lab',
    code: ['lab/README.md'],
    observed: { lines: 4 },
    date: '2026-10-01',
    machine: 'none',
  });

/**
 * The files of a knowledge base with this many sources, path → text, the same ones for the same `seed`. `real` lends the shapes; `guides` are
 * taken over as they are.
 */
export function syntheticBase(
  real: Knowledge,
  sources: number,
  guides: Readonly<Record<string, string>>,
  seed = 1,
): ReadonlyMap<string, string> {
  const made = writer(randomOf(seed));
  const { pick, words } = made;
  const criteria = criteriaFor(sources);
  const articles = numbers(sources).map((index) => sourceFiles(made, real, index, criteria));
  const claims = Map.groupBy(
    articles.flatMap((article) => article.claims),
    ({ criterion }) => criterion,
  );
  const pairs = numbers(criteria).map((index) =>
    betweenSources(made, real, index, claims.get(criterionId(index)) ?? []),
  );
  const references = numbers(criteria).flatMap((criterion) =>
    numbers(refsEach).map((index) => ({
      id: referenceId(criterion, index),
      title: words(7),
      url: `https://example.org/${criterion}/${index}/`,
      kind: pick(real.references).kind,
      version: '2',
      opened: '2026-10-01',
    })),
  );
  const groups = numbers(Math.ceil(criteria / 6)).map((group) => ({
    id: `group-${group + 1}`,
    name: words(2),
    criteria: numbers(criteria)
      .slice(group * 6, group * 6 + 6)
      .map(criterionId),
  }));
  const site = {
    name: 'Growth',
    tagline: words(6),
    description: words(24),
    subjects,
    repository: 'https://example.org/growth',
  };
  return new Map([
    ['site.yaml', yaml(site)],
    ['groups.yaml', yaml(groups)],
    ['references.yaml', yaml(references)],
    ['disagreements.yaml', yaml(pairs.flatMap(({ disagreements }) => disagreements))],
    ['echoes.yaml', yaml(pairs.flatMap(({ echoes }) => echoes))],
    ...subjects.map(
      (subject, index) => [`subjects/${subject}.yaml`, subjectFile(made, real, index)] as const,
    ),
    ...numbers(criteria).map(
      (index) => [`criteria/${criterionId(index)}.mdx`, criterionFile(made, real, index)] as const,
    ),
    ...numbers(10).map(
      (index) => [`experiments/experiment-${index + 1}.json`, experimentFile(made, index)] as const,
    ),
    ...articles.flatMap((article) => article.files),
    ...Object.entries(guides),
  ]);
}
