/** What the suites of other engines ask of a browser, by whichever protocol it speaks. */
export interface Driver {
  readonly name: string;
  /** Opens an address and waits until it is loaded. */
  readonly open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page, and returns its value; promises are waited for. */
  readonly ask: <T>(body: string) => Promise<T>;
  /** Clicks in the middle of the first match, as a pointer does. */
  readonly click: (selector: string) => Promise<void>;
  /** Rests the pointer on the first match. */
  readonly hover: (selector: string) => Promise<void>;
  readonly type: (keys: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Keys that are no letters, as both protocols number them. */
export const keys = { enter: '\uE007', escape: '\uE00C', down: '\uE015', tab: '\uE004' } as const;

/** An event of a key or a pointer, as both protocols have it. */
type Action = Readonly<Record<string, unknown>>;
export interface Source {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly parameters?: Action;
}

export const typing = (text: string): Source => ({
  type: 'key',
  id: 'keyboard',
  actions: [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]),
});

export const pointing = (x: number, y: number, presses: boolean): Source => ({
  type: 'pointer',
  id: 'mouse',
  parameters: { pointerType: 'mouse' },
  actions: [
    // From elsewhere: a pointer that does not move is on nothing new.
    { type: 'pointerMove', x: Math.max(0, x - 3), y: Math.max(0, y - 3), duration: 0 },
    { type: 'pointerMove', x, y, duration: 0 },
    ...(presses
      ? [
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]
      : []),
  ],
});

/** Where the middle of a match is, in the window; it is brought there first. */
export const middleOf = (selector: string) => `
  const element = document.querySelector(${JSON.stringify(selector)});
  if (!element) throw new Error('nothing matches ' + ${JSON.stringify(selector)});
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];`;

/** Asks `is` until it says yes; throws what it waited for after half a minute. */
export async function eventually(what: string, is: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000;
  while (!(await is())) {
    if (Date.now() > until) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
