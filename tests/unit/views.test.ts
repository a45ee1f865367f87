import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { currentRerun } from '../../src/knowledge/reruns.ts';
import { positionsOn, scorecardOf } from '../../src/knowledge/scorecard.ts';
import { differ, secondReadingOf } from '../../src/knowledge/second-reading.ts';
import { shareSupported, tally } from '../../src/knowledge/tally.ts';
import { binsOf, smallBins } from '../../src/pictures/strip.ts';
import type { SubjectId } from '../../src/schema/index.ts';
import { pairsOf } from '../../src/schema/index.ts';
import { addresses } from '../../src/sentences/addresses.ts';
import { linesPhrase, sourceDate } from '../../src/sentences/names.ts';
import { shorten, shortenMiddle } from '../../src/sentences/text.ts';
import { claimMeta, criterionMeta } from '../../src/sentences/titles.ts';
import { changePages, changesPage } from '../../src/views/changes-page.ts';
import { choosePage } from '../../src/views/choose-page.ts';
import { claimPage } from '../../src/views/claim-page.ts';
import { claimsInOrder, saidBy } from '../../src/views/claims.ts';
import { claimsTable } from '../../src/views/claims-table.ts';
import { comparePaths } from '../../src/views/compare-page.ts';
import { contentView } from '../../src/views/content.ts';
import { criterionPage, criterionPages } from '../../src/views/criterion-page.ts';
import { digestOf } from '../../src/views/digest.ts';
import { faqPage } from '../../src/views/faq-page.ts';
import { homePage } from '../../src/views/home-page.ts';
import { inShort } from '../../src/views/in-short.ts';
import { breadcrumbs } from '../../src/views/json-ld.ts';
import { experimentPage, labPage } from '../../src/views/lab-page.ts';
import { ledgerRows, ledgerTotals } from '../../src/views/ledger.ts';
import { oldPage } from '../../src/views/lost-page.ts';
import { measuresView } from '../../src/views/measures.ts';
import { methodPage } from '../../src/views/method-page.ts';
import { oldAddresses, oldIds, refiledFrom } from '../../src/views/moved.ts';
import { mainNavigation, neighbours } from '../../src/views/navigation.ts';
import { criterionNumbers } from '../../src/views/numbering.ts';
import { pageSizes } from '../../src/views/paging.ts';
import { partsView } from '../../src/views/parts.ts';
import { referencePages, referencesPage } from '../../src/views/references-page.ts';
import { secondReadingView } from '../../src/views/second-reading.ts';
import { articlePages } from '../../src/views/source-page.ts';
import { storyOf } from '../../src/views/story.ts';
import { miniStripView, stripView } from '../../src/views/strip.ts';
import { subjectPage } from '../../src/views/subject-page.ts';
import { tallyBar } from '../../src/views/verdicts.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';

const knowledge = loadKnowledge(fixtureDir);

