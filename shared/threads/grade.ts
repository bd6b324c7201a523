import { z } from 'zod';
import { Reason } from '../audit/contract.js';
import { Day, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { lineOf } from '../text.js';

// Erfahrung · geprüft · verbindlich (product.md 2): what an answer is worth. Experience is every answer nobody has graded.

export const GRADE_LIMITS = { lineMin: 3, lineMax: 300, linkMax: 1_000 } as const;

/** A link to another host as browsers write it: no name before the host and no missing slash that would make it look like a different one. */
export function isSourceLink(link: string): boolean {
  return z.url({ protocol: /^https$/, hostname: z.regexes.domain }).safeParse(link).success && /^https:\/\/[^/?#\\@]+(?:[/?#]|$)/i.test(link);
}

/** The address of a page of another host. */
export const SourceLink = lineOf(1, GRADE_LIMITS.linkMax).refine(isSourceLink, 'invalid_value');

const because = { reason: Reason };
const line = lineOf(GRADE_LIMITS.lineMin, GRADE_LIMITS.lineMax);

/** What makes an answer binding. */
export const bindingFacts = {
  /** Who is responsible and says so: *Innenministerium des Landes*. */
  body: line,
  /** The document it stands in, by its title; with its address where it has one. */
  sourceTitle: line,
  sourceLink: SourceLink.nullable(),
  validFrom: Day,
};

export const Grading = z
  .discriminatedUnion('grade', [
    z.strictObject({ ...because, grade: z.literal('checked') }),
    z.strictObject({ ...because, grade: z.literal('binding'), ...bindingFacts }),
  ])
  .meta({ id: 'Grading' });
export type Grading = z.infer<typeof Grading>;

const given = { by: OrganisationView, at: Moment };
/** As it stands at an answer; the house is that of the coordinator who gave it. */
export const GradeView = z
  .discriminatedUnion('grade', [
    z.object({ ...given, grade: z.literal('checked') }),
    z.object({ ...given, grade: z.literal('binding'), body: z.string(), sourceTitle: z.string(), sourceLink: z.string().nullable(), validFrom: Day }),
  ])
  .meta({ id: 'Grade' });
export type GradeView = z.infer<typeof GradeView>;
