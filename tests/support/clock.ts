import { Clock } from '../../server/kernel/clock.js';

/** The real time, moved by what a test says. */
export class MovableClock extends Clock {
  private offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  forward(time: { minutes?: number; hours?: number; days?: number }): void {
    this.offset += ((time.days ?? 0) * 24 * 60 + (time.hours ?? 0) * 60 + (time.minutes ?? 0)) * 60_000;
  }
}