describe('knowledge', () => {
  test('pairs subjects once each, in the site’s order', () => {
    expect(pairsOf(['disc', 'drum', 'rim'])).toEqual([
      ['disc', 'drum'],
      ['disc', 'rim'],
      ['drum', 'rim'],
    ]);
  });
  test('lists a source’s position on a criterion', () => {
    expect(
      positionsOn(knowledge, 'stopping').map(({ source, stance, claims }) => [
        source.id,
        stance,
        claims.length,
      ]),
    ).toEqual([
      ['cycling-weekly', 'disc', 1],
      ['hill-rider', 'disc', 3],
    ]);
  });
  test('counts claims without a check wherever it counts checks', () => {
    expect(tally(knowledge.claims)).toEqual([
      { state: 'supported', count: 2 },
      { state: 'partly', count: 1 },
      { state: 'unverifiable', count: 1 },
      { state: 'opinion', count: 1 },
      { state: 'unchecked', count: 2 },
    ]);
  });
  test('takes the share of what evidence can settle', () => {
    expect(shareSupported(knowledge.claims)).toBeCloseTo(2 / 3);
    expect(shareSupported([])).toBeUndefined();
  });
  test('derives a scorecard', () => {
    expect(scorecardOf(knowledge, 'hill-rider')).toMatchObject({
      claims: 5,
      criteria: 3,
      selfContradictions: 1,
      stance: 'even',
    });
  });
  test('says how the second judge compares with the first', () => {
    const { judged, agreed } = secondReadingOf(knowledge.claims);
    expect([judged.length, agreed, judged.filter(differ).map(({ claim }) => claim.id)]).toEqual([
      2,
      1,
      ['drum-fades'],
    ]);
    const { rows, differences } = secondReadingView(knowledge);
    const counts = rows.flatMap(({ cells }) => cells.map(({ count }) => count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(differences.map(({ final, settled }) => [final, settled === ''])).toEqual([
      ['partly', false],
    ]);
  });
  test('throws for an id that is not there', () =>
    expect(() => knowledge.claim('nobody')).toThrow('no claim "nobody"'));
});

describe('views', () => {
  test('name lines as a reader would', () => {
    expect([linesPhrase([23]), linesPhrase([47, 23]), linesPhrase([71, 72, 73, 80])]).toEqual([
      'line 23',
      'lines 23 and 47',
      'lines 71–73 and 80',
    ]);
  });
  test('say when a source was published, or that it does not say', () => {
    expect(knowledge.sources.map(sourceDate)).toEqual(['May 2024', 'undated']);
  });
  test('number references in the order a reader meets them', () => {
    expect([...criterionNumbers(knowledge, knowledge.criterion('weight'), [])]).toEqual([
      ['scales-survey', 1],
    ]);
  });
  test('number a reference however its mark is written', () => {
    const { dir, plant } = fixtureCopy();
    plant('criteria/weight.mdx', /\n---\n/, "\n---\n\nAs weighed.<Ref\n  id='manual-upkeep'\n/>\n");
    const base = loadKnowledge(dir);
    expect([...criterionNumbers(base, base.criterion('weight'), [])].map(([id]) => id)).toEqual([
      'scales-survey',
      'manual-upkeep',
    ]);
  });
  test('open a mark of a cell, and of a reading that names one, at the passage', () => {
    const words =
      'https://example.org/manual/stopping/#:~:text=A%20disc%20brake%20stops%20within%20four,';
    const [page] = criterionPages(knowledge)
      .map(({ props }) => props)
      .filter(({ criterion }) => criterion.id === 'stopping');
    const view = page && criterionPage(knowledge, '2026-11-01', page.criterion, page.page);
    expect(view?.answer?.cells[0]?.cites[0]?.url).toContain(words);
    const { cites } = contentView(knowledge, new Map([['manual-stopping', 3]]));
    expect(cites('manual-stopping', 'ba18a9a644cb')).toEqual([
      { label: '3', url: expect.stringContaining(words) },
    ]);
    expect(cites('manual-stopping')).toEqual([
      { label: '3', url: 'https://example.org/manual/stopping/' },
    ]);
    expect(cites('scales-survey')).toEqual([]);
  });
  test('lead from the answers of a subject to its list, which has every address once', () => {
    const [disc] = knowledge.subjects;
    const page = disc && subjectPage(knowledge, '2026-11-01', disc);
    const cites = page?.groups.flatMap(({ answers }) => answers.flatMap((each) => each.cites));
    expect(cites?.map(({ url }) => url)).toContain('#ref-1');
    expect(cites?.every(({ label, url }) => url === `#ref-${label}`)).toBe(true);
  });
  test('carry a claim at its first mark, however section and mark are written', () => {
    const { dir, plant } = fixtureCopy();
    const digested = (at: string) => {
      const base = loadKnowledge(at);
      const source = base.source('hill-rider');
      return digestOf(source, base.sayingsBy(source.id)).map(({ id, carried, told }) => [
        id,
        carried,
        told.map(({ saying, marked }) => [saying.claim, marked]),
      ]);
    };
    const before = digested(dir);
    plant('sources/hill-rider/article.mdx', '<Section id="hills">', "<Section id='hills'>");
    plant('sources/hill-rider/article.mdx', /<Claim id="([^"]+)"/g, "<Claim  id='$1'");
    expect(digested(dir)).toEqual(before);
    expect(before.flatMap(([, carried]) => carried)).not.toEqual([]);
  });
  test('account for each line of the ledger once', () => {
    const source = knowledge.source('hill-rider');
    const rows = ledgerRows(source, knowledge.sayingsBy(source.id));
    expect(rows.flatMap(({ lines }) => lines)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(rows.map(({ sayings }) => sayings.length)).toEqual([0, 0, 5, 0]);
    expect(Object.fromEntries(ledgerTotals(source))).toEqual({ origin: 1, blank: 2, claims: 4 });
  });
  test('know the neighbours of a record, and that the ends have one', () => {
    const near = neighbours(knowledge.criteria, 'stopping', ({ id, name }) => ({
      name,
      address: addresses.criterion(id),
    }));
    expect(near).toEqual({
      previous: undefined,
      next: { name: 'Weight', address: '/criteria/weight/' },
    });
  });
  test('answer in the head of a page', () => {
    expect(criterionMeta(knowledge, knowledge.criterion('stopping'))).toEqual({
      title: 'Stopping: Favours Disc brakes (Disc brakes vs Drum brakes vs Rim…',
      description:
        'Favours Disc brakes, high certainty. Disc brakes stop sooner in the rain. Checked October 2026 against Disc brakes 2, Drum brakes 2 and Rim brakes 2.',
    });
    expect(claimMeta(knowledge, knowledge.claim('disc-heavier')).description).toBe(
      'Hill Rider says: Disc brakes are heavier than rim brakes. Not checked yet.',
    );
  });
  test('shorten at a word and never beyond the limit', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 30, max: 120 }), (text, most) => {
        expect(shorten(text, most).length).toBeLessThanOrEqual(most + 1);
        expect(shortenMiddle(text, most).length).toBeLessThanOrEqual(most + 2);
      }),
    );
  });
});

