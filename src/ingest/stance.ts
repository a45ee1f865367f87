import { type KnownClaim, subjectsIn, type Vocabulary, wordsOf } from './vocabulary.ts';

/** What speaks for what it is said of. They belong to the language, not to a field. */
const praises = new Set(
  'able advantage advantages automatic automatically best better built-in capable cheap cheaper clean comes complete comprehensive convenient easier easiest easily easy efficient efficiently elegant excel excels excellent faster fastest fast flexible flexibility freedom full good great handles helps ideal includes included integrated intuitive less light lighter lightest lightweight little mature minimal more offers popular powerful preferred prevents protects protection provides quick quicker quickly ready reliable robust rich scalable secure seamless ships simple simpler simplest simplicity sooner stable strong stronger suitable suited supports versatile well widely'.split(
    ' ',
  ),
);
/** What speaks against it, or turns round what follows. */
const blames = new Set(
  'bloated boilerplate cannot complex complexity complicated costs costly cumbersome difficult disadvantage disadvantages drawback drawbacks fewer hard harder hardest heavier heavy inflexible insecure lack lacking lacks late leaves limited limits lower manual manually missing monolithic must needs never no none not only opinionated overhead overkill poor problem problems requires restricts rigid risk risks slow slower slowest steep steeper struggles tedious tough tougher unsuitable weak weaker without worse worst'.split(
    ' ',
  ),
);
const both = /\b(?:both|either|neither|alike|equally|same|similar|similarly|each of)\b/i;

const score = (text: string) =>
  wordsOf(text).reduce(
    (sum, word) => sum + (praises.has(word) ? 1 : 0) - (blames.has(word) ? 1 : 0),
    0,
  );

/** A turn of the sentence, behind which it speaks of the other: `…, whereas Rowan …`. */
const turn = /\s(?:than|whereas|while|but|unlike|compared (?:to|with)|rather than)\s/i;

/** By the words alone: what praises the one it names first favours it, what blames it favours the other, where there are but two. */
function stanceByWords(
  text: string,
  about: readonly string[],
  vocabulary: Pick<Vocabulary, 'subjects'>,
): string {
  const [head = text] = text.split(turn);
  const named = subjectsIn(head, vocabulary);
  if (both.test(text) && named.length !== 1) return score(text) === 0 ? 'none' : 'even';
  const first = named.length === 1 ? named[0] : about.length === 1 ? about[0] : undefined;
  if (first === undefined) return 'none';
  const points = score(head);
  const others = vocabulary.subjects.filter(({ id }) => id !== first);
  if (points > 0) return first;
  return points < 0 && others.length === 1 && others[0] ? others[0].id : 'none';
}

/** Claims that are asked how they took what is like them. */
const voters = 5;

/** Whom a statement makes look better, by its words and by the nearest claims about the same subjects: a guess for a person to confirm. */
export function stanceAmong(
  claims: readonly KnownClaim[],
  text: string,
  about: readonly string[],
  vocabulary: Pick<Vocabulary, 'subjects'>,
): string {
  const own = stanceByWords(text, about, vocabulary);
  const alike = claims
    .slice(0, voters)
    .filter(({ subjects }) => subjects.join() === about.join())
    .map(({ stance }) => stance);
  const votes = [...Map.groupBy([...alike, own], (stance) => stance)];
  return votes.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? own;
}
