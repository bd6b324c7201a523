import { formatDay, formatMoment, relativeTime } from '../lib/dates.js';

/** How long ago; the exact moment on hover and for machines. */
export const RelativeDate = ({ at }: { at: string }) => (
  <time dateTime={at} title={formatMoment(at)}>
    {relativeTime(at)}
  </time>
);

/** 31.12.2026 */
export const DayText = ({ on }: { on: string }) => <time dateTime={on}>{formatDay(on)}</time>;