describe('the claims of a criterion', () => {
  const table = (base: typeof knowledge, on = 'stopping') =>
    claimsTable(base, on, claimsInOrder(base, on), new Map());
  test('stand with what needs correcting first, then what holds; what evidence does not settle is folded', () => {
    const { shown, folded } = table(knowledge);
    expect(shown.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
      ['What needs correcting: 1 partly', ['drum-fades']],
      ['What is right: 1 supported', ['disc-stops-sooner']],
    ]);
    expect(folded?.title).toBe('What the evidence cannot answer: 1 opinion');
    expect(folded?.rows.map(({ id }) => id)).toEqual(['all-fine-when-dry']);
  });
  test('stand by whom they favour within a verdict', () => {
    const claims = ['rim', 'none', 'even', 'disc'].map((stance) => ({
      ...knowledge.claim('disc-stops-sooner'),
      id: `for-${stance}`,
      stance: stance as SubjectId,
    }));
    const base = { ...knowledge, claimsOn: () => claims };
    expect(claimsInOrder(base, 'stopping').map(({ id }) => id)).toEqual([
      'for-disc',
      'for-rim',
      'for-even',
      'for-none',
    ]);
  });
  test('have a column an article, and a mark where it says it that leads to its wording', () => {
    const { articles, shown } = table(knowledge);
    expect(articles.map(({ number, name, anchor }) => [number, name, anchor])).toEqual([
      [1, 'Cycling Weekly', 'by-cycling-weekly'],
      [2, 'Hill Rider', 'by-hill-rider'],
    ]);
    const said = shown.flatMap(({ rows }) => rows.map((row) => row.said.map((cell) => cell?.name)));
    expect(said).toEqual([
      [undefined, 'Hill Rider'],
      ['Cycling Weekly', 'Hill Rider'],
    ]);
    expect(shown[1]?.rows[0]?.said[1]?.address).toBe('/claims/disc-stops-sooner/#hill-rider');
  });
  test('count the articles where there are too many for a column each', () => {
    const [weekly] = knowledge.sources;
    const many = { ...knowledge, sources: Array.from({ length: 13 }, () => weekly ?? never()) };
    const { marked, shown } = table(many);
    expect([marked, shown[1]?.rows.map(({ said, counted }) => [said, counted])]).toEqual([
      false,
      [[[], '2 articles']],
    ]);
    expect(saidBy(many, knowledge.claim('disc-stops-sooner'))).toEqual({
      words: '2 articles',
      numbers: [],
    });
    expect(saidBy(knowledge, knowledge.claim('disc-stops-sooner'))).toEqual({
      words: 'Cycling Weekly and Hill Rider',
      numbers: [1, 2],
    });
  });
});

function never(): never {
  throw new Error('the fixture has an article');
}

