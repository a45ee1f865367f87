import { knowledge } from '../built.ts';
import { cardsHold } from '../cards-hold.ts';

cardsHold(knowledge);
