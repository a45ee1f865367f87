import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folded } from '../../src/knowledge/folded.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem, formatProblems } from '../../src/reading/problem.ts';
import { damages, harmless } from '../damage.ts';
import { fixtureCopy, fixtureDir } from '../fixture.ts';
import { inspect } from '../inspect.ts';
import { lasting, together } from './exact/write.ts';

/** One mistake: the file, what is written there, what it becomes, and what the one error must say. */
type Mistake = readonly [file: string, from: string | RegExp, to: string, says: RegExp];

const mistakes: Record<string, Mistake> = {
  'a typo in a criterion': [
    'needs.yaml',
    'cells: [weight]',
    'cells: [wieght]',
    /needs\.yaml:\d+:\d+ need "rain" names the criterion "wieght"; allowed: .*\(did you mean "weight"\?\)/,
  ],
  'a typo in a stance': [
    'claims/stopping.yaml',
    'stance: even',
    'stance: evn',
    /names stance "evn"; allowed: disc, drum, rim, even, none \(did you mean "even"\?\)/,
  ],
  'an unknown subject': [
    'claims/upkeep.yaml',
    'subjects: [rim]',
    'subjects: [rims]',
    /names the subject "rims"; allowed: disc, drum, rim \(did you mean "rim"\?\)/,
  ],
  'a line past the end': [
    'sources/cycling-weekly/sayings.yaml',
    'line: 4,',
    'line: 44,',
    /claim "rim-lightest" stands on line 44; allowed: 1 to 8/,
  ],
  'a saying on a line that the ledger gives to something else': [
    'sources/hill-rider/sayings.yaml',
    'line: 4,',
    'line: 1,',
    /claim "rim-easy-to-mend" stands on line 1, which the ledger calls origin/,
  ],
  'a snippet of a program nobody has': [
    'criteria/weight.mdx',
    'related: [stopping]',
    'related: [stopping]\nsnippets: [{ subject: rim, file: lab/no-such-program.py, region: any }]',
    /weight\.mdx:\d+:\d+ snippet of "weight" cannot be read: .*no-such-program/,
  ],
  'a missing cell': [
    'criteria/weight.mdx',
    / {2}drum: .*\n/,
    '',
    /criterion "weight" has no cell for "drum"/,
  ],
  'a duplicate id': [
    'claims/weight.yaml',
    /$/,
    '  - { id: drum-no-care, subjects: [drum], stance: none, kind: fact, text: Nobody oils it. }\n',
    /weight\.yaml:\d+:\d+ claim id "drum-no-care" is taken at .*upkeep\.yaml:2/,
  ],
  'malformed YAML': [
    'groups.yaml',
    'criteria: [upkeep]',
    'criteria: [upkeep',
    /groups\.yaml:\d+:\d+ YAML cannot be read/,
  ],
  'malformed MDX': [
    'sources/cycling-weekly/article.mdx',
    '</Section>',
    '',
    /cycling-weekly\/article\.mdx:\d+:\d+ MDX cannot be read/,
  ],
  'an unknown component': [
    'criteria/upkeep.mdx',
    '<Claim',
    '<Clam',
    /content uses <Clam>.*did you mean "Claim"/,
  ],
  'a reference nobody has': [
    'criteria/stopping.mdx',
    '<Ref id="manual-stopping"',
    '<Ref id="manual-stoping"',
    /<Ref> names the reference "manual-stoping".*did you mean "manual-stopping"/,
  ],
  'an unused reference': [
    'references/manual.yaml',
    '- id: manual-stopping',
    '- id: manual-idle\n  title: Idle\n  url: https://example.org/idle/\n  kind: documentation\n  opened: 2026-10-01\n- id: manual-stopping',
    /reference "manual-idle" is cited nowhere/,
  ],
  'a gap in the ledger': [
    'sources/hill-rider/article.mdx',
    '{ from: 3, to: 6, kind: claims }',
    '{ from: 4, to: 6, kind: claims }',
    /leaves a gap; allowed: from: 3/,
  ],
  'a verdict that does not exist': [
    'claims/stopping.yaml',
    'verdict: supported',
    'verdict: suported',
    /verdict is "suported"; allowed: supported, .*did you mean "supported"/,
  ],
  'a check that stands on nothing': [
    'claims/stopping.yaml',
    /references: .*?\], (?=against: .*second: \{ verdict: wrong)/,
    '',
    /the check of "drum-fades" stands on nothing/,
  ],
  'a fact judged as opinion': [
    'claims/upkeep.yaml',
    'verdict: unverifiable',
    'verdict: opinion',
    /is a fact with the verdict opinion/,
  ],
  'an unsettled difference': [
    'claims/stopping.yaml',
    ', settled: The second judge overlooked the table.',
    '',
    /the two judgements of "drum-fades" differ/,
  ],
  'a criterion in no group': [
    'groups.yaml',
    '[stopping, weight]',
    '[stopping]',
    /criterion "weight" stands in no group/,
  ],
  'an unexplained support level': [
    'criteria/upkeep.mdx',
    'drum: { support: extension',
    'drum: { support: official',
    /upkeep\.mdx:\d+:\d+ "official" is used but not explained \(add levels → official/,
  ],
  'a cell with a level and a fact': [
    'criteria/upkeep.mdx',
    'drum: { support: extension',
    'drum: { fact: { value: none }, support: extension',
    /cell "drum" of "upkeep" gives support and a fact; allowed: support where .*; a fact/,
  ],
  'a cell with neither': [
    'criteria/weight.mdx',
    'fact: { value: 900 grams }, ',
    '',
    /cell "drum" of "weight" gives neither support nor a fact/,
  ],
  'levels and facts in one row': [
    'criteria/upkeep.mdx',
    'drum: { support: extension',
    'drum: { fact: { value: "4", unit: pads }',
    /"upkeep" answers by a level in one cell and by a fact in another/,
  ],
  'a part that rests on facts': [
    'pictures.yaml',
    'criterion: upkeep',
    'criterion: weight',
    /pictures\.yaml:10:32 the part rests on "weight", whose cells state no support level \(name a criterion that asks whether it is there/,
  ],
  'levels of a row of facts': [
    'criteria/weight.mdx',
    'polarity: Fewer grams on the bicycle.',
    'levels: { none: It weighs nothing. }\npolarity: Fewer grams on the bicycle.',
    /weight\.mdx:5:9 "weight" answers by facts and explains support levels \(leave levels out\)/,
  ],
  'a fact that is a sentence': [
    'criteria/weight.mdx',
    'value: 900 grams',
    'value: Nine hundred grams when it is dry and new',
    /cells → drum → fact → value is .*; allowed: at most 40 characters, what is quoted from the lab not counted/,
  ],
  'a winner without a polarity': [
    'criteria/stopping.mdx',
    /^polarity: .*\n/m,
    '',
    /"stopping" states no polarity, and its finding favours disc \(add polarity.*or leave favours out/,
  ],
  'a polarity without a winner': [
    'criteria/stopping.mdx',
    ' favours: disc, cause: bites-harder,',
    '',
    /"stopping" states a polarity, and its finding favours nothing/,
  ],
  'a winner for no cause': [
    'criteria/stopping.mdx',
    ' cause: bites-harder,',
    '',
    /the finding of "stopping" favours a subject for no cause/,
  ],
  'a cause nobody has written': [
    'criteria/stopping.mdx',
    'cause: bites-harder',
    'cause: bites-hard',
    /names the cause "bites-hard"; allowed: bites-harder/,
  ],
  'a cause for a tie': [
    'criteria/stopping.mdx',
    'favours: disc,',
    'favours: even,',
    /the finding of "stopping" favours no subject and names a cause \(leave cause out\)/,
  ],
  'a certainty above its reasons': [
    'criteria/weight.mdx',
    'certainty: low',
    'certainty: moderate',
    /certainty moderate of "weight" beside the reason secondary-only; allowed: at most low/,
  ],
  'a doubt without a reason': [
    'criteria/stopping.mdx',
    'certainty: high',
    'certainty: moderate',
    /certainty moderate of "stopping" without a reason why it is not high; allowed: single-source, .*changes-fast/,
  ],
  'a finding against its levels': [
    'criteria/upkeep.mdx',
    /drum: \{ support: extension([\s\S]*?)^---/m,
    'drum: { support: built-in$1finding: { favours: even, text: They are level., certainty: high, reasons: [documented-behaviour], references: [{ reference: manual-upkeep, shows: The pads }], against: { disc: "2" }, checked: 2026-10-01 }\n---',
    /the levels of "upkeep" put "drum" first, and its finding favours even \(favour drum/,
  ],
  'a passage for a reading that no mark opens': [
    'criteria/stopping.mdx',
    ' passage="214e3f627391" />',
    ' />',
    /stopping\.mdx:\d+:\d+ no mark in the reading opens this passage of "manual-stopping" \(write <Ref id="manual-stopping" passage="214e3f627391" \/>/,
  ],
  'a passage whose last line comes first': [
    'criteria/upkeep.mdx',
    'passage: { section: "Pads", paragraph: 1, start: "Disc pads last 2000 kilometres",',
    'passage: { lines: [15, 11],',
    /upkeep\.mdx:12:\d+ .*passage → lines is \[15,11\]; allowed: the first line before the last/,
  ],
  'a finding that depends on nothing': [
    'criteria/weight.mdx',
    ' on: the frame it is fitted to,',
    '',
    /depends, but does not say on what/,
  ],
  'a side of several claims that says nothing': [
    'disagreements/stopping.yaml',
    'claims: [disc-stops-sooner]',
    'claims: [disc-stops-sooner, drum-fades]',
    /stopping\.yaml:\d+:\d+ side 1 of "which-stops-best" has 2 claims and no "says" \(say in "says"/,
  ],
  'an unknown key': [
    'subjects/rim.yaml',
    'licence:',
    'license: x\nlicence:',
    /unknown key "license"/,
  ],
  'a date that is none': [
    'references/manual.yaml',
    'opened: 2026-10-02',
    'opened: 2026-13-02',
    /opened is "2026-13-02"; allowed: a day written YYYY-MM-DD/,
  ],
  'an import in MDX': [
    'guides/method.mdx',
    '<Words of="verdict" />',
    'import x from "y"',
    /import or export in content/,
  ],
  'a stray key in a claim': [
    'claims/stopping.yaml',
    'stance: disc',
    'stanse: x\n    stance: disc',
    /stopping\.yaml:\d+:\d+ claims → item 1 has the unknown key "stanse" \(remove it, or mend its spelling\)/,
  ],
  'a claim without words': [
    'claims/upkeep.yaml',
    'text: A drum brake goes years without care.',
    'text: ""',
    /text is ""; allowed: a text that is not empty/,
  ],
  'a hash typed by hand': [
    'sources/hill-rider/sayings.yaml',
    '"c109c37c"',
    '"c109"',
    /hash is "c109"; allowed: eight hex digits in quotes/,
  ],
  'a check without versions': [
    'claims/stopping.yaml',
    'against: { disc: "2", rim: "2" }',
    'against: {}',
    /the check of "disc-stops-sooner" names no version \(say in "against"/,
  ],
  'a version that YAML takes for a number': [
    'claims/weight.yaml',
    'rim: "2" }, checked: 2026-10-02',
    'rim: 2 }, checked: 2026-10-02',
    /against → rim is 2; allowed: a version in quotes/,
  ],
  'a support window without an end': [
    'claims/weight.yaml',
    'shelfLife: count',
    'shelfLife: support',
    /has the shelf life of a support window but no end \(add until: YYYY-MM-DD\)/,
  ],
  'a check that cites a reference nobody has': [
    'claims/weight.yaml',
    'reference: scales-survey',
    'reference: scale-survey',
    /names the reference "scale-survey"; allowed: .* \(did you mean "scales-survey"\?\)/,
  ],
  'a cell that stands on nothing': [
    'criteria/weight.mdx',
    'references: [{ reference: scales-survey, shows: The figure for drum brakes }]',
    'references: []',
    /weight\.mdx:\d+:\d+ cell "drum" of "weight" stands on nothing \(cite a reference or an experiment\)/,
  ],
  'a cell that is too long': [
    'criteria/weight.mdx',
    'Nine hundred grams.',
    'Grams. '.repeat(40),
    /cells → drum → text is .*; allowed: at most 220 characters/,
  ],
  'a cell for a subject nobody has': [
    'criteria/weight.mdx',
    '  drum: {',
    '  coaster: { support: unknown, text: Not weighed., against: {}, checked: 2026-10-01 }\n  drum: {',
    /criterion "weight" names the subject "coaster"; allowed: disc, drum, rim/,
  ],
  'an experiment nobody has run': [
    'criteria/stopping.mdx',
    'against: { drum: "2" }',
    'experiment: wet-stopp, against: { drum: "2" }',
    /criterion "stopping" names the experiment "wet-stopp"; allowed: wet-stop \(did you mean "wet-stop"\?\)/,
  ],
  'a finding that stands on nothing': [
    'criteria/stopping.mdx',
    'references: [{ reference: manual-stopping, shows: The table of distances }]',
    'references: []',
    /the finding of "stopping" stands on nothing/,
  ],
  'a finding that favours nobody there is': [
    'criteria/stopping.mdx',
    'favours: disc',
    'favours: dsc',
    /criterion "stopping" names favours "dsc"; allowed: disc, drum, rim, even, depends \(did you mean "disc"\?\)/,
  ],
  'a certainty that does not exist': [
    'criteria/stopping.mdx',
    'certainty: high',
    'certainty: hihg',
    /certainty is "hihg"; allowed: high, moderate, low \(did you mean "high"\?\)/,
  ],
  'a related criterion that is none': [
    'criteria/upkeep.mdx',
    'related: [weight]',
    'related: [wieght]',
    /criterion "upkeep" names the criterion "wieght".*did you mean "weight"/,
  ],
  'a criterion listed twice': [
    'groups.yaml',
    'criteria: [upkeep]',
    'criteria: [upkeep, weight]',
    /groups\.yaml:6:\d+ criterion "weight" is listed twice \(keep one\)/,
  ],
  'a criterion that the groups misspell': [
    'groups.yaml',
    'criteria: [upkeep]',
    'criteria: [upkeep, brakeing]',
    /group "owning" names the criterion "brakeing"; allowed: stopping, upkeep, weight/,
  ],
  'two groups of one id': [
    'groups.yaml',
    'id: owning',
    'id: riding',
    /group id "riding" is taken at .*groups\.yaml:1/,
  ],
  'a subject that the site misspells': [
    'site.yaml',
    'subjects: [disc, drum, rim]',
    'subjects: [disc, drum, rim, rimm]',
    /the site names the subject "rimm".*did you mean "rim"/,
  ],
  'a colour out of range': [
    'subjects/rim.yaml',
    'hue: 280',
    'hue: 2800',
    /rim\.yaml:3:\d+ hue is 2800; allowed: .*360/,
  ],
  'a mark nobody draws': [
    'subjects/rim.yaml',
    'mark: triangle',
    'mark: triangel',
    /mark is "triangel"; allowed: circle, .*did you mean "triangle"/,
  ],
  'an address that is none': [
    'references/manual.yaml',
    'url: https://example.org/survey/',
    'url: example dot org',
    /url is "example dot org"; allowed: an address starting with https/,
  ],
  'two references of one id': [
    'references/manual.yaml',
    '- id: manual-upkeep',
    '- { id: manual-stopping, title: Twice, url: "https://example.org/", kind: article, opened: 2026-10-01 }\n- id: manual-upkeep',
    /reference id "manual-stopping" is taken at .*references\/manual\.yaml:1 \(an id belongs to one record for ever/,
  ],
  'a key written twice': [
    'references/manual.yaml',
    'kind: survey',
    'kind: survey\n  kind: survey',
    /YAML cannot be read: .* \(keep one of the two keys\)/,
  ],
  'a source named unlike its file': [
    'sources/hill-rider/article.mdx',
    'id: hill-rider',
    'id: hill-riders',
    /source id is "hill-riders"; allowed: "hill-rider", the file's name/,
  ],
  'a ledger that ends early': [
    'sources/hill-rider/article.mdx',
    'lines: 7',
    'lines: 9',
    /ledger of "hill-rider" ends at line 7; allowed: 9, the number of lines/,
  ],
  'two ranges that overlap': [
    'sources/cycling-weekly/article.mdx',
    '{ from: 8, to: 8',
    '{ from: 7, to: 8',
    /ledger range 7–8 of "cycling-weekly" overlaps the one before; allowed: from: 8/,
  ],
  'a line of claims without one': [
    'sources/cycling-weekly/article.mdx',
    '{ from: 6, to: 6, kind: blank }',
    '{ from: 6, to: 6, kind: claims }',
    /line 6 of "cycling-weekly" is claims in the ledger, but no claim stands on it \(add the line to a saying, or mend the kind\)/,
  ],
  'a first statement called a repetition': [
    'sources/cycling-weekly/article.mdx',
    '{ from: 3, to: 5, kind: claims }',
    '{ from: 3, to: 4, kind: claims }\n  - { from: 5, to: 5, kind: restates }',
    /line 5 of "cycling-weekly" is restates, but claim "drum-no-care" is first made there \(call the line claims\)/,
  ],
  'a kind of line that does not exist': [
    'sources/cycling-weekly/article.mdx',
    'kind: boilerplate',
    'kind: boilerplat',
    /kind is "boilerplat"; allowed: .*did you mean "boilerplate"/,
  ],
  'a section that nobody retells': [
    'sources/cycling-weekly/article.mdx',
    'from: 3, to: 6 }',
    'from: 3, to: 6 }\n  - { id: advice, heading: Advice, from: 7, to: 8 }',
    /section "advice" has no digest \(add <Section id="advice"> to the body\)/,
  ],
  'a section told twice': [
    'sources/hill-rider/article.mdx',
    '<Section id="hills">',
    '<Section id="hills">\n\nOnce.\n\n</Section>\n\n<Section id="hills">',
    /section "hills" is told twice \(one <Section> each\)/,
  ],
  'a section that the digest misspells': [
    'sources/hill-rider/article.mdx',
    '<Section id="hills">',
    '<Section id="hils">',
    /<Section> names the section "hils"; allowed: hills \(did you mean "hills"\?\)/,
  ],
  'two sections of one id': [
    'sources/hill-rider/article.mdx',
    'from: 3, to: 6 }',
    'from: 3, to: 5 }\n  - { id: hills, heading: Again, from: 6, to: 6 }',
    /section of "hill-rider" id "hills" is taken at/,
  ],
  'HTML in a digest': [
    'sources/hill-rider/article.mdx',
    'The article retold',
    '<em>The</em> article retold',
    /content uses <em>; allowed: <Section>, /,
  ],
  'braces in a digest': [
    'sources/hill-rider/article.mdx',
    'The article retold',
    'The {article} retold',
    /an expression in braces: \{article\} \(write the text itself/,
  ],
  'a component without its attribute': [
    'guides/method.mdx',
    '<Words of="certainty" />',
    '<Words />',
    /method\.mdx:\d+:1 <Words> has no of; allowed: <Words of="…">/,
  ],
  'a component with a strange attribute': [
    'guides/method.mdx',
    '<SecondReading />',
    '<SecondReading of="x" />',
    /<SecondReading> has the attribute "of"; allowed: none/,
  ],
  'a page without front matter': [
    'guides/method.mdx',
    '---\n',
    '',
    /method\.mdx:1:1 no front matter/,
  ],
  'a disagreement over a claim nobody made': [
    'disagreements/stopping.yaml',
    'claims: [all-fine-when-dry]',
    'claims: [all-fine-when-drie]',
    /disagreement "which-stops-best" names the claim "all-fine-when-drie".*did you mean "all-fine-when-dry"/,
  ],
  'a disagreement with one side': [
    'disagreements/stopping.yaml',
    /\n {4}- \{ says: Not.*\}/,
    '',
    /sides is .*; allowed: at least two sides/,
  ],
  'an echo of a claim nobody made': [
    'echoes.yaml',
    'claims: [rim-lightest, disc-heavier]',
    'claims: [rim-lightest, disc-heavier, disc-heavy]',
    /echo "weight-of-rims" names the claim "disc-heavy"/,
  ],
  'a need that favours nobody there is': [
    'needs.yaml',
    'favours: disc',
    'favours: depends',
    /need "rain" names favours "depends"; allowed: disc, drum, rim, even, none/,
  ],
  'a need over a disagreement nobody has': [
    'needs.yaml',
    'which-stops-best',
    'which-stop-best',
    /need "rain" names the disagreement "which-stop-best".*did you mean "which-stops-best"/,
  ],
  'a need with a cell of no criterion': [
    'needs.yaml',
    'cells: [upkeep]',
    'cells: [upkep]',
    /needs\.yaml:\d+:\d+ need "long-tours" names the criterion "upkep".*did you mean "upkeep"/,
  ],
  'two needs of one id': ['needs.yaml', 'id: long-tours', 'id: rain', /need id "rain" is taken at/],
  'a question about a claim nobody made': [
    'faq.yaml',
    'claims: [rim-lightest]',
    'claims: [rim-light]',
    /question "which-is-lightest" names the claim "rim-light"/,
  ],
  'a question about a cell nobody has': [
    'faq.yaml',
    'subject: rim',
    'subject: rym',
    /question "which-is-lightest" names the subject "rym".*did you mean "rim"/,
  ],
  'a question answered from nothing': [
    'faq.yaml',
    /\n {2}cells: \[\{ criterion: weight, subject: rim \}\]\n {2}criteria: \[stopping\]/,
    '',
    /an answer rests on at least one cell or criterion/,
  ],
  'two questions of one id': [
    'faq.yaml',
    'id: which-lasts',
    'id: which-is-lightest',
    /question id "which-is-lightest" is taken at/,
  ],
  'a correction of a claim nobody made': [
    'changes.yaml',
    'claim: drum-fades',
    'claim: drum-fade',
    /change "fading-checked" names the claim "drum-fade"/,
  ],
  'a kind of change that does not exist': [
    'changes.yaml',
    'kind: re-check',
    'kind: recheck',
    /kind is "recheck"; allowed: addition, correction, re-check \(did you mean "re-check"\?\)/,
  ],
  'a move to nowhere': [
    'moved.yaml',
    'to: stopping',
    'to: stoping',
    /moved "braking" names the criterion "stoping".*did you mean "stopping"/,
  ],
  'a move without an end': [
    'moved.yaml',
    ' to: stopping,',
    '',
    /moved "braking" has no end; allowed: one of "to", "split" and "gone"/,
  ],
  'a moved id that leads on and elsewhere': [
    'moved.yaml',
    'to: stopping,',
    'to: stopping, see: /criteria/weight/,',
    /moved\.yaml:1:\d+ moved "braking" has "see" without "gone" \(leave it out/,
  ],
  'a moved id that is in use': [
    'moved.yaml',
    'from: braking',
    'from: weight',
    /moved "weight" is an id in use \(an id that moved is never given/,
  ],
  'a claim that nobody makes': [
    'claims/weight.yaml',
    /$/,
    '  - { id: drum-heaviest, subjects: [drum], stance: none, kind: fact, text: Nothing is heavier. }\n',
    /weight\.yaml:\d+:\d+ claim "drum-heaviest" is made by no source \(add a saying/,
  ],
  'a saying of a claim nobody has': [
    'sources/hill-rider/sayings.yaml',
    'claim: disc-stops-sooner',
    'claim: disc-stops-soner',
    /sayings\.yaml:\d+:\d+ saying "disc-stops-soner" names the claim "disc-stops-soner".*did you mean "disc-stops-sooner"/,
  ],
  'a claim made twice by one source': [
    'sources/hill-rider/sayings.yaml',
    /$/,
    '  - { claim: rim-easy-to-mend, lines: [{ line: 4, hash: "c109c37c" }] }\n',
    /"hill-rider" makes the claim "rim-easy-to-mend" at line 4 already \(add the lines to that saying\)/,
  ],
  'a line twice with the same note': [
    'sources/hill-rider/sayings.yaml',
    '{ line: 4, hash: "c109c37c" }',
    '{ line: 4, hash: "c109c37c", note: easy }, { line: 4, hash: "c109c37c", note: easy }',
    /line 4 stands twice in the saying of "rim-easy-to-mend" \(keep one, or say in the note/,
  ],
  'a saying without a claim': [
    'sources/hill-rider/sayings.yaml',
    'claim: rim-easy-to-mend, ',
    '',
    /sayings → item 3 → claim is missing; allowed: a text/,
  ],
  'what drafted sayings once had': [
    'sources/hill-rider/sayings.yaml',
    'claim: rim-easy-to-mend,',
    'claim: rim-easy-to-mend, criterion: upkeep,',
    /sayings → item 3 has the unknown key "criterion" \(remove it/,
  ],
  'a strength that does not exist': [
    'sources/hill-rider/sayings.yaml',
    'strength: stronger',
    'strength: strong',
    /strength is "strong"; allowed: stronger, weaker \(did you mean "stronger"\?\)/,
  ],
  'a claim on both sides': [
    'disagreements/stopping.yaml',
    'claims: [all-fine-when-dry]',
    'claims: [all-fine-when-dry, disc-stops-sooner]',
    /claim "disc-stops-sooner" stands twice in the disagreement "which-stops-best" \(a claim takes one side/,
  ],
  'an echo by a source that does not share it': [
    'echoes.yaml',
    'claims: [rim-lightest, disc-heavier]',
    'claims: [rim-lightest]',
    /echo "weight-of-rims" names "hill-rider", which makes none of its claims \(remove the source/,
  ],
  'a move with two ends': [
    'moved.yaml',
    ' to: stopping,',
    ' to: stopping, gone: Nobody asks.,',
    /moved "braking" has "to" and "gone"; allowed: one of "to", "split" and "gone"/,
  ],
  'an id that moves twice': [
    'moved.yaml',
    /$/,
    '- { kind: criterion, from: braking, to: weight, on: 2026-10-05 }\n',
    /the criterion "braking" moves twice \(keep one; what became several is "split"\)/,
  ],
  'a move to an id that moved itself': [
    'moved.yaml',
    /$/,
    '- { kind: criterion, from: halting, to: braking, on: 2026-10-05 }\n',
    /moved "halting" leads to an id that moved: halting → braking → stopping \(name where it ended: "stopping"\)/,
  ],
  'a split into an id that is gone': [
    'moved.yaml',
    /$/,
    '- { kind: source, from: two-papers, split: [hill-rider, daily-pedal], on: 2026-10-05 }\n',
    /moved "two-papers" leads to an id that moved: two-papers → daily-pedal \(name where/,
  ],
  'a move that comes back to itself': [
    'moved.yaml',
    /$/,
    '- { kind: claim, from: drum-sings, to: drum-sings, on: 2026-10-05 }\n',
    /moved "drum-sings" leads round in a circle: drum-sings → drum-sings \(let one of them stay/,
  ],
  'a need with a cell of a criterion that moved': [
    'needs.yaml',
    'cells: [upkeep]',
    'cells: [braking]',
    /need "long-tours" names the criterion "braking", which moved; allowed: stopping/,
  ],
  'an experiment on a criterion nobody has': [
    'experiments/wet-stop.json',
    '"stopping"',
    '"stoping"',
    /experiment "wet-stop" names the criterion "stoping".*did you mean "stopping"/,
  ],
  'a day that is still to come': [
    'references/manual.yaml',
    'opened: 2026-10-02',
    'opened: 2226-10-02',
    /manual\.yaml:\d+:\d+ opened is 2226-10-02, which is still to come; allowed: 20\d\d-\d\d-\d\d or earlier/,
  ],
  'a check on a day that is still to come': [
    'claims/stopping.yaml',
    'checked: 2026-10-01, second: { verdict: supported',
    'checked: 2226-10-01, second: { verdict: supported',
    /checked is 2226-10-01, which is still to come/,
  ],
  'an article of next century': [
    'sources/cycling-weekly/article.mdx',
    'date: "2024-05"',
    'date: "2124-05"',
    /article\.mdx:\d+:\d+ date is 2124-05, which is still to come/,
  ],
  'a version that no release list has': [
    'claims/stopping.yaml',
    'against: { disc: "2", rim: "2" }',
    'against: { disc: "9", rim: "2" }',
    /the check of "disc-stops-sooner" is against "disc" 9, which is none of its releases; allowed: 1, 2/,
  ],
  'a check from before the release': [
    'claims/stopping.yaml',
    'checked: 2026-10-01, second: { verdict: supported',
    'checked: 1970-01-01, second: { verdict: supported',
    /was checked on 1970-01-01, before 2 of "disc" came out; allowed: 2026-01-15 or later/,
  ],
  'a product that is a subject misspelt': [
    'criteria/weight.mdx',
    'against: { drum: "2" }',
    'against: { drm: "2" }',
    /cell "drum" of "weight" is against "drm"; allowed: disc, drum, rim, or another product \(did you mean "drum"\?\)/,
  ],
  'a check against a subject that the claim does not speak of': [
    'claims/stopping.yaml',
    'against: { disc: "2", rim: "2" }',
    'against: { drum: "2" }',
    /"disc-stops-sooner" is against drum, and speaks of disc, rim; allowed: a version of disc or rim/,
  ],
  'a subject taken off the site': [
    'site.yaml',
    '[disc, drum, rim]',
    '[disc, drum]',
    /subjects\/rim\.yaml:\d+:\d+ subject "rim" is not among those of site\.yaml \(list it there/,
  ],
  'a subject twice on the site': [
    'site.yaml',
    '[disc, drum, rim]',
    '[disc, drum, rim, rim]',
    /site\.yaml:\d+:\d+ subjects names "rim" twice \(keep one\)/,
  ],
  'two subjects of one mark': [
    'subjects/rim.yaml',
    'mark: triangle',
    'mark: square',
    /"rim" and "drum" have one mark, square/,
  ],
  'two subjects of nearly one hue': [
    'subjects/rim.yaml',
    'hue: 280',
    'hue: 175',
    /the hue of "rim" is 175, too near to the 150 of "drum"; allowed: 40 degrees apart or more/,
  ],
  'a criterion related to itself': [
    'criteria/upkeep.mdx',
    'related: [weight]',
    'related: [upkeep]',
    /upkeep\.mdx:10:11 "upkeep" is related to itself/,
  ],
  'two reasons for one subject': [
    'needs.yaml',
    '    - { subject: drum, text: Nothing to do., cells: [upkeep] }',
    '    - { subject: drum, text: Nothing to do., cells: [upkeep] }\n    - { subject: drum, text: At all., cells: [upkeep] }',
    /need "long-tours" gives two reasons for "drum"/,
  ],
  'a claim of another source in a digest': [
    'sources/cycling-weekly/article.mdx',
    '<Claim id="rim-lightest" />',
    '<Claim id="rim-easy-to-mend" />',
    /article\.mdx:\d+:\d+ the digest of "cycling-weekly" names "rim-easy-to-mend", which it does not say \(add a saying/,
  ],
  'two sections that overlap': [
    'sources/cycling-weekly/article.mdx',
    /(from: 3, to: 6 \})([\s\S]*)$/,
    '$1\n  - { id: more, heading: More, from: 5, to: 8 }$2\n<Section id="more">\n\nMore.\n\n</Section>\n',
    /section "more" of "cycling-weekly" begins on line 5, within the one before; allowed: 7 or more/,
  ],
  'a text that is still to come': [
    'claims/upkeep.yaml',
    'text: A drum brake goes years without care.',
    'text: TODO',
    /upkeep\.yaml:\d+:\d+ a text that is still to come: "TODO" \(write it, or take it out\)/,
  ],
  'a quotation of the lab that does not end': [
    'faq.yaml',
    'The rim brake.',
    'The rim brake, at {wet-stop.rain once.',
    /"\{wet-stop\.rain" begins a quotation of the lab that does not end; allowed: \{experiment\.figure\}/,
  ],
  'a name that Markdown eats': [
    'guides/method.mdx',
    'As in the tests.',
    'As in __init__ of the tests.',
    /method\.mdx:\d+:\d+ Markdown takes the marks of "__init__" for emphasis and drops them \(put a name in backticks/,
  ],
  'a product that Markdown eats': [
    'guides/method.mdx',
    'As in the tests.',
    'As in 2*3*4 tests.',
    /Markdown takes the marks of "\*3\*" for emphasis/,
  ],
  'a home folder that Markdown strikes': [
    'guides/method.mdx',
    'As in the tests.',
    'As in ~one~ of the tests.',
    /Markdown takes the marks of "~one~" for emphasis/,
  ],
  'a tag in prose': [
    'guides/method.mdx',
    'As in the tests.',
    'As in <head> of the tests.</head>',
    /content uses <head>; allowed: .* \(as a text it stands in backticks: `<head>`\)/,
  ],
  'a record of the lab edited by hand': [
    'experiments/wet-stop.json',
    '"machine": "a bicycle"',
    '"machine": "a bicycle", "seal": "0123456789abcdef"',
    /wet-stop\.json:\d+:\d+ the record of "wet-stop" is not as the lab wrote it \(undo what was edited by hand, or run it again: npm run lab -- wet-stop\)/,
  ],
  'a list that is none': [
    'claims/upkeep.yaml',
    'subjects: [rim]',
    'subjects: rim',
    /subjects is "rim"; allowed: a list, such as \[one, two\] \(write \[rim\]\)/,
  ],
  'a truth that is none': [
    'sources/cycling-weekly/article.mdx',
    'printed: true }\nauthor',
    'printed: yes }\nauthor',
    /printed is "yes"; allowed: true or false/,
  ],
  'a hash that YAML takes for a number': [
    'sources/hill-rider/sayings.yaml',
    '"c109c37c"',
    '12345678',
    /hash is 12345678; allowed: eight hex digits in quotes/,
  ],
  'a hash left out': [
    'sources/hill-rider/sayings.yaml',
    ', hash: "c109c37c"',
    '',
    /hash is missing; allowed: eight hex digits in quotes, written by `npm run sources -- <folder> --stamp`/,
  ],
  'line nought': [
    'sources/hill-rider/sayings.yaml',
    'line: 4,',
    'line: 0,',
    /line is 0; allowed: 1 or more/,
  ],
  'a change below an older one': [
    'changes.yaml',
    'on: 2026-10-04',
    'on: 2026-10-02',
    /changes\.yaml:2:\d+ the change "drum-corrected" of 2026-10-03 stands below one of 2026-10-02 \(put it above/,
  ],
  'no-break spaces as indentation': [
    'claims/upkeep.yaml',
    '    kind: fact',
    '\u00a0\u00a0\u00a0\u00a0kind: fact',
    /upkeep\.yaml:5:\d+ YAML cannot be read: no-break spaces as indentation \(indent with plain spaces\)/,
  ],
  'a tab as indentation': [
    'claims/upkeep.yaml',
    '    kind: fact',
    '\tkind: fact',
    /upkeep\.yaml:5:\d+ YAML cannot be read: .*; the same in \d+ more places \(.*indent with spaces/,
  ],
  'an experiment of no known kind': [
    'experiments/wet-stop.json',
    '"ratio"',
    '"exakt"',
    /kind is "exakt"; allowed: exact, ratio \(did you mean "exact"\?\)/,
  ],
};

test('the fixture itself is sound, with the records it can do without as well', () => {
  expect(inspect(fixtureDir).problems).toEqual([]);
  expect(inspect(fixtureCopy().dir).problems).toEqual([]);
});

test('there are forty single mistakes at least', () =>
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(40));

/** `file:line:column`, what was got, and what is allowed or how to mend it. */
const pointed =
  /^\S+:[1-9]\d*:[1-9]\d* .+(?:; allowed: .+|\(.+\))(?: → CONTRIBUTING\.md#[a-z-]+)?$/;

/** Mistake → the errors that it gave. */
const told = new Map<string, readonly string[]>();

/** The errors of a damaged copy, kept by the name of what was done to it. */
function errorsOf(name: string, dir: string): readonly string[] {
  const errors = inspect(dir).problems.map(formatProblem);
  told.set(name, errors);
  return errors;
}

test.each(Object.entries(mistakes))(
  '%s gives one pointed error',
  (name, [file, from, to, says]) => {
    const { dir, plant } = fixtureCopy();
    plant(file, from, to);
    const errors = errorsOf(name, dir);
    expect(errors).toEqual([expect.stringMatching(says)]);
    expect(errors[0]).toMatch(pointed);
    expect(errors[0]).toContain(`${dir}/`);
  },
);

test.each(Object.entries(damages))('%s is told by five errors at most', (name, [damage, says]) => {
  const { dir } = fixtureCopy();
  damage(dir);
  const errors = errorsOf(name, dir);
  expect(errors).toContainEqual(expect.stringMatching(says));
  for (const error of errors) expect(error).toMatch(pointed);
  expect(errors.length).toBeLessThanOrEqual(5);
});

test.each(Object.entries(harmless))('%s is no mistake', (_, damage) => {
  const { dir } = fixtureCopy();
  damage(dir);
  expect(inspect(dir).problems).toEqual([]);
});

test('of 190 mistakes none is silent, none a flood, and nineteen of twenty give one error', () => {
  const numbers = [...told.values()].map(({ length }) => length);
  const figures = {
    planted: numbers.length,
    silent: numbers.filter((count) => count === 0).length,
    'one error': numbers.filter((count) => count === 1).length,
    'two to five': numbers.filter((count) => count > 1 && count <= 5).length,
    floods: numbers.filter((count) => count > 5).length,
  };
  console.table(figures);
  expect(figures).toMatchObject({ silent: 0, floods: 0 });
  expect(figures.planted).toBeGreaterThanOrEqual(190);
  expect(figures['one error'] / figures.planted).toBeGreaterThanOrEqual(180 / 190);
});

test('what each mistake is told by is what it was', async () => {
  const all = [...told].map(([name, errors]) => [name, errors.map(lasting).join('\n')] as const);
  await expect(together(all)).toMatchFileSnapshot('./exact/mistakes.txt');
});

test('five damaged files are each named in the first run', () => {
  const { dir } = fixtureCopy();
  const together = [
    'a subject missing',
    'an experiment missing',
    'the claims of a criterion emptied',
    'a criterion saved as .md',
    'an article copied',
  ];
  for (const name of together) damages[name]?.[0](dir);
  const errors = inspect(dir).problems.map(formatProblem);
  for (const name of together)
    expect(errors, name).toContainEqual(expect.stringMatching(damages[name]?.[1] ?? /^$/));
  expect(errors.length).toBeLessThanOrEqual(3 * together.length);
});

test('a record that breaks its schema does not hide what is wrong with its neighbours', () => {
  const { dir, plant } = fixtureCopy();
  plant('sources/hill-rider/sayings.yaml', '"28b3c26f"', '"28b3"');
  plant('sources/hill-rider/sayings.yaml', 'line: 4,', 'line: 44,');
  plant('claims/stopping.yaml', 'stance: disc', 'stance: dsc');
  plant('claims/stopping.yaml', 'kind: opinion', 'kind: opinoin');
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(/claims\/stopping\.yaml:\d+:\d+ claims → item 3 → kind is "opinoin"/),
    expect.stringMatching(/sayings\.yaml:\d+:\d+ .*hash is "28b3"/),
    expect.stringMatching(
      /claims\/stopping\.yaml:\d+:\d+ claim "disc-stops-sooner" names stance "dsc"/,
    ),
    expect.stringMatching(/sayings\.yaml:\d+:\d+ claim "rim-easy-to-mend" stands on line 44/),
  ]);
});

test('a claim named after a source is told to name the idea', () => {
  const { dir, plant } = fixtureCopy();
  for (const file of ['claims/upkeep.yaml', 'sources/hill-rider/sayings.yaml'])
    plant(file, 'rim-easy-to-mend', 'hill-rider-rim-easy');
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /upkeep\.yaml:\d+:\d+ claim id "hill-rider-rim-easy" names the source "hill-rider" \(name the idea/,
    ),
  ]);
});

const unreadable = [
  'a typo in a criterion',
  'a typo in a stance',
  'an unknown subject',
  'a line past the end',
  'a duplicate id',
  'malformed YAML',
  'malformed MDX',
  'an unknown component',
  'a gap in the ledger',
  'an unknown key',
  'a date that is none',
  'a side of several claims that says nothing',
];
const apart = [
  'a fact judged as opinion',
  'a typo in a criterion',
  'a typo in a stance',
  'an unknown subject',
  'a line past the end',
  'an unsettled difference',
  'a missing cell',
  'a finding that depends on nothing',
  'a related criterion that is none',
  'an unknown component',
  'a finding that favours nobody there is',
  'a reference nobody has',
  'a criterion listed twice',
  'a subject that the site misspells',
  'an unused reference',
  'a gap in the ledger',
  'a side of several claims that says nothing',
  'an echo of a claim nobody made',
  'a need that favours nobody there is',
  'a need with a cell of no criterion',
  'a question about a claim nobody made',
  'a correction of a claim nobody made',
  'a moved id that is in use',
  'an experiment on a criterion nobody has',
  'a component with a strange attribute',
];

test.each([
  ['twelve mistakes, some of which leave files unreadable,', unreadable],
  ['twenty mistakes', apart.slice(0, 20)],
  ['twenty other mistakes', apart.slice(-20)],
])('%s at once give as many errors in one run', (_, together) => {
  const { dir, plant } = fixtureCopy();
  for (const name of together) {
    const [file, from, to] = mistakes[name] as Mistake;
    plant(file, from, to);
  }
  const errors = inspect(dir).problems.map(formatProblem);
  for (const name of together)
    expect(
      errors.filter((error) => (mistakes[name] as Mistake)[3].test(error)),
      name,
    ).toHaveLength(1);
  expect(errors).toHaveLength(together.length);
  expect(() => loadKnowledge(dir)).toThrow(`${together.length} problems in the content`);
});

test('an empty content folder says what is missing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'crosscheck-empty-'));
  const errors = inspect(dir).problems.map(({ message }) => message);
  expect(errors.length).toBeGreaterThan(5);
  expect(new Set(errors)).toEqual(new Set(['no such file']));
});

test('a stray file is named with the places there are', () => {
  const { dir } = fixtureCopy();
  mkdirSync(join(dir, 'claim'));
  writeFileSync(join(dir, 'claim/x.yaml'), 'a: 1');
  expect(inspect(dir).problems.map(formatProblem)).toEqual([
    expect.stringMatching(
      /claim\/x\.yaml:1:1 "claim\/x\.yaml" is no place .*did you mean "claims\/x\.yaml"/,
    ),
  ]);
});

test.each<[what: string, file: string, atMost: number, says: RegExp]>([
  ['the references', 'references/manual.yaml', 1, /references\/<project>\.yaml:1:1 no such file/],
  [
    'the claims of a criterion',
    'claims/stopping.yaml',
    1,
    /3 ids of a claim are named in 9 places and belong to none: disc-stops-sooner, .*\(is a file missing from claims/,
  ],
  [
    'a subject',
    'subjects/rim.yaml',
    1,
    /names the subject "rim"; allowed: disc, drum.*; the same in \d+ more places|names the subject "rim"; the same in \d+ more places; allowed: disc, drum/,
  ],
  ['a criterion', 'criteria/weight.mdx', 1, /no criterion "weight"; the same in \d+ more places/],
  [
    'the method',
    'guides/method.mdx',
    1,
    /guides\/method\.mdx:\d+:\d+ no such file \(the page \/method\/ is made of it/,
  ],
])('%s missing gives few errors, the cause among them', (_, file, atMost, says) => {
  const { dir } = fixtureCopy();
  rmSync(join(dir, file));
  const errors = inspect(dir).problems.map(formatProblem);
  expect(errors).toContainEqual(expect.stringMatching(says));
  expect(errors.length, errors.join('\n')).toBeLessThanOrEqual(atMost);
});

test('an experiment, a folder and an encoding that are not there are one mistake each', () => {
  const gone = fixtureCopy();
  rmSync(join(gone.dir, 'experiments/wet-stop.json'));
  const moved = fixtureCopy();
  moved.rename('claims', 'clams');
  const coded = fixtureCopy();
  const file = join(coded.dir, 'claims/upkeep.yaml');
  writeFileSync(file, Buffer.from(readFileSync(file, 'utf8'), 'utf16le'));
  const counts = [gone, moved, coded].map(({ dir }) => inspect(dir).problems);
  for (const problems of counts)
    expect(problems.length, problems.map(formatProblem).join('\n')).toBeLessThanOrEqual(5);
  expect(formatProblem((counts[2] ?? [])[0] as never)).toMatch(
    /upkeep\.yaml:1:2 bytes of nought, as UTF-16 has them \(save it as UTF-8\)/,
  );
});

test('a long text in the place of a list is told by its beginning alone', () => {
  const { dir } = fixtureCopy();
  writeFileSync(join(dir, 'claims/upkeep.yaml'), `claims: "${'a\\n'.repeat(1000)}"\n`);
  const told = inspect(dir).problems.map(formatProblem);
  expect(told[0]).toMatch(/claims is "a\\na.*…; allowed: a list, such as \[one, two\]$/);
  expect(told.every((each) => !each.includes('\n'))).toBe(true);
});

test('twenty problems are told, and how many more there are', () => {
  const problem = { file: 'a.yaml', line: 1, column: 1, message: 'wrong' };
  const problems = Array.from({ length: 23 }, (_, index) => ({ ...problem, line: index + 1 }));
  expect(formatProblems(problems).split('\n')).toEqual([
    ...problems.slice(0, 20).map(formatProblem),
    '… and 3 more; npm run check -- --all lists them',
  ]);
  expect(formatProblems(problems, Number.POSITIVE_INFINITY).split('\n')).toHaveLength(23);
});

test('three problems of one cause are told each at its place, four by the first of them', () => {
  const told = (count: number) =>
    folded(
      Array.from({ length: count }, (_, index) => ({
        file: 'a.yaml',
        line: index + 1,
        column: 1,
        message: 'wrong',
        cause: 'no "weight"',
      })),
    ).map(({ line, message }) => [line, message]);
  expect(told(3)).toEqual([
    [1, 'wrong'],
    [2, 'wrong'],
    [3, 'wrong'],
  ]);
  expect(told(4)).toEqual([[1, 'wrong; the same in 3 more places']]);
});

test('what cannot be read is told before what breaks a rule', () => {
  const problem = { file: 'a.yaml', line: 1, column: 1, message: 'follows', rule: 'known-ids' };
  expect(
    formatProblems([problem, { ...problem, file: 'b.yaml', message: 'cause', rule: undefined }]),
  ).toMatch(/^b\.yaml:1:1 cause\na\.yaml:1:1 follows/);
});
