// Each by itself and not in a table: browsers load of these only what they use.
/** What stands in canonical addresses, feed and sitemap where nobody said where the site will be. */
export const nowhere = 'https://crosscheck.example/';
// Files that stand by themselves, whatever the records are, as paths from the site's root.
export const feed = '/feed.xml';
export const llms = '/llms.txt';
/** The claims have a list of their own: they are most of the site. */
export const claimsLlms = '/claims/llms.txt';
export const robots = '/robots.txt';
export const opensearch = '/opensearch.xml';
/** The folder of the files that search answers from. */
export const answersFolder = 'answers';
export const answersAddress = (name: string, hash: string) =>
  `/${answersFolder}/${name}-${hash}.json`;
export const searchWords = '/search/words.json';
export const icon = '/favicon.svg';
/** For readers that know no SVG, and those that ask for it unasked. */
export const favicon = '/favicon.ico';
export const touchIcon = '/apple-touch-icon.png';
/** Why each claim is judged as it is, for the list that shows so when it is narrowed. */
export const claimReasons = '/claims/reasons.json';
export const labArchive = '/lab/crosscheck-lab.tgz';
export const lost = '/404.html';
