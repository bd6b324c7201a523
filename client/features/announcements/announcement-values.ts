import { SHOWN_DAYS_MAX, type publish } from '../../../shared/announcements/contract.js';
import type { CallOf } from '../../../shared/route.js';
import { LIMITS } from '../../../shared/text.js';

/** What the form holds; the day as typed. */
export interface AnnouncementValues {
  title: string;
  text: string;
  to: 'all' | 'service';
  serviceId: string | null;
  phases: number[];
  endsOn: string;
  asksConfirmation: boolean;
}
export type AnnouncementField = 'title' | 'text' | 'serviceId' | 'endsOn';

export const EMPTY_ANNOUNCEMENT: AnnouncementValues = { title: '', text: '', to: 'all', serviceId: null, phases: [], endsOn: '', asksConfirmation: true };

const DAY_MILLISECONDS = 24 * 60 * 60_000;

/** From today to a year from now; days as `2026-12-31`. */
export const isLastDay = (day: string, today: string): boolean => day >= today && Date.parse(day) - Date.parse(today) <= SHOWN_DAYS_MAX * DAY_MILLISECONDS;

/** Which fields are wrong before anything is sent. */
export const wrongFields = (values: Pick<AnnouncementValues, 'title' | 'text' | 'endsOn'> & Partial<AnnouncementValues>, today: string): AnnouncementField[] => [
  ...(values.title.trim().length < LIMITS.titleMin ? (['title'] as const) : []),
  ...(values.to === 'service' && values.serviceId === null ? (['serviceId'] as const) : []),
  ...(values.text.trim() === '' ? (['text'] as const) : []),
  ...(isLastDay(values.endsOn, today) ? [] : (['endsOn'] as const)),
];

/** Whom the form means; null while the service is not chosen. */
export function audienceOf({ to, serviceId, phases }: AnnouncementValues): { serviceId: string | null; phases: number[] } | null {
  if (to === 'all') return { serviceId: null, phases: [] };
  return serviceId === null ? null : { serviceId, phases: phases.toSorted((one, other) => one - other) };
}

/** What a right form sends. */
export const bodyOf = (values: AnnouncementValues): CallOf<typeof publish>['body'] => ({
  title: values.title,
  text: values.text,
  audience: audienceOf(values) ?? { serviceId: null, phases: [] },
  endsOn: values.endsOn,
  asksConfirmation: values.asksConfirmation,
});
