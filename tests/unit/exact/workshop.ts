import type { AnswerRecord } from '../../../src/outputs/search/answer-records.ts';
import type { SearchRecord } from '../../../src/outputs/search/records.ts';

const subjects = ['Disc brake', 'Rim brake'];

interface Told {
  readonly name: string;
  readonly asks: string;
  readonly text: string;
  readonly names: readonly string[];
  readonly more?: string;
  /** What each subject has to say to it. */
  readonly cells: readonly [disc: string, rim: string];
}

/** Names of every make: of one word and of several, out of code, with marks, numbers and versions, and those that only ask. */
const criteria: readonly Told[] = [
  {
    name: 'Brake fluid',
    asks: 'How often is the fluid changed?',
    text: 'Once a year. The lever says when: it goes soft.',
    names: ['brake-fluid', 'bleeding', 'fluid_change', 'DOT 4', 'top up'],
    more: 'bottl fluid hose syring',
    cells: ['Every spring, with `brake.bleed()` of the kit.', 'There is none.'],
  },
  {
    name: 'Login',
    asks: 'Who may ride the bicycle of the workshop?',
    text: 'Whoever signs in at the counter. Guests sign a list.',
    names: ['login', 'sign in', 'authentication', 'AuthUser', 'request.user'],
    more: 'counter guest password',
    cells: ['A key is lent with it.', 'No key is needed, for it is older than the locks.'],
  },
  {
    name: 'File upload',
    asks: 'How is a picture of the damage sent?',
    text: 'By mail or at the counter. A file of up to 24,000 bytes is read at once.',
    names: ['uploads', 'multipart/form-data', 'MAX_CONTENT_LENGTH', 'Café-photos'],
    more: 'damag pictur camera',
    cells: ['Send the number of the rotor along.', 'Send a picture of both pads.'],
  },
  {
    name: 'Speed of stopping',
    asks: 'How fast does it stop?',
    text: 'Within four metres on dry roads; nobody has measured it in mud.',
    names: ['performance', 'stops per second', 'latency', 'slow stops'],
    more: 'mud rain metr wheel',
    cells: [
      'Four metres. In the rain it is the faster one.',
      'Four metres when dry, seven in rain.',
    ],
  },
  {
    name: 'Releases',
    asks: 'How long is a version repaired?',
    text: 'Version 3.2 until May 2027, version 4 until its next release.',
    names: ['version', 'end of life', 'LTS', '3.2', 'support'],
    more: 'repair spare year',
    cells: ['3.2 and 4; spare rotors for ten years.', '2 only. Blocks fit every version.'],
  },
  {
    name: 'Learning curve',
    asks: 'How long does it take to learn the repair?',
    text: 'A morning. The guide has twelve steps.',
    names: ['tutorial', 'first repair', 'getting started', 'beginner'],
    more: 'apprentic book step',
    cells: ['Two mornings, with the bleeding.', 'An hour; the tutorial of the maker suffices.'],
  },
  {
    name: 'Live display',
    asks: 'Does a display show the wear while riding?',
    text: 'Only with a sensor of another maker: WearSocket and its kin.',
    names: ['WearSocket', 'realtime', 'server-sent wear', 'sensors', 'C++'],
    more: 'batteri cabl sensor',
    cells: ['WearSocket 2 fits the caliper.', 'No sensor fits the blocks.'],
  },
  {
    name: 'Moving parts',
    asks: 'What can be moved from one bicycle to another?',
    text: 'Levers and cables. What wears stays.',
    names: ['migration', 'move', 'parts', 'multi-bicycle', 'spares'],
    more: 'cabl lever wheel',
    cells: ['The caliper, with an adapter.', 'Everything but the blocks.'],
  },
];

const shown = ({ names, more }: Told) => ({ names, ...(more && { more }) });

const ofCriterion = (told: Told): AnswerRecord[] => {
  const { name, asks, text, cells } = told;
  const address = `/criteria/${told.name.toLowerCase().replaceAll(' ', '-')}/`;
  return [
    { kind: 'criterion', address, title: name, asks, text, of: name, ...shown(told) },
    ...cells.map(
      (cell, at): AnswerRecord => ({
        kind: 'cell',
        address: `${address}#${at}`,
        title: `${name}: ${subjects[at]}`,
        text: cell,
        of: name,
        subject: subjects[at] ?? '',
      }),
    ),
  ];
};

const ofSubject = (name: string, text: string, names: readonly string[]): AnswerRecord => ({
  kind: 'subject',
  address: `/subjects/${names[0]}/`,
  title: name,
  text,
  names,
  subject: name,
  called: ['brake', 'brakes'],
});

const other = (
  kind: AnswerRecord['kind'],
  address: string,
  title: string,
  text: string,
  rest: Partial<AnswerRecord> = {},
): AnswerRecord => ({ kind, address, title, text, ...rest });

