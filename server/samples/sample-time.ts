const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Moments of the sample world: counted back from when it is loaded, in office hours, never in the future unless asked for. */
export class SampleTime {
  constructor(private readonly now: Date) {}

  daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * DAY);
  }

  /** A moment between 7 and 15 o'clock UTC of that day; `index` spreads things over the day. */
  opening(days: number, index: number): Date {
    const midnight = new Date(this.now.getTime() - days * DAY);
    midnight.setUTCHours(7, 0, 0, 0);
    return this.past(midnight.getTime() + ((index * 97) % 480) * MINUTE);
  }

  /** A full hour (UTC) so many days from today, after a weekend where it falls on one; ahead as well, for what is arranged. */
  officeHour(days: number, hour: number): Date {
    const moment = new Date(this.now.getTime() + days * DAY);
    if (moment.getUTCDay() % 6 === 0) moment.setTime(moment.getTime() + 2 * DAY);
    moment.setUTCHours(hour, 0, 0, 0);
    return moment;
  }

  after(moment: Date, hours: number): Date {
    return this.past(moment.getTime() + hours * HOUR);
  }

  // Loaded at dawn, today's office hours have not come yet.
  private past(milliseconds: number): Date {
    return new Date(Math.min(milliseconds, this.now.getTime() - MINUTE));
  }
}
