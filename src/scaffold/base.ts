import { readFileSync } from 'node:fs';
import { hashLine, hashText } from '../proofs/locators.ts';
import { marks } from '../schema/index.ts';
import { capital } from '../sentences/text.ts';
import { exampleWords } from './example.ts';
import type { Files } from './write-files.ts';

/** How many subjects can be told apart by their marks. */
export const mostSubjects = marks.length;

/** `post-gres` → `Post gres` */
const nameOf = (id: string) => capital(id.replaceAll('-', ' '));

const address = 'https://example.org/';

/** A subject whose hue lies as far from its neighbours as their number allows. */
const subjectFile = (id: string, index: number, all: readonly string[]) => `name: ${nameOf(id)}
description: What ${nameOf(id)} is, ${exampleWords.subject}.
hue: ${Math.round(30 + (index * 360) / all.length) % 360} # degrees in OKLCH; 40 apart from the others at least
mark: ${marks[index]} # ${marks.join(', ')}
homepage: ${address}${id}/
documentation: ${address}${id}/manual/
repository: ${address}${id}/source/
licence: none
against: "1" # the version that the site checks against
released: 2020-01-01
`;

const listed = new Intl.ListFormat('en-GB');

const siteFile = (ids: readonly string[]) => `name: ${ids.map(nameOf).join(' or ')}
tagline: Every cell can be checked.
description: ${listed.format(ids.map(nameOf))}, compared claim by claim.
subjects: [${ids.join(', ')}]
`;

const criterionFile = (ids: readonly string[]) => `---
name: Licence
question: Under which licence is it published?
definition: The terms of the thing itself; those of its parts and of its documentation are left out.
aliases: [terms, conditions]
cells:
${ids.map((id) => `  ${id}: { support: unknown, text: ${exampleWords.cell}, against: {}, checked: 2026-01-01 }`).join('\n')}
---

${exampleWords.body}: write here what the evidence shows<Ref id="example-page" />, and cite what you opened.
`;

const article = (ids: readonly string[]) => [
  'An example article',
  '',
  `${listed.format(ids.map(nameOf))} may be used for nothing.`,
  '',
];

/** Line of the article on which its claim stands. */
const line = 3;

const articleFile = (ids: readonly string[]) => {
  const lines = article(ids);
  const [title = ''] = lines;
  return `---
id: example
title: ${title}
url: null
publisher: { name: null, printed: false }
author: { name: null, printed: false }
published: { date: null, printed: false }
interest: ${exampleWords.source}
sha256: ${hashText(Buffer.from(lines.join('\n')))}
lines: ${lines.length}
sections:
  - { id: terms, heading: The terms, from: ${line}, to: ${line} }
ledger:
  - { from: 1, to: 1, kind: origin, note: title }
  - { from: 2, to: 2, kind: blank }
  - { from: ${line}, to: ${line}, kind: claims }
  - { from: ${line + 1}, to: ${lines.length}, kind: blank }
---

<Section id="terms">

The article says what each of them costs <Claim id="all-are-free-of-charge" />.

</Section>
`;
};

const sayingsFile = (ids: readonly string[]) => `sayings:
  - claim: all-are-free-of-charge
    lines:
      - { line: ${line}, hash: "${hashLine(article(ids)[line - 1] ?? '')}" }
`;

const claimsFile = (ids: readonly string[]) => `claims:
  - id: all-are-free-of-charge
    subjects: [${ids.join(', ')}]
    stance: even
    kind: fact
    text: ${exampleWords.claim}
`;

const referencesFile = `- id: example-page
  title: ${exampleWords.reference}
  url: ${address}
  kind: documentation
  opened: 2026-01-01
`;

const groupsFile = `- id: terms
  name: Terms
  criteria: [licence]
`;

const judgedFile = `# What people type, and the address that must come first: the last step of crosscheck test (npm test) asks the built site.
# These two are of the example: they go with the criterion that they name.
hits:
  - { query: licence, first: /criteria/licence/ }
  - { query: conditions, first: /criteria/licence/ }
misses:
  - { query: qqqxyz }
`;

/** The method as any comparison needs it; a base adds its own rules below. */
const methodFile = () => readFileSync(new URL('./method.mdx', import.meta.url), 'utf8');

/** A small whole knowledge base of some subjects, as files below the folder `home`: it checks, builds and says of everything that it is an example. */
export function baseOf(home: string, subjects: readonly string[]): Files {
  const content = `${home}/content`;
  return new Map([
    [`${content}/site.yaml`, siteFile(subjects)],
    ...subjects.map(
      (id, index) => [`${content}/subjects/${id}.yaml`, subjectFile(id, index, subjects)] as const,
    ),
    [`${content}/groups.yaml`, groupsFile],
    [`${content}/criteria/licence.mdx`, criterionFile(subjects)],
    [`${content}/claims/licence.yaml`, claimsFile(subjects)],
    [`${content}/sources/example/article.mdx`, articleFile(subjects)],
    [`${content}/sources/example/sayings.yaml`, sayingsFile(subjects)],
    [`${content}/references/example.yaml`, referencesFile],
    [`${content}/guides/method.mdx`, methodFile()],
    [`${home}/.archive/example.txt`, article(subjects).join('\n')],
    [`${home}/tests/content/judged.yaml`, judgedFile],
    [`${home}/addresses.json`, '{}\n'],
    [`${home}/.gitignore`, 'dist/\n.dist-*\n.archive/\n.astro/\nnode_modules/\n'],
  ]);
}