/** Answers of a workshop for bicycles. */
export const answers: readonly AnswerRecord[] = [
  other(
    'comparison',
    '/compare/',
    'Disc brake vs Rim brake',
    'The evidence favours Disc brake: speed.',
  ),
  other('comparison', '/', 'Disc brake or Rim brake?', 'Two brakes, part by part.'),
  other('comparison', '/choose/', 'Choose by what you need', 'It has to stop in mud.'),
  ofSubject('Disc brake', 'A rotor at the hub of a bicycle that pads press on.', [
    'disc',
    'rotor brake',
  ]),
  ofSubject('Rim brake', 'Two blocks at the edge of the wheel of a bicycle.', ['rim', 'V-brake']),
  ...criteria.flatMap(ofCriterion),
  other('question', '/faq/which/', 'Which brake is better?', 'It depends on the road.'),
  other(
    'question',
    '/faq/who-uses/',
    'Who uses the disc brake?',
    'Riders of mountains and of towns.',
    {
      names: ['who uses'],
      of: 'Speed of stopping',
    },
  ),
  other('question', '/faq/when-not/', 'When should I not use a rim brake?', 'In mud and snow.', {
    names: ['when not to use'],
  }),
  other(
    'question',
    '/faq/future/',
    'Is the rim brake dying?',
    'It is built in numbers every year.',
  ),
  other('need', '/choose/#mud', 'It has to stop in mud', 'Disc brake: The rotor stays clean.', {
    of: 'Speed of stopping',
    more: 'clay snow',
  }),
  other('experiment', '/lab/spokes/', 'How many spokes does a stop bend?', 'None of thirty-two.', {
    names: ['spokes', 'bent-spokes'],
    more: 'hill thirti',
  }),
  other(
    'disagreement',
    '/disagreements/mud/',
    'Is the disc slower in mud?',
    'Both sides mean other mud.',
    {
      of: 'Speed of stopping',
    },
  ),
  other('source', '/sources/hill-rider/', 'Hill Rider', 'Ten brakes for hills in 2024', {
    names: ['hill-rider', 'Ada Wheel'],
  }),
  other('source', '/sources/log/', 'The Log Book', 'A year of the workshop', { names: ['log'] }),
];

const claims: readonly (readonly [id: string, title: string, text: string, why: string])[] = [
  [
    'snow',
    'Supported: In snow the disc brake stops sooner than the rim brake.',
    'Said by Hill Rider.',
    'The manual gives both ways.',
  ],
  [
    'squeal',
    'Wrong: Rim brakes never squeal.',
    'Said by The Log Book. Said more strongly.',
    'They do; a new block squeals for a day.',
  ],
  [
    'tandem',
    'Partly: A tandem needs a drag brake beside the disc brake.',
    'Said by Hill Rider. On long descents.',
    'On descents of an hour it does.',
  ],
  [
    'coaster',
    'Outdated: A coaster brake is cheaper than a disc brake.',
    'Said by The Log Book.',
    'Its price has doubled since.',
  ],
];

const entry = (
  kind: SearchRecord['kind'],
  address: string,
  title: string,
  text: string,
): SearchRecord => ({ kind, address, title, text });

/** The full text of the workshop: the answers, and what only it has. */
export const entries: readonly SearchRecord[] = [
  ...answers.map(
    ({ kind, address, title, text, of, names = [] }): SearchRecord => ({
      kind,
      address,
      title,
      text,
      aliases: names,
      ...(of && { of }),
    }),
  ),
  ...claims.map(
    ([id, title, text, why]): SearchRecord => ({
      kind: 'claim',
      address: `/claims/${id}/`,
      title,
      text,
      why,
      of: 'Speed of stopping',
    }),
  ),
  entry(
    'rule',
    '/method/#squeal',
    'Squeal: a noise',
    'What is heard and not felt. A squeal is no fault.',
  ),
  entry('reference', '/references/#torque', 'The torque of bolts', 'The torque of bolts'),
  entry(
    'reference',
    '/references/#syringe',
    'The syringe and its hose',
    'The syringe and its hose',
  ),
  entry(
    'section',
    '/sources/log/#camera',
    'The Log Book: May',
    'A camera saw it. An apprentice wrote.',
  ),
  entry(
    'section',
    '/sources/hill-rider/#tandem',
    'Hill Rider: Tandems',
    'A tandem weighs twice as much. Its drag brake gets hot.',
  ),
  entry(
    'change',
    '/changes/#bolts',
    'The torque was misread',
    'Eight. Nine. The bolts were of another make.',
  ),
];

