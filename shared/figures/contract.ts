import { z } from 'zod';
import { ObstacleRef } from '../experiences/contract.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { route } from '../route.js';
import { OrganisationKind, Phase, SizeBand } from '../vocabulary.js';

/** Below so many values there is no median: it would say little, and of two values everybody knows who said which. */
export const MEDIAN_FROM = 3;
/** The newest reports with their values that come along; `n` counts all. */
export const REPORTS_SHOWN = 200;

/**
 * One figure: what a measure (`shared/experiences/measures.ts`) came to over all reports that state it. `median` from three
 * values on, null below, where the single values of the reports stand instead.
 */
export const Figure = z.object({ measure: z.string(), n: z.int(), median: z.number().nullable(), min: z.number(), max: z.number() }).meta({ id: 'Figure' });
export type Figure = z.infer<typeof Figure>;

/** How many reports met an obstacle, and how it weighed: a little time, weeks, nearly stopped it. */
export const ObstacleFigure = z.object({ obstacle: ObstacleRef, n: z.int(), weights: z.tuple([z.int(), z.int(), z.int()]) }).meta({ id: 'ObstacleFigure' });
export type ObstacleFigure = z.infer<typeof ObstacleFigure>;

/** A report behind the figures, with every number it states by the name of its measure. */
export const ReportBehind = z.object({ id: Id, title: z.string(), organisation: OrganisationView, publishedAt: Moment, values: z.record(z.string(), z.number()) }).meta({ id: 'ReportBehind' });
export type ReportBehind = z.infer<typeof ReportBehind>;

export const Figures = z
  .object({
    /** Reports the reader may see that fit, with or without numbers. */
    reportCount: z.int(),
    figures: z.array(Figure),
    obstacles: z.array(ObstacleFigure),
    reports: z.array(ReportBehind),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;

export const FiguresQuery = z.strictObject({
  service: Id.optional(),
  component: Id.optional(),
  obstacle: Id.optional(),
  /** Only reports that say how long this phase took, or tell a lesson of it. */
  phase: z.coerce.number().pipe(Phase).optional(),
  kind: OrganisationKind.optional(),
  sizeBand: SizeBand.optional(),
});
export type FiguresQuery = z.infer<typeof FiguresQuery>;

/** Figures over the reports the reader may see; a guest's are over public ones. */
export const read = route({ method: 'GET', path: 'figures', summary: 'Kennzahlen aus Erfahrungsberichten', access: 'public', status: 200, query: FiguresQuery, response: Figures });