describe('the page of a claim', () => {
  const page = claimPage(knowledge, '2026-11-21', knowledge.claim('disc-stops-sooner'));
  test('names everyone who says it, where and how', () => {
    expect(
      page.said.sayings.map(({ id, lines, wording, address }) => [
        id,
        lines.links.map((line) => line.address),
        wording,
        address,
      ]),
    ).toEqual([
      [
        'cycling-weekly',
        ['/sources/cycling-weekly/#line-3'],
        undefined,
        '/sources/cycling-weekly/#disc-stops-sooner',
      ],
      [
        'hill-rider',
        ['/sources/hill-rider/#line-3'],
        'The article says this more strongly. On long descents, wet or dry.',
        '/sources/hill-rider/#disc-stops-sooner',
      ],
    ]);
  });
  test('shows the other sides of what contradicts it, with their verdicts', () => {
    expect(
      page.contradictions.map(({ sides }) =>
        sides.map(({ says, saidBy, claims }) => [says, saidBy, claims.map(({ state }) => state)]),
      ),
    ).toEqual([[['Not on dry roads.', 'Hill Rider', ['opinion']]]]);
  });
  test('leads through the claims of its criterion as they are read', () => {
    expect([page.neighbours.previous?.address, page.neighbours.next?.address]).toEqual([
      '/claims/drum-fades/',
      '/claims/all-fine-when-dry/',
    ]);
  });
});

describe('ids that were', () => {
  const on = '2026-10-04';
  const base = {
    ...knowledge,
    moved: [
      { kind: 'claim' as const, from: 'wet', to: 'disc-stops-sooner', on },
      { kind: 'claim' as const, from: 'rainy', to: 'disc-stops-sooner', on },
      { kind: 'claim' as const, from: 'weighs', split: ['rim-lightest', 'disc-heavier'], on },
      { kind: 'claim' as const, from: 'lost', gone: 'Nobody said it.', on },
    ],
  };
  test('go on answering where they became one, and at the first of their parts on a page', () => {
    expect(oldIds(base, 'claim', 'disc-stops-sooner')).toEqual(['wet', 'rainy']);
    expect(oldIds(base, 'claim', 'rim-lightest')).toEqual(['weighs']);
    expect(oldIds(base, 'claim', 'disc-heavier')).toEqual([]);
    expect(oldIds(base, 'claim', 'disc-heavier', (id) => id !== 'rim-lightest')).toEqual([
      'weighs',
    ]);
  });
  test('lead on where there is one place, offer the parts where there are several', () => {
    const pages = oldAddresses(base);
    expect(pages.map(({ from, to }) => [from, to])).toEqual([
      ['/claims/wet/', '/claims/disc-stops-sooner/'],
      ['/claims/rainy/', '/claims/disc-stops-sooner/'],
      ['/claims/weighs/', undefined],
      ['/claims/lost/', undefined],
    ]);
    const [split, gone] = pages.slice(2).map(oldPage);
    expect([split?.lead, split?.onward.map(({ address }) => address)]).toEqual([
      'What stood here was split into 2:',
      ['/claims/rim-lightest/', '/claims/disc-heavier/'],
    ]);
    expect([gone?.lead, gone?.onward.map(({ address }) => address)]).toEqual([
      'Nobody said it.',
      ['/criteria/'],
    ]);
  });
  test('go on answering whatever kind they are of: by a page where there was one, by an anchor on the list', () => {
    const [question, need, reference, experiment] = [
      knowledge.faq[0]?.id ?? '',
      knowledge.needs[0]?.id ?? '',
      knowledge.references[0]?.id ?? '',
      knowledge.experiments[0]?.id ?? '',
    ];
    const renamed = {
      ...knowledge,
      moved: [
        { kind: 'question', from: 'old-question', to: question, on },
        { kind: 'need', from: 'old-need', to: need, on },
        { kind: 'reference', from: 'old-reference', to: reference, on },
        { kind: 'experiment', from: 'old-experiment', to: experiment, on },
      ] as const,
    };
    expect(oldAddresses(renamed).map(({ from, to }) => [from, to])).toEqual([
      ['/faq/old-question/', `/faq/${question}/`],
      ['/lab/old-experiment/', `/lab/${experiment}/`],
    ]);
    expect(faqPage(renamed).questions[0]?.oldIds).toEqual(['old-question']);
    expect(choosePage(renamed, '2026-10-05').needs.find(({ id }) => id === need)?.oldIds).toEqual([
      'old-need',
    ]);
    expect(labPage(renamed).groups[0]?.experiments[0]?.oldIds).toEqual(['old-experiment']);
    const [page] = referencePages(renamed);
    const listed =
      page && referencesPage(renamed, page).kinds.flatMap(({ references }) => references);
    expect(listed?.find(({ id }) => id === reference)?.oldIds).toEqual(['old-reference']);
  });
  test('of a subject lead on from every table that it stood in', () => {
    const renamed = {
      ...knowledge,
      moved: [{ kind: 'subject', from: 'plate', to: 'disc', on } as const],
    };
    expect(oldAddresses(renamed).map(({ from, to }) => [from, to])).toEqual([
      ['/subjects/plate/', '/subjects/disc/'],
      ['/compare/plate-vs-drum/', '/compare/disc-vs-drum/'],
      ['/compare/drum-vs-plate/', '/compare/disc-vs-drum/'],
      ['/compare/plate-vs-rim/', '/compare/disc-vs-rim/'],
      ['/compare/rim-vs-plate/', '/compare/disc-vs-rim/'],
    ]);
  });
  test('keep an anchor on the page they were filed under, claims and disagreements alike', () => {
    const on = '2026-10-05';
    const refiled = {
      ...knowledge,
      moved: [
        { kind: 'claim', from: 'wet', to: 'disc-stops-sooner', criterion: 'weight', on },
        { kind: 'disagreement', from: 'in-rain', to: 'which-stops-best', criterion: 'weight', on },
      ] as const,
    };
    expect(refiledFrom(refiled, 'weight').map(({ id, address }) => [id, address])).toEqual([
      ['wet', '/claims/disc-stops-sooner/'],
      ['in-rain', '/disagreements/which-stops-best/'],
    ]);
  });
});