/** Words that the workshop uses, the commonest first. */
export const words = [
  ...new Set(
    entries
      .flatMap(({ title, text, why = '', aliases = [] }) => [title, text, why, ...aliases])
      .join(' ')
      .toLowerCase()
      .match(/[a-z]{3,}/g),
  ),
];

const names = criteria.flatMap((told) => [told.name, ...told.names]);
const [first = '', ...more] = names.map((name) => name.toLowerCase());

/** A letter is left out, two are exchanged, or one is typed twice. */
const slips = (word: string, at = Math.floor(word.length / 2)): string[] => [
  word.slice(0, at) + word.slice(at + 1),
  `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`,
  word.slice(0, at) + word.charAt(at) + word.slice(at),
];

/** What people type who know none of this. */
const typed = `
disc|rim brake|brakes|disc brake vs rim brake|disc or rim|rim compared to disc|rim or coaster|coaster vs disc|coaster or hydraulic|which brake is better|better brake
disc or rim brake?|difference between rim and disc|is disc better than rim in mud|is disc better|choose|choose a brake|side by side|comparison table|comparison of brake fluid
who uses disc|sites built with rim|when not to use|when should you not use rim|when to use|who uses the disc brake?|is it dying|future of rim brakes|dead|is rim obsolete
3.2|version 3.2|v3.2|disc 3.2|disc 4|4|2|version|disc version 2|end of life|eol|still supported|4.9|disc 9
log in|logged in|login page|log-in|the log|log book|sign up|sign in|signin|auth|authentication of riders|AuthUser|auth user|authuser|request.user|app.user|x.bleed|brake.bleed()|brake.bleed
fileupload|uploadfile|file uploads|upload a file|file-upload|multithreaded|multifile|prebleed|serverlever|upload_file|maxcontentlength|MAX_CONTENT_LENGTH|max content|content length|cafe photos|Café‑photos
24000|24,000|24k|0.024m|24.000 bytes|how many bytes|bytes|four metres|seven metres in rain|4 metres|C++|c|c#|c++ sensors|dot 4|dot4|dot-4|DOT 5
how long does it take to learn|how long does it take to learn bleeding|getting started|new to brakes|learn|study|learning|tutorial for beginners|guide|first steps|easy repair|hard to learn|steep learning curve
realtime|real time|real-time display|live|websocket|wearsocket|wear socket|wearsockets 2|server sent|server-sent|sensor|sensors of rim|sensor battery|battery
move to disc|migrate from rim to disc|migrating my bicycle|migrate|switch to disc|moving|move a lever|convert from disc|into rim|moving from disc to rim parts
slow|fast|slow stops|slow disc|fast brake in mud|faster|quick stop|secure|safe|is it safe|big|cheap|cheap brake|good|fluid is heavy|lightweight fluid|a light brake
mud|clay|snow|snow disc|mud and snow|rain|in rain|hot hill|spokes|spoke|bent spokes|thirty-two spokes|hill|hill rider|hill riders|ada|ada wheel|ada wheel disc|wheel
squeal|squealing|noise|torque|torque of bolts|bolts|misread|tandem|tandem disc|drag brake|coaster|coaster brake|tandem drag|squeal of a new block|hot tandem
hydralic|bleding|bleeeding|blede|dics|disk|dusk|rom|rm|rin brake|rim brakr|autentication|wersocket|migartion|squeel|tandm|torqe|tutorail|sequel|lern|relase|log inn|spoeks|3,2|brakefluid|flood
?|the|how|x|zz|of|is it|what is the|%|brake brake|disc disc|zeppelin|zeppelin mud|zeppelin brake|fluid zeppelin|fluid of zeppelin and login|login upload version fluid|rotor pads levers cables
version spare rotors ten|fluid soft lever goes|tutorial maker suffices hour|sensor wearsocket fits caliper|stopping mud four metres|upload picture pads|learning mornings bleeding|parts levers cables wears
syringe|syringe hose|hose|camera|camera of a guest|apprentice|apprentice book|book|guest password|password|cable|clay in snow|thirty hills|spare wheel|spare repair years
disc 300|disc 2a|disc 10|rim 9th|more|more or move|choice|were|so long|prat|isn't it slow|can't brake|won't stop
fluid chnage|change the fluid|how often is the fluid changed|how often fluid|who may ride|ride the bicycle of the workshop|picture of the damage|top up|top up fluid|up top|in out|sign out|in
`
  .split(/[|\n]/)
  .filter(Boolean);

export const queries: readonly string[] = [
  ...new Set([
    ...typed,
    ...names,
    ...criteria.map(({ asks }) => asks),
    ...[first, ...more].flatMap((name, at) => [
      `${name} disc`,
      `${name} ${more[at] ?? first}`,
      ...(at % 2 === 0 ? slips(name) : [name.replaceAll(/\W/g, '')]),
    ]),
  ]),
];
