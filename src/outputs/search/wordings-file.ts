import type { Knowledge } from '../../knowledge/knowledge.ts';
import { addresses } from '../../sentences/addresses.ts';
import { claimTitle } from '../../sentences/claims.ts';
import { stemsOf } from './shelf.ts';
import type { Worded } from './wordings.ts';

/** Claims, whose ids put them otherwise once more, and questions with the other ways to ask them. */
export const wordingsOf = ({ claims, faq }: Knowledge): Worded[] => [
  ...claims.map(
    (claim): Worded => ({
      kind: 'claim',
      address: addresses.claim(claim.id),
      title: claimTitle(claim),
      wordings: [claim.text, claim.id.replaceAll('-', ' ')].map(stemsOf),
    }),
  ),
  ...faq.map(
    ({ id, question, aliases }): Worded => ({
      kind: 'question',
      address: addresses.question(id),
      title: question,
      wordings: [question, ...aliases].map(stemsOf),
    }),
  ),
];
