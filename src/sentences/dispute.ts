/** Something that can be objected to. */
export interface Disputed {
  /** What the record is called. */
  readonly title: string;
  /** What it says, a sentence or more in each part; any may be empty. */
  readonly says: readonly string[];
  /** Whole address. */
  readonly url: string;
}

/** Where an objection can go, as the site names it. */
export interface Receivers {
  readonly repository: string | undefined;
  /** An e-mail address, or that of a page. */
  readonly contact: string | undefined;
}

const subjectOf = ({ title }: Pick<Disputed, 'title'>) => `Dispute: ${title}`;

/** What the menu of a copy button calls that text. */
export const objectionLabel = 'Objection to fill in';

/** A text to fill in that asks for what an objection needs: a source, and the words in it. */
export const objectionText = ({ says, url }: Pick<Disputed, 'says' | 'url'>) =>
  [
    `Address: ${url}`,
    `It says now: ${says.filter(Boolean).join(' ')}`,
    'It should say:',
    'Source (address, version, date):',
    'The words in the source that settle it:',
  ].join('\n\n');

const withQuery = (address: string, query: Readonly<Record<string, string>>) =>
  // Mail programs show the plus sign by which URLSearchParams writes a space.
  `${address}?${new URLSearchParams(query).toString().replaceAll('+', '%20')}`;

/** The address at which an issue is begun. */
export const newIssueUrl = (repository: string) => `${repository.replace(/\/$/, '')}/issues/new`;

/** The address of a letter, or of a page. */
export const contactUrl = (contact: string) =>
  contact.includes('://') ? contact : `mailto:${contact}`;

/**
 * Where an objection to a record begins: an issue or a letter that is already filled in, or the page for it. None where the
 * site names no receiver; the text to fill in can then be copied.
 */
export function disputeUrl(
  { repository, contact }: Receivers,
  disputed: Disputed,
): string | undefined {
  const filled = { title: subjectOf(disputed), body: objectionText(disputed) };
  if (repository) return withQuery(newIssueUrl(repository), filled);
  if (!contact || contact.includes('://')) return contact;
  return withQuery(contactUrl(contact), { subject: filled.title, body: filled.body });
}
