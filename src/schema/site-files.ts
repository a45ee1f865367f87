/** Files that stand by themselves, whatever the records are. */
export const siteFiles = {
  feed: '/feed.xml',
  llms: '/llms.txt',
  robots: '/robots.txt',
  opensearch: '/opensearch.xml',
  searchNames: '/search/names.json',
  searchWords: '/search/words.json',
  lost: '/404.html',
} as const;
