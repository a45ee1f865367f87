interface Particulars {
  /** The file or option that cannot be used. */
  readonly place: string;
  /** What was found there. */
  readonly got: string;
  /** What would be right. */
  readonly allowed: string;
  /** What to do next. */
  readonly remedy: string;
}

/** An input that cannot be taken in. Nothing has been written when it is thrown. */
export class Refusal extends Error {
  override readonly name = 'Refused';
  constructor({ place, got, allowed, remedy }: Particulars) {
    super(`${place}: ${got}; allowed: ${allowed} (${remedy})`);
  }
}

/** The same of a command's arguments. */
export class UsageError extends Refusal {}
