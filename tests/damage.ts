/**
 * Damage that is done to files as a whole, and mistakes of more than one place: what a person does to a base who saves, names, moves or
 * deletes a file wrongly. Beside it stand the mistakes of one place, in the test that plants both.
 */
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What is done to the copy of the fixture in `dir`. */
type Damage = (dir: string) => void;

const gone =
  (file: string): Damage =>
  (dir) =>
    rmSync(join(dir, file), { recursive: true });
const called =
  (from: string, to: string): Damage =>
  (dir) =>
    renameSync(join(dir, from), join(dir, to));
const folder =
  (file: string): Damage =>
  (dir) => {
    rmSync(join(dir, file));
    mkdirSync(join(dir, file));
  };
const copied =
  (from: string, to: string): Damage =>
  (dir) =>
    cpSync(join(dir, from), join(dir, to), { recursive: true });
const linked =
  (to: string): Damage =>
  (dir) =>
    symlinkSync('/none', join(dir, to));
const bytes =
  (file: string, change: (text: string) => string | Uint8Array): Damage =>
  (dir) =>
    writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')));
const latin1 = (from: string, to: string) => (text: string) =>
  Buffer.from(text.replace(from, to), 'latin1');
const added =
  (file: string, text: string): Damage =>
  (dir) =>
    writeFileSync(join(dir, file), text);

