import type { Knowledge } from '../knowledge/knowledge.ts';
import { contactUrl, newIssueUrl, objectionLabel, objectionText } from '../sentences/dispute.ts';

/** Where a reader sends an objection, and the text to fill in for it. */
export interface ReceiversView {
  /** Address at which an issue is begun. */
  readonly issue: string | undefined;
  readonly contact: { readonly name: string; readonly url: string } | undefined;
  /** Of the menu of every copy button. */
  readonly format: string;
  /** What is filled in by hand where nothing fills it in. */
  readonly text: string;
}

export const receiversOf = ({
  site: { repository, contact },
}: Pick<Knowledge, 'site'>): ReceiversView => ({
  issue: repository && newIssueUrl(repository),
  contact: contact === undefined ? undefined : { name: contact, url: contactUrl(contact) },
  format: objectionLabel,
  text: objectionText({ says: ['…'], url: '…' }),
});