describe('the stance strip', () => {
  const [source] = knowledge.sources;
  const positions = (...stances: string[]) =>
    stances.map((stance) => ({
      source: source as NonNullable<typeof source>,
      claims: [],
      stance: stance as SubjectId,
      strength: 1,
    }));
  const two = { ...knowledge, subjects: knowledge.subjects.slice(0, 2) };
  const stopping = knowledge.criterion('stopping').finding;
  const [disc, drum] = two.subjects.map(({ id }) => id);

  test('has the middle between two subjects, and after more', () => {
    expect(binsOf(two, [], undefined).map(({ stance }) => stance)).toEqual([disc, 'even', drum]);
    expect(binsOf(knowledge, [], undefined).map(({ stance }) => stance)).toEqual([
      'disc',
      'drum',
      'rim',
      'even',
    ]);
  });
  test('puts every article that takes a side into the bin of what it favours, and none elsewhere', () => {
    const bins = binsOf(knowledge, positions('disc', 'none', 'even', 'disc'), stopping);
    expect(bins.map((bin) => [bin.stance, bin.positions.length, bin.found])).toEqual([
      ['disc', 2, true],
      ['drum', 0, false],
      ['rim', 0, false],
      ['even', 1, false],
    ]);
  });
  test('says in words what no bin says', () => {
    const { beside } = stripView(
      knowledge,
      positions('none'),
      knowledge.criterion('weight').finding,
    );
    expect(beside).toBe('Takes no side: Cycling Weekly. The evidence: depends.');
    expect(stripView(knowledge, positions('disc'), stopping).beside).toBe('');
    expect(stripView(knowledge, positions('none', 'none'), undefined).beside).toBe(
      'Take no side: Cycling Weekly and Cycling Weekly.',
    );
    const many = positions(...Array.from({ length: 20 }, () => 'none'));
    expect(stripView(knowledge, many, undefined).beside).toBe('Take no side: 20 articles.');
  });
  test('counts the articles where there are too many to name', () => {
    const many = positions(...Array.from({ length: 20 }, () => 'disc'));
    const [bin] = stripView(knowledge, many, undefined).bins;
    expect([bin?.articles, bin?.counted]).toEqual([[], '20 articles']);
  });
  test('is drawn small with the shape of each subject, even ones in a shape of no subject', () => {
    const small = smallBins(two, binsOf(two, positions('even', disc ?? ''), undefined));
    const shapes = small.map(({ subject, marks }) => [subject, marks.match(/M/g)?.length ?? 0]);
    expect(shapes).toEqual([
      [disc, 1],
      [undefined, 1],
      [drum, 0],
    ]);
    expect(miniStripView(two, positions('even'), undefined).words).toBe('1 article: 1 equal');
  });
});

test('a bar of verdicts is divided by their counts, a hair apart, and no part of it is less than nothing', () => {
  const parts = (...counts: readonly number[]) =>
    tallyBar(
      counts.map((count, index) => ({ state: index === 0 ? 'wrong' : 'supported', count })),
    ).map(({ tone, from, width }) => [tone, from, width]);
  expect(parts(1, 2, 1)).toEqual([
    ['bad', 0, 24.75],
    ['good', 25, 49.75],
    ['good', 75, 24.75],
  ]);
  expect(parts(1, 999)).toEqual([
    ['bad', 0, 0],
    ['good', 0.1, expect.closeTo(99.65)],
  ]);
});

