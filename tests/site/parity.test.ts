import { expect, test } from 'vitest';
import { stateOf } from '../../src/knowledge/tally.ts';
import { claimCard } from '../../src/outputs/cards/claim.ts';
import { formats } from '../../src/outputs/copy/formats.ts';
import type { ClaimJson } from '../../src/outputs/json/claim.ts';
import type { CriterionJson } from '../../src/outputs/json/criterion.ts';
import { searchRecords } from '../../src/outputs/search/records.ts';
import { answerLabel } from '../../src/sentences/cells.ts';
import { shareCell, shareClaim } from '../../src/sentences/copied.ts';
import { printedDate } from '../../src/sentences/dates.ts';
import { verdictLabel } from '../../src/sentences/labels.ts';
import { versionsPhrase } from '../../src/sentences/names.ts';
import {
  documentOf,
  flat,
  jsonOf,
  knowledge,
  leadsOn,
  markdownOf,
  pages,
  textsOf,
} from '../built.ts';
import { cardText } from '../card-text.ts';

/** Words of a page as read, without the reference marks. */
const wordsOf = (path: string) => flat(textsOf(documentOf(path), 'sup').join(' '));
const wordsOfMarkdown = (node: object): string =>
  'value' in node
    ? String(node.value)
    : 'children' in node
      ? (node.children as object[]).map(wordsOfMarkdown).join('')
      : '';
/** What is copied of something in full. */
const copiedOf = (shared: ReturnType<typeof shareClaim>) =>
  flat(formats.full.of({ ...shared, url: shared.address, site: '' }).plain);
const records = new Map(searchRecords(knowledge).map((record) => [record.address, record]));

/** Every view of a record that does not say one of its facts; each view is flat. */
const silent = (views: Readonly<Record<string, string>>, facts: readonly string[]) =>
  Object.entries(views).flatMap(([view, text]) =>
    facts.filter((fact) => !text.includes(flat(fact))).map((fact) => `${view} lacks “${fact}”`),
  );

test('a claim says the same on its page, in JSON, in Markdown, in search, in its preview and when copied', () => {
  const faults = knowledge.claims.flatMap((claim) => {
    const { check } = claim;
    if (!check) return [];
    const page = `claims/${claim.id}/index.html`;
    const twin = jsonOf<ClaimJson>(`claims/${claim.id}/index.json`);
    const markdown = flat(wordsOfMarkdown(markdownOf(`claims/${claim.id}/index.md`)));
    const shared = shareClaim(knowledge, claim);
    const record = records.get(`/claims/${claim.id}/`);
    const verdict = verdictLabel(stateOf(claim));
    const words = [verdict, claim.text, check.why];
    const stamps = [printedDate(check.checked), versionsPhrase(knowledge, check.against)];
    const same = [
      twin.check?.verdict === check.verdict,
      twin.check?.checked === check.checked,
      JSON.stringify(twin.check?.against) === JSON.stringify(check.against),
      twin.text === claim.text,
    ];
    return [
      ...silent({ page: wordsOf(page), markdown }, [...words, ...stamps]),
      ...silent({ copied: copiedOf(shared) }, [...words, ...stamps]),
      ...silent({ search: flat(`${record?.title} ${record?.why} ${record?.text}`) }, words),
      ...silent({ card: flat(cardText(claimCard(knowledge, claim)).join(' ')) }, [
        verdict,
        claim.text,
      ]),
      ...silent({ preview: flat(documentOf(page).querySelector('title')?.textContent) }, [verdict]),
      ...(same.every(Boolean) ? [] : ['json differs']),
    ].map((fault) => `${claim.id}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('what stands over the parts of a claim and before its facts is the same on its page and in Markdown', () => {
  const faults = knowledge.claims.flatMap(({ id }) => {
    const page = documentOf(`claims/${id}/index.html`).querySelector('main');
    const heads = [...(page?.querySelectorAll('h2, dt') ?? [])].map((head) =>
      flat(textsOf(head, 'small').join(' ')),
    );
    const markdown = flat(wordsOfMarkdown(markdownOf(`claims/${id}/index.md`)));
    return silent({ [id]: markdown }, heads);
  });
  expect(faults).toEqual([]);
});

test('a cell says the same on its page, in the summary, in JSON, in Markdown, in search and when copied', () => {
  // A table of many subjects has no room for words; those of two have.
  const summary = pages
    .filter((path) => path.startsWith('compare/') && !leadsOn(path))
    .map(wordsOf)
    .join(' ');
  const faults = knowledge.criteria.flatMap((criterion) => {
    const page = wordsOf(`criteria/${criterion.id}/index.html`);
    const markdown = flat(wordsOfMarkdown(markdownOf(`criteria/${criterion.id}/index.md`)));
    const twin = jsonOf<CriterionJson>(`criteria/${criterion.id}/index.json`);
    return knowledge.subjects.flatMap((subject) => {
      const cell = criterion.cells[subject.id];
      const shared = shareCell(knowledge, criterion, subject);
      const own = twin.cells.find((each) => each.subject === subject.id);
      if (!cell || !shared) return [`${criterion.id}: no cell`];
      const value = [answerLabel(cell), cell.text];
      const stamps = [printedDate(cell.checked), versionsPhrase(knowledge, cell.against)];
      const record = records.get(`/criteria/${criterion.id}/#${subject.id}`);
      const same =
        own !== undefined &&
        own.support === cell.support &&
        JSON.stringify(own.fact) === JSON.stringify(cell.fact) &&
        own.text === cell.text &&
        own.checked === cell.checked &&
        JSON.stringify(own.against) === JSON.stringify(cell.against);
      return [
        ...silent({ page, markdown, copied: copiedOf(shared) }, [...value, ...stamps]),
        ...silent({ summary, search: flat(record?.text) }, value),
        ...(same ? [] : ['json differs']),
      ].map((fault) => `${criterion.id}#${subject.id}: ${fault}`);
    });
  });
  expect(faults).toEqual([]);
});
