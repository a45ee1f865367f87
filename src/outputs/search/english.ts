/**
 * Words of English, whatever a site compares: what says how something is asked and not what, what weighs little, what asks for a comparison, and what means
 * nearly the same. What people call a criterion stands in its aliases.
 */

const list = (words: string) => new Set(words.split(/\s+/));

/** How something is asked, not what. Never looked for, unless nothing else was asked. */
export const askingWords = list(
  `a about after again all also an and any are as at be because been being before but by came can cannot come could did do does doing done each either else even ever for from get gets
  getting give given goes going good got had has have having he here hi how howto i if im in into is it its ive just know let like lot many may me mean means might more most much must my need
  needs no not now of off ok on one only onto or other our out over own per please put same say says see shall she should so some still such tell than that the their them then there these they thing
  things think this those though to too try under up upon us use used uses using very via was way ways we well were what when where whether which while who whom whose why will with within without
  would yes yet you your ca wo whats whos hows wheres whens thats dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt shouldnt im id youre theres`,
);

/** What asks for the two to be compared. */
export const comparingWords = list(
  `vs versus v contra compare compared compares comparing comparison difference differences different differ differs between or better best pros cons pro con advantage advantages disadvantage
  disadvantages benefit benefits drawback drawbacks downside downsides strength strengths weakness weaknesses similarity similarities choose choosing choice pick prefer preferred decide decision
  against oder ou alternative alternatives instead rather main overall summary overview worth`,
);

/** Weighs little, and an answer without it is none the worse. */
export const lightWords = list(
  `able actual actually allow allows almost already always amount app application applications apply approach apps around available avoid bad basic
    become behaviour behind bit both bring build building built builtin bundled call called certain change check come comes common complete concept
    consider contain current currently day default define depend depends describe design difficult direct directly down easier easiest easily easy enable
    end enough entire every everyone everything exactly example examples exist exists expect explain explained extra fact fail few find fine first fit
    follow full fully general great guess handle handled handles handling happen happens hard harder help hold idea important include
    included includes inside issue issues item job keep kind later latest least less level likely line list little long look made main make makes making
    manage managed name nature needed never new next nice normal nothing number off offer offered offers often once open option options order part
    particular people perfect person place play point possible prefer problem problems project projects proper properly provide provided provides purpose
    question questions ready real really reason reasons recommend recommended reliable remain require required requires result right run running second
    serious serve set setting several show similar simple simply single site sites slightly someone something sort special specific standard start started
    starting step stop story suit suitable suited support supported supports sure take takes talk task technology term think three time times today top
    total true turn two type types typical understand until usage useful usual usually value various version want wants word work working works write
    writing written wrong`,
);

/** Words of one meaning, or near enough that what holds one answers a question for another. */
export const synonyms: readonly (readonly string[])[] = [
  ['app', 'apps', 'application', 'program'],
  ['big', 'large', 'huge', 'bigger', 'larger'],
  ['small', 'little', 'tiny', 'smaller'],
  ['fast', 'quick', 'faster', 'quicker', 'speed', 'fastest', 'rapid'],
  ['slow', 'slower', 'slowness'],
  ['safe', 'secure', 'security', 'safer', 'safety'],
  ['licence', 'license', 'licensing'],
  ['move', 'switch', 'convert', 'port', 'rewrite', 'transition'],
  ['doc', 'docs', 'documentation', 'manual'],
  ['db', 'database', 'dbms'],
  ['config', 'configuration', 'setting', 'configure'],
  ['hard', 'difficult', 'harder', 'difficulty'],
  ['easy', 'easier', 'easiest', 'simple', 'simpler', 'ease'],
  ['steep', 'steeper'],
  ['heavy', 'heavier', 'heavyweight', 'bloated', 'bloat', 'overkill'],
  [
    'create',
    'created',
    'creator',
    'creators',
    'founder',
    'founded',
    'invented',
    'inventor',
    'author',
  ],
  ['light', 'lighter', 'lightweight'],
  ['learn', 'study', 'learning'],
  ['beginner', 'newbie', 'novice', 'newcomer', 'starter'],
  ['pay', 'salary', 'earn', 'paid', 'wage', 'money'],
  ['job', 'career', 'employment', 'vacancy', 'hiring', 'hire'],
  ['cost', 'price', 'pricing', 'expensive', 'cheap'],
  ['company', 'firm', 'business'],
  ['maintain', 'maintained', 'unmaintained', 'abandoned', 'dead', 'maintenance'],
  ['concurrent', 'parallel', 'simultaneous', 'concurrency'],
  ['folder', 'directory'],
  ['email', 'mail'],
  ['realtime', 'live'],
  ['host', 'hosting'],
  ['prod', 'production'],
  ['dev', 'development'],
  ['auth', 'authentication'],
  ['perf', 'performance'],
  ['admin', 'administration'],
  ['popular', 'popularity'],
  ['mature', 'maturity'],
  ['mem', 'memory', 'ram'],
  ['task', 'job'],
  ['extension', 'plugin', 'addon', 'package', 'library'],
  ['startup', 'mvp'],
  ['tutorial', 'guide', 'course'],
  ['version', 'release'],
  ['layout', 'structure', 'structured'],
  ['upload', 'uploading'],
  ['vulnerable', 'vulnerability', 'vulnerabilities'],
  ['protect', 'protection'],
];

/** Turns of speech that one word says. */
export const phrasings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at|in) (?:the )?same (?:time|moment)\b|\bat once\b|\bin parallel\b/gi, ' concurrent '],
  [
    /\bnew to\b|\bjust starting\b|\bget(?:ting)? started\b|\bfirst (?:time|steps?)\b/gi,
    ' beginner ',
  ],
  [/\breal[ -]time\b/gi, ' realtime '],
  [/\bend of (?:life|support)\b/gi, ' end of life '],
  [
    /\bhow (?:long|much time) (?:does|do|did|will|would) it take to (?:learn|master)\b/gi,
    ' learning curve ',
  ],
  [/\bmigrat\w+ (?:\w+ ){0,2}from\b/gi, ' move from '],
  [/\bout of the box\b|\bby default\b/gi, ' '],
];
