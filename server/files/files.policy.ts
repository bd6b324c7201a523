import type { Actor } from '../kernel/actor.js';

/** What is not taken by a text within this time is erased. */
export const UNATTACHED_HOURS = 24;

export interface FileFacts {
  readonly uploaderId: string;
  readonly organisationId: string;
}

/** Before a text takes it, a file is its uploader's alone. */
export const maySeeUnattached = (actor: Actor | null, file: FileFacts): boolean => actor !== null && actor.personId === file.uploaderId;

/** The next version of a file: of one's own, or of one of the own house. Whoever may not see it is not asked. */
export const mayReplace = (actor: Actor, file: FileFacts): boolean => file.uploaderId === actor.personId || file.organisationId === actor.organisationId;