test('the way to a page is told to machines step by step', () =>
  expect(
    breadcrumbs(
      [
        { name: 'Topics', address: '/criteria/' },
        { name: 'Weight', address: '/criteria/weight/' },
      ],
      (address) => `https://brakes.example${address}`,
    ),
  ).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Topics',
        item: 'https://brakes.example/criteria/',
      },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Weight',
        item: 'https://brakes.example/criteria/weight/',
      },
    ],
  }));

test('a page that the base brings itself is in the menu where it is called something there', () => {
  const key = Symbol.for('crosscheck.hooks');
  const before = Reflect.get(globalThis, key);
  onTestFinished(() => {
    Reflect.set(globalThis, key, before);
  });
  const pages = [{ address: '/shop/', menu: 'Shop' }, { address: '/hidden/' }];
  Reflect.set(globalThis, key, { rules: [], pages });
  expect(mainNavigation(knowledge).slice(-2)).toEqual([
    { name: 'How we check', address: '/method/' },
    { name: 'Shop', address: '/shop/' },
  ]);
});

test('every pair has a table, and an address the other way round that only leads to it', () => {
  const paths = (count: number) =>
    comparePaths({ ...knowledge, subjects: knowledge.subjects.slice(0, count) }).map(
      ({ params: { pair }, props: { inverse, subjects } }) => [pair, inverse, subjects.length],
    );
  expect(paths(2)).toEqual([
    ['disc-vs-drum', false, 2],
    ['drum-vs-disc', true, 2],
    [undefined, true, 2],
  ]);
  expect(paths(3)).toEqual([
    [undefined, false, 3],
    ['disc-vs-drum', false, 2],
    ['disc-vs-rim', false, 2],
    ['drum-vs-rim', false, 2],
    ['drum-vs-disc', true, 2],
    ['rim-vs-disc', true, 2],
    ['rim-vs-drum', true, 2],
  ]);
});

test('a criterion of which the articles say nothing has no table of claims', () => {
  const silent = { ...knowledge, claimsOn: () => [] };
  const [first] = criterionPages(silent);
  if (!first) throw new Error('no page');
  const { criterion, page } = first.props;
  expect(criterionPage(silent, '2026-10-10', criterion, page).articles).toMatchObject({
    counted: 'no claim',
    table: undefined,
    silent: true,
  });
});

test('the first page of an article has no number in its address', () =>
  expect(articlePages(knowledge).map(({ params }) => params)).toEqual([
    { id: 'cycling-weekly', page: undefined },
    { id: 'hill-rider', page: undefined },
  ]));

test('the method has a page where the base has that guide', () => {
  expect(methodPage(knowledge)?.head.address).toBe('/method/');
  const guides = knowledge.guides.filter(({ id }) => id !== 'method');
  expect(guides).not.toEqual([]);
  expect(methodPage({ ...knowledge, guides })).toBeUndefined();
});

test('every reference of a later page has its anchor on the first, under its kind', () => {
  const [one] = knowledge.references;
  if (!one) throw new Error('The fixture has no reference');
  const references = Array.from({ length: 400 }, (_, index) => ({
    ...one,
    id: `reference-${index}`,
    title: `Reference ${String(index).padStart(3, '0')}`,
    kind: index < 370 ? ('documentation' as const) : ('survey' as const),
  }));
  const many = { ...knowledge, references };
  const [first, second] = referencePages(many);
  if (!first || !second) throw new Error('The list has no second page');
  const { later } = referencesPage(many, first).pagination;
  const anchors = later.flatMap(({ id, within = [] }) => [id, ...within]);
  for (const { id } of second.items) expect(anchors).toContain(id);
  expect(later.map(({ number }) => number)).toEqual([2, 2]);
  expect(anchors).toContain('kind-survey');
  expect(anchors).not.toContain('kind-documentation');
});

