import { VERSION_PARTS, type VersionPart } from '../../../shared/catalogue/contract.js';
import type { VersionFacts } from '../../../shared/catalogue/versions.js';

/** What the form holds: a text for each part; one that is not named is null, one just named may still be empty. */
export type VersionValues = { label: string; releasedOn: string } & Record<VersionPart, string | null>;
export type VersionField = keyof VersionValues;

export const VERSION_FIELDS: readonly VersionField[] = ['label', 'releasedOn', ...VERSION_PARTS];

export const emptyVersion = (releasedOn: string): VersionValues => ({ label: '', releasedOn, ...noParts() });

/** What a version says, as the form holds it. Pure. */
export const versionValues = ({ label, releasedOn, news }: VersionFacts): VersionValues => ({ label, releasedOn, ...noParts(), ...(Object.fromEntries(news.map(({ part, text }) => [part, text])) as Partial<Record<VersionPart, string>>) });

/** What the form sends; a part without a text is not named. Pure. */
export const versionFacts = (values: VersionValues): VersionFacts => ({
  label: values.label,
  releasedOn: values.releasedOn,
  news: VERSION_PARTS.flatMap((part) => (values[part]?.trim() ? [{ part, text: values[part] }] : [])),
});

const noParts = (): Record<VersionPart, null> => Object.fromEntries(VERSION_PARTS.map((part) => [part, null])) as Record<VersionPart, null>;
