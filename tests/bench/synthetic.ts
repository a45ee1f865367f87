/**
 * Knowledge bases of any size for `npm run bench`: valid by the project's own schema and rules, and shaped like a real one. Each record
 * takes its lengths, verdict, stance and number of references from one of the real base; its words are made of syllables. Articles repeat
 * each other as the real ones do: a claim is made by as many as some claim of the real base, and as often in one.
 */
import type { Claim, Criterion, Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Finding } from '../../src/schema/index.ts';

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

const isSubject = (side: string): boolean => subjects.some((subject) => subject === side);

/** Whom a finding favours in the like of a real one, for the one cause there is. */
function leadOf(real: Knowledge, { favours = 'depends' }: Pick<Finding, 'favours'>) {
  const side = sideOf(real, favours) ?? 'depends';
  return { favours: side, ...(isSubject(side) && { cause: 'cause-1' }) };
}

function criterionFile(writer: Writer, real: Knowledge, index: number): string {
  const { pick, words, sentence } = writer;
  const like = real.criteria[index % real.criteria.length] as Criterion;
  const cells = subjects.map((subject) => {
    const cell = pick(Object.values(like.cells));
    return [
      subject,
      {
        fact: { value: words(4).slice(0, 40).trim() },
        text: sentence(cell.text),
        ...evidence(writer, index, cell),
      },
    ] as const;
  });
  const { finding } = like;
  const data = {
    name: sentence(like.name).replace('.', ''),
    question: sentence(like.question),
    definition: sentence(like.definition),
    polarity: words(8).slice(0, 90).trim(),
    aliases: like.aliases.map((alias) => words(lengthOf(alias))),
    related: index > 0 ? [criterionId(index - 1)] : [],
    cells: Object.fromEntries(cells),
    ...(finding && {
      finding: {
        ...leadOf(real, finding),
        on: sentence(finding.on ?? finding.text).replace(/\.$/, ''),
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

/** Which articles make a claim: their indices. */
type Makers = readonly number[];

/** Sayings of a source: some sixty on average, most have fewer, a few have hundreds. */
const sayingsFor = (random: () => number) =>
  Math.round(Math.min(400, 14 + 46 * -Math.log(1 - random())));

/** The makers of every claim, until each source has said what it has to say. */
function makersOf({ random, pick }: Writer, real: Knowledge, sources: number): Makers[] {
  const counts = real.claims.map(({ id }) => real.sayingsOf(id).length);
  const slots = numbers(sources).flatMap((source) => numbers(sayingsFor(random)).map(() => source));
  const left = shuffled(slots, random);
  const made: Makers[] = [];
  while (left.length > 0) {
    const makers = new Set<number>();
    const wanted = pick(counts);
    // Nobody makes a claim in two sayings: who has made it already is passed over.
    for (let at = left.length - 1; at >= 0 && makers.size < wanted; at--)
      if (!makers.has(left[at] ?? 0)) makers.add(left.splice(at, 1)[0] ?? 0);
    made.push([...makers]);
  }
  return made;
}

/** In a random order (Fisher and Yates). */
function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const all = [...list];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

function claimOf(writer: Writer, real: Knowledge, number: number, criteria: number) {
  const { pick, random, words, sentence } = writer;
  const { check, kind, stance, subjects: about, text, note } = pick(real.claims);
  // Uneven, but so that the claims of none outgrow the largest file that is read.
  const criterion = Math.floor(criteria * random() ** 1.2);
  return {
    criterion: criterionId(criterion),
    record: {
      id: `${words(3).replaceAll(' ', '-')}-${number + 1}`,
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
    },
  };
}
/** A claim with the criterion it is filed under and the ids of the sources that make it. */
interface MadeClaim extends ReturnType<typeof claimOf> {
  readonly sources: readonly string[];
}

const hashOf = (random: () => number) =>
  Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');

/** Places to a line of an article, as in the real ones. */
function placesPerLine(real: Knowledge): number {
  const places = real.sources.map(({ id }) =>
    real.sayingsBy(id).flatMap(({ lines }) => lines.map(({ line }) => line)),
  );
  return places.flat().length / places.reduce((sum, lines) => sum + new Set(lines).size, 0);
}

/** The claims of a source place by place, each as often as some saying of the real base has places. */
function placesOf({ random, pick }: Writer, real: Knowledge, claims: readonly string[]): string[] {
  const again = claims.flatMap((claim) =>
    numbers(pick(real.sayings).lines.length - 1).map(() => claim),
  );
  return [...claims, ...shuffled(again, random)];
}

/** The places of one article on its lines, section by section, behind a title and each section's heading. */
function laidOut(places: readonly string[], perLine: number, perSection: number) {
  let line = 3;
  return numbers(Math.ceil(places.length / perSection)).map((number) => {
    const from = line + 1;
    const inside = places
      .slice(number * perSection, (number + 1) * perSection)
      .map((claim, at) => ({ claim, line: from + Math.floor(at / perLine) }));
    const to = inside.at(-1)?.line ?? from;
    line = to + 2;
    return { id: `section-${number + 1}`, from, to, inside };
  });
}

/** The places of each claim as its saying, each line once. */
const sayingsIn = (
  { random, pick, sentence }: Writer,
  real: Knowledge,
  sections: ReturnType<typeof laidOut>,
) =>
  [
    ...Map.groupBy(
      sections.flatMap(({ inside }) => inside),
      ({ claim }) => claim,
    ),
  ].map(([claim, places]) => {
    const { note, strength } = pick(real.sayings);
    const lines = [...new Set(places.map(({ line }) => line))];
    return {
      claim,
      lines: lines.map((line) => ({ line, hash: hashOf(random) })),
      note: note && sentence(note),
      strength,
    };
  });

/** `source` is no syllable, so that no claim's id names one. */
const sourceId = (index: number) => `source-${index + 1}`;

function sourceFiles(
  made: Writer,
  real: Knowledge,
  index: number,
  claims: readonly string[],
): (readonly [string, string])[] {
  const { pick, words, sentence } = made;
  // Numbers of their own: else each word more in the real base would change how often a claim is repeated.
  const repeats = writer(randomOf(index));
  const like = pick(real.sources);
  const id = sourceId(index);
  const all = real.sources.flatMap(({ sections }) => sections).length;
  const perSection = Math.max(
    1,
    Math.round(real.sayings.flatMap(({ lines }) => lines).length / all),
  );
  const perLine = placesPerLine(real);
  const sections = laidOut(placesOf(repeats, real, claims), perLine, perSection);
  const data = {
    id,
    title: sentence(like.title),
    url: `https://example.org/${id}/`,
    publisher: { name: `${sentence('Publisher').replace('.', '')} ${index + 1}`, printed: true },
    author: { name: words(2), printed: true },
    published: { date: `${2015 + (index % 11)}`, printed: true },
    interest: sentence(like.interest),
    sha256: 'ab'.repeat(32),
    lines: (sections.at(-1)?.to ?? 2) + 1,
    sections: sections.map(({ inside: _, ...section }) => ({
      ...section,
      heading: sentence(pick(like.sections).heading),
    })),
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
  const wordsEach = Math.round(lengthOf(like.body) / real.sayingsBy(like.id).length);
  const body = sections.map(
    ({ id: section, inside }) =>
      `<Section id="${section}">\n\n${inside.map(({ claim }) => `${words(wordsEach)} <Claim id="${claim}" />.`).join(' ')}\n\n</Section>`,
  );
  return [
    [`sources/${id}/article.mdx`, frontMatter(data, body.join('\n\n'))],
    [`sources/${id}/sayings.yaml`, `sayings:${yaml(sayingsIn(made, real, sections))}`],
  ];
}

const idIn = ({ record }: MadeClaim) => record.id;

/** Two disagreements of a criterion with claims enough, and a wording that two sources share. */
function betweenSources(
  { sentence }: Writer,
  real: Knowledge,
  criterion: number,
  claims: readonly MadeClaim[],
) {
  const like = real.disagreements[criterion % real.disagreements.length];
  if (!like) return { disagreements: [], echoes: [] };
  const disagreements = numbers(Math.min(2, Math.floor(claims.length / 3))).map((at) => {
    const [one, ...others] = claims.slice(3 * at, 3 * at + 3).map(idIn);
    return {
      id: `disagreement-${criterion + 1}-${at + 1}`,
      question: sentence(like.question),
      sides: [{ claims: [one] }, { says: sentence(like.question), claims: others }],
      resolution: sentence(like.resolution),
    };
  });
  const shared = claims.find(({ sources }) => sources.length > 1);
  const echoes = shared
    ? [
        {
          id: `echo-${criterion + 1}`,
          sources: shared.sources,
          claims: [idIn(shared)],
          text: sentence(like.resolution),
        },
      ]
    : [];
  return { disagreements, echoes };
}

function subjectFile({ words }: Writer, real: Knowledge, index: number): string {
  const like = real.subjects[index % real.subjects.length];
  const site = 'https://example.org/';
  const against = index === 0 ? '2' : '3';
  return yaml({
    ...like,
    id: undefined,
    name: subjects[index],
    description: words(16),
    homepage: site,
    documentation: site,
    repository: site,
    option: undefined,
    against,
    releases: like?.releases.map((release, at, all) => ({
      ...release,
      ...(at === all.length - 1 && { version: against }),
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
  const claims = makersOf(made, real, sources).map((makers, number) => ({
    ...claimOf(made, real, number, criteria),
    sources: makers.toSorted((a, b) => a - b).map(sourceId),
  }));
  const bySource = Map.groupBy(
    claims.flatMap((claim) => claim.sources.map((source) => ({ source, id: claim.record.id }))),
    ({ source }) => source,
  );
  const articles = numbers(sources).flatMap((index) =>
    sourceFiles(
      made,
      real,
      index,
      (bySource.get(sourceId(index)) ?? []).map(({ id }) => id),
    ),
  );
  const byCriterion = Map.groupBy(claims, ({ criterion }) => criterion);
  const pairs = numbers(criteria).map((index) => ({
    on: criterionId(index),
    ...betweenSources(made, real, index, byCriterion.get(criterionId(index)) ?? []),
  }));
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
    ['causes.yaml', yaml([{ id: 'cause-1', name: 'One', means: 'The one cause.' }])],
    ['references/made-up.yaml', yaml(references)],
    ...pairs
      .filter(({ disagreements }) => disagreements.length > 0)
      .map(({ on, disagreements }) => [`disagreements/${on}.yaml`, yaml(disagreements)] as const),
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
    ...[...byCriterion].map(
      ([on, filed]) =>
        [`claims/${on}.yaml`, `claims:${yaml(filed.map(({ record }) => record))}`] as const,
    ),
    ...articles,
    ...Object.entries(guides),
  ]);
}
