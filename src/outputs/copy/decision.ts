import type { ChoiceVerdict, Names } from '../../sentences/choice.ts';
import { pointsPhrase } from '../../sentences/choice.ts';
import { printedDate } from '../../sentences/dates.ts';
import type { NeedJson } from '../json/need.ts';
import { escapeMarkdown } from './formats.ts';

/** A need that was asked for, as `/api/needs.json` has it. */
export interface Asked {
  readonly need: NeedJson;
  readonly must: boolean;
}

/** What a record says beside the needs. */
export interface Occasion {
  /** `Disc or Rim?` */
  readonly title: string;
  readonly site: string;
  /** What the site checks against, and its oldest check. */
  readonly versions: string;
  readonly names: Names;
  readonly verdict: ChoiceVerdict | undefined;
  /** The day, `YYYY-MM-DD`. */
  readonly on: string;
  /** The whole address of the choice. */
  readonly address: string;
  /** Makes an address of the site a whole one. */
  readonly absolute: (address: string) => string;
}

type Rest = NeedJson['reasons'][number]['rests'][number];

const bullet = (name: string, text: string) => `- **${escapeMarkdown(name)}**: ${text}`;
const block = (title: string, ...lines: readonly string[]) =>
  lines.length === 0 ? [] : ['', `${title}`, '', ...lines];

const linkTo = ({ absolute }: Occasion, name: string, url: string) =>
  `[${escapeMarkdown(name)}](${absolute(url)})`;

const restText = (occasion: Occasion, { name, url, says, certainty, stamp }: Rest) =>
  `${linkTo(occasion, name, url)} (${escapeMarkdown(says)}; ${certainty}; ${escapeMarkdown(stamp).replace(/\.$/, '')})`;

const reasonText = (occasion: Occasion, text: string, rests: readonly Rest[]) =>
  `${escapeMarkdown(text)} Rests on ${rests.map((rest) => restText(occasion, rest)).join(', ')}.`;

/** A need with what decides it, what is disputed and what nobody knows. */
function needLines(occasion: Occasion, { need }: Asked): string[] {
  const { reasons, neither, disputed, unknown } = need;
  return block(
    `### ${escapeMarkdown(need.need)}`,
    `${escapeMarkdown(pointsPhrase(need.favours, occasion.names))}.`,
    '',
    ...reasons.map(({ subject, text, rests }) =>
      bullet(subject, reasonText(occasion, text, rests)),
    ),
    ...(neither ? [bullet('Neither', reasonText(occasion, neither.text, neither.rests))] : []),
    ...disputed.map(({ question, url }) => bullet('Disputed', linkTo(occasion, question, url))),
    ...(unknown === undefined ? [] : [bullet('Not known', escapeMarkdown(unknown))]),
  );
}

/** What was asked; that a need is only nice to have is said where another must be there. */
function askedLines(asked: readonly Asked[]) {
  const [musts, others] = [true, false].map((must) => asked.filter((each) => each.must === must));
  const lines = (of: readonly Asked[] | undefined, name: string) =>
    (of ?? []).map(({ need }) => bullet(name, escapeMarkdown(need.need)));
  return [
    ...lines(musts, 'Must have'),
    ...lines(others, musts?.length ? 'Nice to have' : 'Asked for'),
  ];
}

/** The first day on which something that a reason rests on is due for a re-check. */
const firstDue = (asked: readonly Asked[]) =>
  asked
    .flatMap(({ need }) =>
      need.reasons.flatMap(({ rests }) => rests.flatMap(({ due }) => due ?? [])),
    )
    .toSorted()[0];

function reopenLines(asked: readonly Asked[]): string[] {
  const due = firstDue(asked);
  return [
    ...asked.flatMap(({ need }) =>
      need.changes === undefined ? [] : [bullet(need.need, escapeMarkdown(need.changes))],
    ),
    '- A release newer than those named above answers otherwise.',
    ...(due === undefined
      ? []
      : [`- On ${printedDate(due)}, when the first of the checks named above is due again.`]),
  ];
}

/** A choice as a decision record in Markdown: what was asked, what the evidence says, the reasons, and when to reopen it. */
export function decisionRecord(asked: readonly Asked[], occasion: Occasion): string {
  const { title, site, versions, verdict, on, address } = occasion;
  return `${[
    `# ${escapeMarkdown(title)} A decision record`,
    '',
    bullet('Date', printedDate(on)),
    bullet('Status', 'proposed'),
    bullet('Evidence', `[${escapeMarkdown(site)}](${address}). ${escapeMarkdown(versions)}`),
    ...block('## What was asked', ...askedLines(asked)),
    ...(verdict
      ? block(
          '## What the evidence says',
          `**${escapeMarkdown(verdict.head)}** ${escapeMarkdown(verdict.text)}`,
        )
      : []),
    '',
    '## Reasons',
    ...asked.flatMap((each) => needLines(occasion, each)),
    ...block('## Decision', '_What you decided, and who._'),
    ...block('## Reopen when', ...reopenLines(asked)),
  ].join('\n')}\n`;
}

/** Why a need points where it does, in one line: `Stopping in the rain: Disc. Its rotor stays dry.` */
function reasonLine(need: NeedJson, names: Names): string {
  const { subject, text } =
    need.reasons.find(({ subject: name }) => name === names.get(need.favours)) ?? {};
  const points = subject === undefined ? pointsPhrase(need.favours, names) : subject;
  const more =
    text ??
    need.neither?.text ??
    need.reasons.map((each) => `${each.subject}: ${each.text}`).join(' ');
  return `- ${need.need}: ${points}. ${more}`;
}

/** What a choice comes to and why, in plain lines for a message: the verdict, a reason for each need, the address, the versions. */
export function choiceAnswer(asked: readonly Asked[], occasion: Occasion): string {
  const { title, verdict, names, address, site, versions } = occasion;
  return [
    `${title} ${verdict ? `${verdict.head} ${verdict.text}` : ''}`.trimEnd(),
    '',
    ...asked.map(({ need }) => reasonLine(need, names)),
    '',
    `${site}: ${address}`,
    versions,
  ].join('\n');
}