describe('a long list of changes', () => {
  const knowledge = loadKnowledge(fixtureDir);
  const [about, , opening] = knowledge.changes;
  if (!about || !opening) throw new Error('The fixture has fewer changes');
  const length = pageSizes.changes * 2;
  const many = {
    ...knowledge,
    changes: Array.from({ length }, (_, index) => ({
      ...(index === length - 1 ? opening : about),
      id: `change-${index}`,
    })),
  };
  const [page] = changePages(many);
  if (!page) throw new Error('The list has no page');
  const { pagination, months } = changesPage(many, page, '2026-11-21');
  test('names every change by what it is about', () => {
    const names = months.flatMap(({ changes }) => changes.map((change) => change.about.name));
    expect(names).toHaveLength(pageSizes.changes);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });
  test('names what is on later pages once each, and keeps every anchor', () => {
    const { later } = pagination;
    expect(new Set(later.map(({ name }) => name)).size).toBe(later.length);
    expect(later.flatMap(({ id, within = [] }) => [id, ...within])).toEqual(
      many.changes.slice(pageSizes.changes).map(({ id }) => id),
    );
    expect(later.at(-1)?.name).toBe('First edition.');
  });
  test('lists on its first page what was judged anew, each where it stands', () => {
    const changes = many.changes.map((change, index) => ({
      ...change,
      ...(index % pageSizes.changes === 10 && { judged: 'finding' as const }),
    }));
    const listed = { ...many, changes };
    const [first, second] = changePages(listed);
    if (!first || !second) throw new Error('The list has no second page');
    const { judged, months: own } = changesPage(listed, first, '2026-11-21');
    expect(judged.map(({ name, open }) => [name, open.map(({ address }) => address)])).toEqual([
      [
        'Findings that changed',
        ['/changes/#change-10', `/changes/2/#change-${pageSizes.changes + 10}`],
      ],
    ]);
    expect(judged[0]?.open[0]?.turn).toBe('The verdict stands');
    expect(own[0]?.changes[10]?.label).toBe('re-check, finding changed');
    expect(own[0]?.summary).toContain('2 of them change a finding or a verdict.');
    expect(changesPage(listed, first, '2026-11-21').last).toBe(
      `The last change is of 4 October 2026. In ${own[0]?.month}: ${own[0]?.summary}`,
    );
    expect(changesPage(listed, second, '2026-11-21').last).toBeUndefined();
    expect(changesPage(listed, second, '2026-11-21').judged).toEqual([]);
  });
  test('opens with the five findings that changed last, and folds the other findings and all verdicts', () => {
    const changes = many.changes.map((change, index) => ({
      ...change,
      judged: index % 2 === 0 ? ('finding' as const) : ('verdict' as const),
    }));
    const [first] = changePages({ ...many, changes });
    if (!first) throw new Error('The list has no page');
    const { judged } = changesPage({ ...many, changes }, first, '2026-11-21');
    expect(judged.map(({ name, count, folded }) => [name, count, folded.length])).toEqual([
      ['Findings that changed', length / 2, length / 2 - 5],
      ['Verdicts that changed', length / 2, length / 2],
    ]);
    expect(judged[0]?.open.map(({ address }) => address)).toEqual(
      [0, 2, 4, 6, 8].map((index) => `/changes/#change-${index}`),
    );
  });
});

test('a part has the level that it states, else that of the cells of its criterion', () => {
  const [criterion] = knowledge.criteria.filter(({ cells }) => cells['disc']?.support);
  if (!criterion) throw new Error('The fixture has no criterion with levels');
  const part = { name: 'Pads', criterion: criterion.id, by: {} };
  const levelsOf = (support?: { disc: 'none' }) =>
    partsView(knowledge, 'x', [{ ...part, ...(support && { support }) }]).halves[0]?.[0]?.cells.map(
      ({ level }) => level,
    );
  const own = criterion.cells['disc']?.support;
  expect(own).not.toBe('none');
  expect(levelsOf()?.[0]).toBe(own);
  expect(levelsOf({ disc: 'none' })).toEqual(['none', ...(levelsOf()?.slice(1) ?? [])]);
});

test('the text of an experiment leads to the others that it names, and not to itself', () => {
  const [experiment] = knowledge.experiments;
  if (!experiment) throw new Error('The fixture has no experiment');
  const other = { ...experiment, id: 'dry-stop' };
  const named = { ...experiment, reading: `As in dry-stop, not undry-stop; ${experiment.id}.` };
  const base = { ...knowledge, experiments: [named, other] };
  expect(experimentPage(base, named).reading.filter((piece) => typeof piece !== 'string')).toEqual([
    { name: 'dry-stop', address: '/lab/dry-stop/' },
  ]);
});

