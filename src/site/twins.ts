import { jsonTwins } from '../twins/json.ts';
import { markdownTwins } from '../twins/pages.ts';
import { href, knowledge } from './base.ts';

export const asJson = jsonTwins(knowledge, href);
export const asMarkdown = markdownTwins(knowledge, href);
