import { contentDir } from '../home/base-folder.ts';
import { todayOf } from '../knowledge/freshness.ts';
import { liveKnowledge } from '../knowledge/live.ts';
import { loadOnce } from '../knowledge/load.ts';
import { cardImages } from '../outputs/cards/images.ts';
import { answersFiles } from '../outputs/search/answers-file.ts';
import { siteFrame } from '../views/head.ts';

/** The knowledge base that the site is built from; building stops here, with every problem listed, when it is not sound. */
export const knowledge = liveKnowledge() ?? loadOnce(contentDir(process.env));

/** The day from which freshness is measured. */
export const today = todayOf(process.env, new Date());

/** What every page shows around its own, and the image of its preview where it has none of its own. */
export const site = {
  frame: siteFrame(knowledge),
  card: cardImages.site(knowledge),
  answers: answersFiles(knowledge).first.address,
};

export { absoluteHref, href } from './href.ts';
