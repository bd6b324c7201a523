import { defineEntity, p } from '@mikro-orm/core';
import type { ReportState } from '../../shared/experiences/vocabulary.js';
import { Person } from '../accounts/accounts.face.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Thread } from '../threads/threads.face.js';

export const ExperienceReportSchema = defineEntity({
  name: 'ExperienceReport',
  properties: {
    id: p.uuid().primary(),
    /** The house that writes it: drafts belong to the house, not to who began them (product.md 4a.6). */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    createdBy: () => p.manyToOne(Person).fieldName('created_by').updateRule('no action').deleteRule('no action'),
    state: p.text().$type<ReportState>(),
    /** The number of the last published edition; 0 before the first. */
    edition: p.integer().default(0),
    withdrawnReason: p.text().nullable(),
    /** Hidden by coordination: the first edition that went with it. */
    hiddenFromEdition: p.integer().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
    changedAt: p.datetime().columnType('timestamptz'),
    sample: p.boolean().default(false),
    version: p.integer().version().default(1),
  },
  indexes: [{ name: 'experience_report_by_organisation', properties: ['organisation', 'changedAt'] }],
});

/** An experience report of a house: its state; what it says lies in sections and editions. */
export class ExperienceReport extends ExperienceReportSchema.class {}
ExperienceReportSchema.setClass(ExperienceReport);

const ofReport = () => p.manyToOne(ExperienceReport).primary().updateRule('no action').deleteRule('no action');

/** One section of the working copy. */
export const ReportSectionSchema = defineEntity({
  name: 'ReportSection',
  properties: {
    report: ofReport,
    section: p.text().primary(),
    content: p.json(),
    skipped: p.boolean().default(false),
    changedAt: p.datetime().columnType('timestamptz'),
    version: p.integer(),
  },
});

export const ReportSectionRevisionSchema = defineEntity({
  name: 'ReportSectionRevision',
  properties: { report: ofReport, section: p.text().primary(), version: p.integer().primary(), content: p.json(), writtenAt: p.datetime().columnType('timestamptz') },
});

/** A published edition, frozen. */
export const ReportEditionSchema = defineEntity({
  name: 'ReportEdition',
  properties: {
    report: ofReport,
    edition: p.integer().primary(),
    content: p.json(),
    frozen: p.json(),
    visibility: p.text(),
    note: p.text(),
    publishedAt: p.datetime().columnType('timestamptz'),
    withdrawn: p.boolean().default(false),
  },
});

const ofHouse = () => p.manyToOne(Organisation).primary().updateRule('no action').deleteRule('no action');
export const ReportHelpedSchema = defineEntity({ name: 'ReportHelped', properties: { report: ofReport, organisation: ofHouse } });
export const ReportReusedSchema = defineEntity({ name: 'ReportReused', properties: { report: ofReport, organisation: ofHouse } });

/** A thread that was opened on a report. */
export const ReportThreadSchema = defineEntity({
  name: 'ReportThread',
  properties: {
    thread: () => p.manyToOne(Thread).primary().updateRule('no action').deleteRule('no action'),
    report: () => p.manyToOne(ExperienceReport).updateRule('no action').deleteRule('no action'),
  },
  indexes: [{ name: 'report_thread_by_report', properties: ['report', 'thread'] }],
});