describe('the story of the front page', () => {
  test('counts the topics on which the articles agree', () =>
    expect(storyOf(knowledge)?.title).toMatch(/^The articles mostly agree on 2 topics;/));
  test('is left out where no two articles take the same side', () =>
    expect(storyOf({ ...knowledge, sources: knowledge.sources.slice(0, 1) })).toBeUndefined());
});

test('a row of measures has a mark for what was measured, and none for what was not', () => {
  const measures = knowledge.pictures.flatMap((picture) => picture.measures ?? []);
  const marks = measures.flatMap(({ between, rows }) =>
    measuresView(knowledge, 'x', {
      between,
      rows: rows.map((row) => ({ ...row, matched: undefined })),
    }).rows.map(({ alone, matched }) => [alone?.experiment.name, matched]),
  );
  expect(marks).toEqual([['How far does each brake roll on in the wet?', undefined]]);
});

describe('a run with other releases', () => {
  const [record] = knowledge.reruns;
  if (!record) throw new Error('The fixture has no run with other releases');
  const stop = knowledge.experiment('wet-stop');
  const same = { of: '0123456789abcdef', differences: [] };
  test('is told on the page of the experiment: what came out otherwise, or that all was the same', () => {
    expect(experimentPage(knowledge, stop).reruns).toEqual([
      {
        phrase: 'Run again on 2 October 2026 with Disc brakes 3: 1 value differs',
        differences: ['observed → disc → rides: recorded 5, now 6'],
      },
    ]);
    const held = { ...knowledge, reruns: [{ ...record, results: { 'wet-stop': same } }] };
    expect(experimentPage(held, stop).reruns.map(({ phrase }) => phrase)).toEqual([
      'Run again on 2 October 2026 with Disc brakes 3: every ratio within ±20% of these',
    ]);
    const elsewhere = { ...knowledge, reruns: [{ ...record, results: {} }] };
    expect(experimentPage(elsewhere, stop).reruns).toEqual([]);
  });
  test('is summed up on the page of the lab, with the experiments that came out otherwise and the first of what was', () => {
    const different = [
      {
        name: stop.question,
        address: '/lab/wet-stop/',
        first: 'disc → rides: recorded 5, now 6',
        more: '',
      },
    ];
    const sentence =
      '1 experiment was run again on 2 October 2026 with Disc brakes 3; 0 gave the same result. One more ride was made.';
    expect(labPage(knowledge).reruns).toEqual([{ sentence, different }]);
    const two = { of: '0123456789abcdef', differences: ['one', 'two'] };
    const twice = { ...knowledge, reruns: [{ ...record, results: { 'wet-stop': two } }] };
    expect(labPage(twice).reruns[0]?.different[0]?.more).toBe('; 1 more value differs');
  });
  test('says of the site whether it is current only where it ran on what the site checks against', () => {
    expect(currentRerun(knowledge)).toBeUndefined();
    const current = { ...record, id: 'disc-2', versions: { disc: '2.1' } };
    const older = { ...current, id: 'old', date: '2026-10-01' };
    const found = currentRerun({ ...knowledge, reruns: [record, older, current] });
    expect([found?.rerun.id, found?.subjects.map(({ id }) => id)]).toEqual(['disc-2', ['disc']]);
  });
});

test('the reasons in short name few topics, count many, and say whom they speak for', () => {
  const [reason] = homePage(knowledge).reasons;
  const [side] = reason?.sides ?? [];
  if (!reason || !side) throw new Error('The fixture has no reason');
  const [link] = side.criteria;
  if (!link) throw new Error('The reason has no topic');
  const short = (count: number) =>
    inShort(knowledge, [
      { ...reason, sides: [{ ...side, criteria: Array.from({ length: count }, () => link) }] },
    ]);
  const told = (count: number) =>
    short(count)?.lines.flatMap(({ sides }) => sides.map(({ on, more }) => [on.length, more]));
  expect(short(1)?.title).toBe(
    '1 reason why Disc brakes, Drum brakes or Rim brakes is the better start',
  );
  expect(short(2)?.decided).toBe('They decide 2 of 3 topics.');
  expect([told(4), told(5), told(6)]).toEqual([
    [[4, undefined]],
    [[5, undefined]],
    [[4, 'and 2 more topics']],
  ]);
  expect(short(3)?.lines[0]?.anchor).toBe('why-bites-harder');
  expect(inShort(knowledge, [])).toBeUndefined();
});