/** What is done, and what the first of its errors must say. */
export const damages: Readonly<Record<string, readonly [Damage, RegExp]>> = {
  'the references missing': [gone('references/manual.yaml'), /no such file/],
  'the references emptied': [bytes('references/manual.yaml', () => ''), /file is empty/],
  'the references a folder': [folder('references/manual.yaml'), /a folder/],
  'a subject missing': [gone('subjects/rim.yaml'), /"rim"/],
  'a subject emptied': [bytes('subjects/rim.yaml', () => ''), /file is empty/],
  'a subject a folder': [folder('subjects/rim.yaml'), /a folder/],
  'a subject saved as .yml': [called('subjects/rim.yaml', 'subjects/rim.yml'), /rim\.yml/],
  'a subject with a capital': [called('subjects/rim.yaml', 'subjects/Rim.yaml'), /Rim/],
  'a criterion missing': [gone('criteria/weight.mdx'), /"weight"/],
  'a criterion emptied': [bytes('criteria/weight.mdx', () => ''), /empty|front matter/],
  'a criterion a folder': [folder('criteria/weight.mdx'), /a folder/],
  'a criterion with a capital': [called('criteria/weight.mdx', 'criteria/Weight.mdx'), /Weight/],
  'a criterion saved as .md': [called('criteria/weight.mdx', 'criteria/weight.md'), /weight\.md/],
  'the claims of a criterion missing': [gone('claims/stopping.yaml'), /claims\/<criterion>\.yaml/],
  'the claims of a criterion emptied': [bytes('claims/stopping.yaml', () => ''), /file is empty/],
  'the claims of a criterion a folder': [folder('claims/stopping.yaml'), /a folder/],
  'the claims of a criterion saved as .yml': [
    called('claims/stopping.yaml', 'claims/stopping.yml'),
    /stopping\.yml/,
  ],
  'the claims folder misspelt': [called('claims', 'clams'), /clams/],
  'the subjects folder misspelt': [called('subjects', 'subject'), /subject\//],
  'the folder of criteria missing': [gone('criteria'), /criteria/],
  'a claims file of no criterion': [called('claims/weight.yaml', 'claims/wieght.yaml'), /wieght/],
  'a disagreements file of no criterion': [
    called('disagreements/stopping.yaml', 'disagreements/stoping.yaml'),
    /stoping/,
  ],
  'the disagreements emptied': [bytes('disagreements/stopping.yaml', () => ''), /file is empty/],
  'the disagreements missing': [gone('disagreements/stopping.yaml'), /which-stops-best/],
  'the site missing': [gone('site.yaml'), /site\.yaml:1:1 no such file/],
  'the site emptied': [bytes('site.yaml', () => ''), /site\.yaml:1:1 .*empty/],
  'the groups missing': [gone('groups.yaml'), /groups\.yaml:1:1 no such file/],
  'the groups emptied': [bytes('groups.yaml', () => ''), /groups\.yaml:1:1 .*empty/],
  'the causes missing': [gone('causes.yaml'), /bites-harder/],
  'the needs missing': [gone('needs.yaml'), /"rain"/],
  'the pinned distributions missing': [gone('distributions.yaml'), /brake-manual/],
  'the method missing': [gone('guides/method.mdx'), /method\.mdx/],
  'the method emptied': [bytes('guides/method.mdx', () => ''), /empty|front matter/],
  'the method under another name': [
    called('guides/method.mdx', 'guides/methods.mdx'),
    /method\.mdx/,
  ],
  'an article missing': [gone('sources/hill-rider/article.mdx'), /hill-rider/],
  'the sayings of an article missing': [gone('sources/hill-rider/sayings.yaml'), /hill-rider/],
  'the sayings of an article emptied': [
    bytes('sources/hill-rider/sayings.yaml', () => ''),
    /file is empty/,
  ],
  'the folder of an article renamed': [
    called('sources/hill-rider', 'sources/hill-riders'),
    /hill-rider/,
  ],
  'an article copied': [copied('sources/hill-rider', 'sources/hill-rider-2'), /hill-rider/],
  'an experiment missing': [gone('experiments/wet-stop.json'), /wet-stop\.rain.*recorded: nothing/],
  'an experiment that is no JSON': [
    bytes('experiments/wet-stop.json', (text) => text.replace('"ratio",', '"ratio"')),
    /JSON/,
  ],
  'an experiment cut short': [
    bytes('experiments/wet-stop.json', (text) => text.slice(0, 200)),
    /JSON/,
  ],
  'a stray folder': [added('notes.txt', 'x'), /notes\.txt/],
  'a dangling link among the claims': [linked('claims/link.yaml'), /link\.yaml:1:1 .*link/],
  'a dangling link in the place of a folder': [linked('echo'), /echo:1:1|echo/],
  'UTF-16 in YAML': [bytes('claims/upkeep.yaml', (text) => Buffer.from(text, 'utf16le')), /UTF-16/],
  'UTF-16 in MDX': [bytes('criteria/upkeep.mdx', (text) => Buffer.from(text, 'utf16le')), /UTF-16/],
  'Latin-1 in YAML': [bytes('claims/upkeep.yaml', latin1('years', 'années')), /UTF-8/],
  'Latin-1 in MDX': [
    bytes('criteria/upkeep.mdx', latin1('The reading', 'L’été'.replace('’', "'"))),
    /UTF-8/,
  ],
  'a character that is not seen': [
    bytes('claims/upkeep.yaml', (text) => text.replace('goes years', 'goes\u200b years')),
    /U\+200B/,
  ],
  'a mark that turns the writing': [
    bytes('criteria/upkeep.mdx', (text) => text.replace('The reading', 'The \u202ereading')),
    /U\+202E/,
  ],
  'smart quotes round an id': [
    bytes('criteria/upkeep.mdx', (text) => text.replace('"drum-no-care"', '“drum-no-care”')),
    /straight quotes/,
  ],
  'no quotes round an id': [
    bytes('criteria/upkeep.mdx', (text) => text.replace('"drum-no-care"', 'drum-no-care')),
    /quotes/,
  ],
  'front matter that does not end': [
    bytes('criteria/upkeep.mdx', (text) => text.replace('\n---\n\n', '\n\n')),
    /does not end|not closed/,
  ],
  'a line of dashes in YAML': [
    bytes('groups.yaml', (text) => text.replace('- id: owning', '---\n- id: owning')),
    /---/,
  ],
  'an attribute misspelt': [
    bytes('criteria/upkeep.mdx', (text) => text.replace('<Claim id=', '<Claim ids=')),
    /"ids"/,
  ],
  'a comment in MDX': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '<!-- later --> As in')),
    /comment/,
  ],
  'a curly comment in MDX': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '{/* later */} As in')),
    /comment|braces/,
  ],
  'an angle bracket in prose': [
    bytes('guides/method.mdx', (text) => text.replace('As in', 'With a <b or less, as in')),
    /</,
  ],
  'a smaller-than sign in prose': [
    bytes('guides/method.mdx', (text) => text.replace('As in', 'With fewer than <5 metres, as in')),
    /</,
  ],
  'an unclosed brace in prose': [
    bytes('guides/method.mdx', (text) => text.replace('As in', 'With a { as in')),
    /\{|brace/,
  ],
  'an image': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '![x](/y.png) As in')),
    /image|picture/,
  ],
  'a script address': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '[x](javascript:alert) As in')),
    /link/,
  ],
  'a link to a page that is not there': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '[x](/criteria/nosuch/) As in')),
    /\/criteria\/nosuch\//,
  ],
  'a link to an anchor that is not there': [
    bytes('guides/method.mdx', (text) =>
      text.replace('As in', '[x](/criteria/weight/#nosuch) As in'),
    ),
    /#nosuch/,
  ],
  'a link to an anchor of its own page': [
    bytes('guides/method.mdx', (text) => text.replace('As in', '[x](#nosuch) As in')),
    /#nosuch/,
  ],
  'a pipe in a table': [
    bytes('sources/hill-rider/article.mdx', (text) =>
      text.replace('| Rim | light |', '| Rim | a | b |'),
    ),
    /pipe|cells/,
  ],
  'an id too long for a file': [
    (dir) => {
      for (const file of [
        'claims/upkeep.yaml',
        'criteria/upkeep.mdx',
        'sources/cycling-weekly/sayings.yaml',
      ])
        bytes(file, (text) => text.replaceAll('drum-no-care', `drum-${'x'.repeat(90)}`))(dir);
    },
    /id|characters/,
  ],
  'an id that Windows keeps': [
    (dir) => {
      for (const file of [
        'claims/upkeep.yaml',
        'criteria/upkeep.mdx',
        'sources/cycling-weekly/sayings.yaml',
      ])
        bytes(file, (text) => text.replaceAll('drum-no-care', 'con'))(dir);
    },
    /"con"/,
  ],
  'moves in a circle': [
    bytes(
      'moved.yaml',
      (text) =>
        `${text}- { kind: claim, from: aa, to: bb, on: 2026-10-05 }\n- { kind: claim, from: bb, to: aa, on: 2026-10-05 }\n`,
    ),
    /round in a circle/,
  ],
  'the answer of a record edited': [
    bytes('experiments/wet-stop.json', (text) =>
      text
        .replace('"machine": "a bicycle"', '"seal": "0123456789abcdef", "machine": "a bicycle"')
        .replace('seven.', 'nine.'),
    ),
    /not as the lab wrote it/,
  ],
  'a claim in two sections of a digest': [
    bytes('sources/hill-rider/article.mdx', (text) =>
      text
        .replace(
          'from: 3, to: 6 }',
          'from: 3, to: 5 }\n  - { id: end, heading: End, from: 6, to: 6 }',
        )
        .concat('\n<Section id="end">\n\nIt ends <Claim id="drum-fades" />.\n\n</Section>\n'),
    ),
    /drum-fades/,
  ],
  'an echo of one claim': [
    bytes('echoes.yaml', (text) =>
      text
        .replace('sources: [cycling-weekly, hill-rider]', 'sources: [cycling-weekly]')
        .replace('[rim-lightest, disc-heavier]', '[rim-lightest]'),
    ),
    /at least two/,
  ],
};

/** What only looks like damage. */
export const harmless: Readonly<Record<string, Damage>> = {
  'lines that end as on Windows': bytes('claims/upkeep.yaml', (text) =>
    text.replaceAll('\n', '\r\n'),
  ),
  'the same in MDX': bytes('criteria/upkeep.mdx', (text) => text.replaceAll('\n', '\r\n')),
  'a byte order mark in YAML': bytes('claims/upkeep.yaml', (text) => `\ufeff${text}`),
  'a byte order mark in MDX': bytes('criteria/upkeep.mdx', (text) => `\ufeff${text}`),
  'a file that the system keeps': added('claims/.DS_Store', 'x'),
};
