import type { IncomingMessage } from 'node:http';

/** A page, or what stands beside one; not what Vite serves, which `@`, a query or a folder of packages tells. */
const ofContent =
  /^(?!.*\/(?:@|node_modules\/))(?:[^?]*\/)?[^/.?]*(?:\.(?:html|json|md|csv|txt|xml))?(?:\?|$)/;

/** Whether what is asked for is made of the content: whatever a browser would show as a page, and each page however it is asked for. */
export const asksForContent = ({ headers, url }: Pick<IncomingMessage, 'headers' | 'url'>) =>
  headers.accept?.includes('text/html') === true || ofContent.test(url ?? '');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What stands in the place of every page while the content is unsound: what the check says. It comes back by itself when that is mended. */
export const unsoundPage = (wrong: string, base: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The content is not sound</title>
<script type="module" src="${base}@vite/client"></script>
<h1>The content is not sound</h1>
<pre style="white-space: pre-wrap">${escaped(wrong)}</pre>
`;
