import { defineEntity, p } from '@mikro-orm/core';
import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import { Component, Obstacle, Service, ServiceVersion } from '../catalogue/catalogue.face.js';
import { Organisation } from '../organisations/organisations.face.js';
import { ExperienceReport } from './report.entity.js';

const NEWEST = '("published_at" desc, "report_id" desc)';

/** The current edition of a report that can be read, as lists and figures need it; written anew with every edition. */
export const PublishedReportSchema = defineEntity({
  name: 'PublishedReport',
  properties: {
    report: () => p.oneToOne(ExperienceReport).primary().unique(false).updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    edition: p.integer(),
    visibility: p.text().$type<ReportVisibility>(),
    publicRequested: p.boolean().default(false),
    title: p.text(),
    summary: p.text(),
    result: p.text().nullable(),
    startedOn: p.date().nullable(),
    goLiveOn: p.date().nullable(),
    kind: p.text(),
    sizeBand: p.text().nullable(),
    helpedCount: p.integer().default(0),
    reusedCount: p.integer().default(0),
    firstPublishedAt: p.datetime().columnType('timestamptz'),
    publishedAt: p.datetime().columnType('timestamptz'),
    sample: p.boolean().default(false),
  },
  indexes: [
    { name: 'published_report_by_time', expression: `create index "published_report_by_time" on "published_report" ${NEWEST}` },
    { name: 'published_report_by_help', expression: 'create index "published_report_by_help" on "published_report" ("helped_count" desc, "published_at" desc, "report_id" desc)' },
    { name: 'published_report_by_organisation', properties: ['organisation'] },
    { name: 'published_report_requested', expression: `create index "published_report_requested" on "published_report" ${NEWEST} where "public_requested"` },
    { name: 'published_report_public', expression: `create index "published_report_public" on "published_report" ${NEWEST} where "visibility" = 'public'` },
  ],
});
export class PublishedReport extends PublishedReportSchema.class {}
PublishedReportSchema.setClass(PublishedReport);

const ofReport = () => p.manyToOne(PublishedReport).fieldName('report_id').primary().updateRule('no action').deleteRule('no action');

export const ReportServiceSchema = defineEntity({
  name: 'ReportService',
  properties: {
    report: ofReport,
    service: () => p.manyToOne(Service).primary().updateRule('no action').deleteRule('no action'),
    serviceVersion: () => p.manyToOne(ServiceVersion).nullable().updateRule('no action').deleteRule('no action'),
    position: p.smallint(),
  },
  indexes: [
    { name: 'report_service_by_service', properties: ['service', 'report'] },
    { name: 'report_service_by_version', expression: 'create index report_service_by_version on report_service (service_version_id) where service_version_id is not null' },
  ],
});

export const ReportComponentSchema = defineEntity({
  name: 'ReportComponent',
  properties: { report: ofReport, component: () => p.manyToOne(Component).primary().updateRule('no action').deleteRule('no action'), position: p.smallint() },
  indexes: [{ name: 'report_component_by_component', properties: ['component', 'report'] }],
});

export const ReportObstacleSchema = defineEntity({
  name: 'ReportObstacle',
  properties: { report: ofReport, obstacle: () => p.manyToOne(Obstacle).primary().updateRule('no action').deleteRule('no action'), weight: p.smallint(), remedy: p.text(), position: p.smallint() },
  indexes: [{ name: 'report_obstacle_by_obstacle', properties: ['obstacle', 'report'] }],
});

/** One number of a published report; the names of measures stand in `measures.ts`. */
export const ReportValueSchema = defineEntity({
  name: 'ReportValue',
  properties: { report: ofReport, measure: p.text().primary(), value: p.decimal().precision(14).scale(2) },
  indexes: [{ name: 'report_value_by_measure', properties: ['measure', 'report'] }],
});

export const LessonSchema = defineEntity({
  name: 'Lesson',
  properties: {
    id: p.uuid().primary(),
    report: () => p.manyToOne(PublishedReport).fieldName('report_id').updateRule('no action').deleteRule('no action'),
    kind: p.text(),
    title: p.text(),
    text: p.text(),
    phase: p.smallint().nullable(),
    componentIds: p.array().columnType('uuid[]').defaultRaw("'{}'"),
    position: p.smallint(),
    publishedAt: p.datetime().columnType('timestamptz'),
    /** Since which edition it says what it says. */
    sinceEdition: p.integer().default(1),
  },
  indexes: [
    { name: 'lesson_by_report', properties: ['report', 'position'] },
    { name: 'lesson_by_time', expression: 'create index "lesson_by_time" on "lesson" ("published_at" desc, "id" desc)' },
    { name: 'lesson_by_phase', expression: 'create index "lesson_by_phase" on "lesson" ("phase", "published_at" desc, "id" desc)' },
    { name: 'lesson_by_component', expression: 'create index "lesson_by_component" on "lesson" using gin ("component_ids")' },
  ],
});
