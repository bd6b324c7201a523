/** What became different since a preview. */
export type Outdated = 'file' | 'stock';

/** A file that is not imported as a whole; the message is German and says what to do. */
export class ImportRefused extends Error {
  constructor(
    message: string,
    /** Set where the file itself is in order, but not what somebody has agreed to. */
    readonly outdated: Outdated | null = null,
  ) {
    super(message);
  }
}
