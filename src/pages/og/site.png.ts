import { knowledge } from '../../astro/base.ts';
import { card } from '../../astro/cards.ts';
import { siteCard } from '../../outputs/cards/site.ts';

export const GET = () => card(siteCard(knowledge));
