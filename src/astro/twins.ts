import { jsonTwins } from '../outputs/json/json.ts';
import { markdownTwins } from '../outputs/markdown/pages.ts';
import { href, knowledge } from './base.ts';

export const asJson = jsonTwins(knowledge, href);
export const asMarkdown = markdownTwins(knowledge, href);
