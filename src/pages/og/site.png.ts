import { siteCard } from '../../cards/site.ts';
import { knowledge } from '../../site/base.ts';
import { card } from '../../site/cards.ts';

export const GET = () => card(siteCard(knowledge));
