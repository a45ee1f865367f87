import { counted, criteriaCounted } from './numbers.ts';

/** `One is the better start on 18 of 38 topics, for 5 reasons` */
export const inShortTitle = (led: number, all: number, reasons: number) =>
  `One is the better start on ${led} of ${criteriaCounted(all)}, for ${counted(reasons, 'reason')}`;
