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
  would yes yet you your ca wo whats whos hows wheres whens thats dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt shouldnt id youre theres`,
);

/** What asks for the two to be compared. */
export const comparingWords = list(
  `vs versus v contra compare compared compares comparing comparison difference differences different differ differs between or better best pros cons pro con advantage advantages disadvantage
  disadvantages benefit benefits drawback drawbacks downside downsides strength strengths weakness weaknesses similarity similarities choose choosing choice pick prefer preferred decide decision
  against oder ou alternative alternatives instead rather main overall summary overview worth`,
);

/** Weighs little, and an answer without it is none the worse. */
export const lightWords = list(
  `able accept achieve actual actually add adding adds adequate adopt advice advise affect agree aim allow allows almost alone already although always
    among amount anyone anything anyway app appear application applications apply approach appropriate apps aren around aspect assume attempt
    automatic automatically available avoid aware away bad basic become begin beginning begins behave behaviour behind believe belong bit both
    bring brings build building built builtin bundled call called care careful carry case cases cause causes certain certainly chance change changed
    changes changing characteristic characteristics check clear clearly close comes comfortable common complete concept concern concerns consider contain
    continue convenient correct correctly couldn count couple current currently day deal dealing decent decided deciding default define definitely deliver
    depend depends describe design detail details determine developing didn differently difficult direct directly doesn down due during early easier
    easiest easily easy effect effective effectively enable end ending ends enjoy enough ensure entire especially essential essentially established
    every everyone everything exact exactly example examples except exist exists expect expected explain explained explicit extra face fact
    fail fair fairly familiar favorite favourite feel few finally find fine finish first fit focus follow found frequently
    full fully gain general generally giving goal goals gone great guess hadn half handle handled handles handling happen
    happens happy hard harder hasn hate haven hear heard help hold honestly however idea ideal ideally implemented implementing
    implements important impossible improve include included includes initial initially inside instance intend intended interested interesting introduce
    involve involved isn issue issues item job keep keeping keeps key kind knowing known lack lacks later latest lead leads least leave leaves less
    lets level lie likely likes line list little loads long look looks lose lost lots love made make makes making manage managed matter matters
    maximum maybe meant mention minimum miss missing mistake mistakes moment mostly multiple name named natural nature necessarily necessary
    needed needing neither never new next nice nobody none normal normally note nothing number obvious occur offer offered offers often okay
    old once ongoing open opinion opinions option options order outcome part particular past people perfect perform person pieces place play plus point
    possible possibly practical practice practices preference prepare pretty prevent previous previously primarily primary prior
    probably problem problems produce project projects proper properly proven provide provided provides purpose question questions quite reach reaching
    ready real realistic realistically reality really reason reasons recent recently recommend recommendation recommendations recommended recommends
    regular regularly relate related reliable rely remain require required requires resolve result results return returns right run running save saves
    saving second seem seen sense serve set setting several ship shipped ships shouldn show similar simple simply single site sites situation
    slightly solid solution solutions solve solved solves solving someone something somewhere soon sort sound sounds special specific specifically
    spend spent stand standard start started starting stay stays step stick stop story straight struggle stuck stuff succeed
    success suggest suggestion suit suitable suited suits support supported supports suppose sure take takes taking talk task technology tend term
    thank thanks thinking thought three time times tip today told top total tough tried tries true trust trying turn turns two type types typical
    typically unable understand understanding unless unlike until usable usage useful usual usually valid value various version want wanted wanting
    wants wasn went weren whatever whenever whole wonder word work workaround worked working works worse worst wouldn write writing
    written wrong yours`,
);

/** Says how something is or that it is made, or no more than that it is a site; beside what says more it weighs little: in `slow start-up` the start-up is asked for. */
export const vagueWords = list(
  `bad best big bigger biggest cheap cheaper clean complex create creates created creating difficult easier easiest easy fast faster fastest free good great hard harder heavier heavy huge large larger light lighter little
  lightweight modern nice old poor popular powerful quality quick quicker quickly safe safer secure simple simpler simplest slow slower slowly small smaller steep strong tiny weak webpage webpages
  website websites`,
);

/** What may stand between the words of a turn of speech: `when to use` and `when should you not use`. */
export const fillingWords = list(
  'a am an are be can could did do does for he i if is it me my not of on one our shall she should the them they to was we were will would you your',
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
  ['relevant', 'relevance', 'dead', 'dying', 'alive', 'obsolete', 'outdated', 'future'],
  ['css', 'stylesheet', 'style'],
  ['feature', 'functionality', 'capability'],
  ['thread', 'threaded', 'threading'],
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
  ['extension', 'plugin', 'addon', 'package', 'library'],
  ['startup', 'mvp'],
  ['tutorial', 'guide', 'course'],
  ['version', 'release'],
  ['layout', 'structure', 'structured'],
  ['upload', 'uploading'],
  ['vulnerable', 'vulnerability', 'vulnerabilities'],
  ['protect', 'protection'],
];

/** What moves data where it stands alone, and whoever does it where it leads to a subject or away from one. */
export const migrating = list('migrate migrates migrating migrated migration');
/** What stands before where something leads to or comes from. */
export const towards = list('to into from');

/** What makes another word of the one before it: `log in` is no `log`. */
export const particles = list('in out up on off');

/** What makes another word of the one behind it, and is often left out: `multithreaded`. */
export const prefixes = list('multi non un in auto micro inter pre re web server client');

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
  [/\b(?:compar\w+|summary) (?:table|chart|matrix|sheet)\b|\bside by side\b/gi, ' comparison '],
  [
    /\b(?:sites?|websites?|apps?|applications?|products?|projects) (?:that )?(?:are |were )?(?:built|made|written|created) (?:with|in|on|using)\b/gi,
    ' who uses ',
  ],
  [
    /\b(?:how many|which|what) (?:big |large )?(?:people|companies|developers|websites|sites|startups) (?:still )?use\b/gi,
    ' who uses ',
  ],
  [/\bout of the box\b|\bby default\b/gi, ' '],
];
