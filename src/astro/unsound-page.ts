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
