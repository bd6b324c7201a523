import { DESK_LIMITS, type DeskFacts, type DeskKind, type DeskView } from '../../../shared/referrals/desks.js';
import { isSourceLink } from '../../../shared/threads/grade.js';

/** What the form holds: everything as typed. */
export interface DeskValues {
  name: string;
  kind: DeskKind;
  organisationId: string | null;
  serviceIds: string[];
  mail: string;
  phone: string;
  website: string;
  note: string;
}
export type DeskField = keyof DeskValues;

export const EMPTY_DESK: DeskValues = { name: '', kind: 'it_verbund', organisationId: null, serviceIds: [], mail: '', phone: '', website: '', note: '' };

export const valuesOf = ({ name, kind, organisationId, serviceIds, mail, phone, website, note }: DeskFacts): DeskValues => ({ name, kind, organisationId, serviceIds, mail: mail ?? '', phone: phone ?? '', website: website ?? '', note });
export const valuesOfDesk = ({ organisation, services, ...desk }: DeskView): DeskValues => valuesOf({ ...desk, organisationId: organisation?.id ?? null, serviceIds: services.map(({ id }) => id) });

/** What a right form sends. */
export const factsOf = ({ mail, phone, website, ...values }: DeskValues): DeskFacts => ({ ...values, mail: mail.trim() || null, phone: phone.trim() || null, website: website.trim() || null });

/** Which fields are wrong before anything is sent; what is a mail address the server knows best. */
export const wrongFields = ({ name, mail, phone, website }: DeskValues): ('name' | 'mail' | 'phone' | 'website')[] => [
  ...(name.trim().length < DESK_LIMITS.nameMin ? (['name'] as const) : []),
  ...(mail.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim()) ? (['mail'] as const) : []),
  ...(phone.trim() !== '' && phone.trim().length < 3 ? (['phone'] as const) : []),
  ...(website.trim() !== '' && !isSourceLink(website.trim()) ? (['website'] as const) : []),
];
