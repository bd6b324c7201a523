/** Time as a port: tests move it, the rest of the application never calls `Date.now()` for a decision. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
