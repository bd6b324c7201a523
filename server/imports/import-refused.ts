/** A file that is not imported as a whole; the message is German and says what to do. */
export class ImportRefused extends Error {}
