import type { Copied } from '../outputs/copy/formats.ts';
import { copyFailures } from '../sentences/failures.ts';

const blob = (type: string, text: string) => new Blob([text], { type });

/** What is copied: at hand, or still to come, and then rich in any case. */
type Copying = Copied | Promise<Required<Copied>>;

/**
 * Puts a text on the clipboard, plain and where it has it rich. To be called within the click itself, before anything is waited for:
 * WebKit allows no later moment, but takes promises.
 */
function putOnClipboard(copying: Copying): Promise<void> {
  const waiting: Promise<Copied> = Promise.resolve(copying);
  const isRich = copying instanceof Promise || copying.html !== undefined;
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': waiting.then(({ plain }) => blob('text/plain', plain)),
      ...(isRich && { 'text/html': waiting.then(({ html = '' }) => blob('text/html', html)) }),
    }),
  ]);
}

/** Says beside a button what was copied, in place of what was said before. */
export function sayBeside(button: HTMLElement, status: HTMLElement, text: string): void {
  for (const old of document.querySelectorAll('.copied')) old.remove();
  const note = Object.assign(document.createElement('span'), {
    className: 'copied',
    textContent: text,
    ariaHidden: 'true',
  });
  button.after(note);
  status.textContent = text;
  setTimeout(() => note.remove(), 2500);
}

/** Why a text was not copied: it did not come, or the browser has no clipboard or refused it. */
const whyNot = (copying: Copying): Promise<string> =>
  Promise.resolve(copying).then(
    () => copyFailures.refused,
    () => copyFailures.lost,
  );

/** Copies a text and says so. @param name what was copied, e.g. `Markdown` */
export async function copy(
  button: HTMLElement,
  status: HTMLElement,
  name: string,
  copied: Copying,
): Promise<void> {
  try {
    await putOnClipboard(copied);
    sayBeside(button, status, `Copied: ${name}`);
  } catch (error) {
    console.error(error);
    sayBeside(button, status, await whyNot(copied));
  }
}
