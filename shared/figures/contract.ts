import { z } from 'zod';
import { ObstacleRef } from '../experiences/contract.js';
import { Id, Moment } from '../ids.js';
import { OrganisationView } from '../organisations/contract.js';
import { pageOf, pageQuery } from '../pagination.js';
import { route } from '../route.js';
import { OrganisationKind, Phase, SizeBand } from '../vocabulary.js';
import { Unit } from './units.js';

/** Below so many values there is no median: it would say little, and of two values everybody knows who said which. */
export const MEDIAN_FROM = 3;
/** The newest reports with their values that come along; `n` counts all, and `figures/reports` pages through all. */
export const REPORTS_SHOWN = 200;

/** A value with the report that states it. */
export const SingleValue = z.object({ report: Id, title: z.string(), value: z.number() }).meta({ id: 'SingleValue' });
export type SingleValue = z.infer<typeof SingleValue>;

/**
 * One figure: what a measure (`shared/experiences/measures.ts`, and `share_change`) came to over all reports that state it.
 * `median` from three values on, null below, where `singles` are the values themselves, the smallest first.
 */
export const Figure = z
  .object({ measure: z.string(), unit: Unit, n: z.int(), median: z.number().nullable(), min: z.number(), max: z.number(), singles: z.array(SingleValue) })
  .meta({ id: 'Figure' });
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

const narrowing = {
  service: Id.optional(),
  component: Id.optional(),
  obstacle: Id.optional(),
  /** Only reports that say how long this phase took, or tell a lesson of it. */
  phase: z.coerce.number().pipe(Phase).optional(),
  kind: OrganisationKind.optional(),
  sizeBand: SizeBand.optional(),
};
export const FiguresQuery = z.strictObject(narrowing);
export type FiguresQuery = z.infer<typeof FiguresQuery>;
export const ReportsBehindQuery = z.strictObject({ ...pageQuery, ...narrowing });
export type ReportsBehindQuery = z.infer<typeof ReportsBehindQuery>;

/** Figures over the reports the reader may see; a guest's are over public ones. */
export const read = route({ method: 'GET', path: 'figures', summary: 'Kennzahlen aus Erfahrungsberichten', access: 'public', status: 200, query: FiguresQuery, response: Figures });
/** Every report behind the same figures, the latest first. */
export const listReports = route({ method: 'GET', path: 'figures/reports', summary: 'Berichte hinter den Kennzahlen', access: 'public', status: 200, query: ReportsBehindQuery, response: pageOf(ReportBehind) });
