import type { PhrasingContent } from 'mdast';
import type { Claim } from '../../knowledge/knowledge.ts';
import { type State, stateOf } from '../../knowledge/tally.ts';
import { addresses } from '../../sentences/addresses.ts';
import { verdictLabel, verdictMark } from '../../sentences/labels.ts';
import type { Base } from '../base.ts';
import { link, strong, text } from './markdown.ts';

/** A verdict with its mark, as pages print it. */
export const judged = (state: State): PhrasingContent =>
  strong(`${verdictMark(state)} ${verdictLabel(state)}`);

/** A claim in a list, its verdict first. */
export const judgedClaim = ({ href }: Base, claim: Claim): PhrasingContent[] => [
  judged(stateOf(claim)),
  text(' '),
  link(claim.text, href(addresses.claim(claim.id))),
];
