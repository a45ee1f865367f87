import type { SharedText } from './copied.ts';

/**
 * The address that opens a prefilled issue about a claim or cell; none where the site names no repository.
 * It asks for what an objection needs: a source, and the words in it.
 */
export function disputeUrl(
  repository: string | undefined,
  { title, statement, why, stamp }: SharedText,
  url: string,
): string | undefined {
  if (repository === undefined) return undefined;
  const body = [
    `Address: ${url}`,
    `It says now: ${[statement, why, stamp].filter(Boolean).join(' ')}`,
    'What should it say?',
    '',
    'Source (address, version, date):',
    '',
    'Quotation from it:',
    '',
  ].join('\n\n');
  const issue = new URL(`${repository.replace(/\/$/, '')}/issues/new`);
  issue.search = new URLSearchParams({ title: `Dispute: ${title}`, body }).toString();
  return issue.href;
}
