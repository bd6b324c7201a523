import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { EMPTY_REPORT } from '../../../shared/experiences/sections.js';
import { currentVersionSql, standingService } from '../../catalogue/catalogue.face.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../../platform/database/database.js';
import { History } from '../../platform/events/history.js';
import { reportEvent } from '../experiences.events.js';
import { ExperienceReport } from '../report.entity.js';

interface Known {
  versionId: string | null;
  startedOn: string | null;
  goLiveOn: string | null;
  phase: number | null;
}

/** Begins a report of the own house, with what is already known of its rollout. */
@Injectable()
export class StartReport {
  constructor(
    private readonly database: Database,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unknown_reference` for a service that does not exist */
  async execute(actor: Actor, named: string | null): Promise<{ id: string; version: number }> {
    const now = this.clock.now();
    const serviceId = named === null ? null : ((await standingService(this.database, named)) ?? named);
    const known = serviceId === null ? null : await this.known(actor, serviceId);
    const report = this.database.em.create(ExperienceReport, { id: newId(), organisation: actor.organisationId, createdBy: actor.personId, state: 'draft', createdAt: now, changedAt: now });
    await this.database.em.flush();
    if (serviceId !== null && known) {
      await this.fill(report.id, 'frame', { ...EMPTY_REPORT.frame, services: [{ serviceId, versionId: known.versionId }] }, now);
      if (known.startedOn !== null || known.goLiveOn !== null) await this.fill(report.id, 'dates', { ...EMPTY_REPORT.dates, startedOn: known.startedOn, goLiveOn: known.goLiveOn }, now);
      if (known.goLiveOn !== null) await this.fill(report.id, 'result', { ...EMPTY_REPORT.result, result: 'live' }, now);
    }
    await this.history.record(actor, reportEvent('reports.created', report));
    return { id: report.id, version: report.version };
  }

  // The start of an introduction is the day its rollout was first set; the history knows it.
  private async known(actor: Actor, serviceId: string): Promise<Known> {
    const known = await this.database.row<Known>(
      `select ${currentVersionSql('s.id', 'n.id')} as "versionId",
         r.phase, case when r.state = 'active' then r.go_live_on end as "goLiveOn",
         case when r.state = 'active' then least(r.go_live_on, r.since, (select min((e.occurred_at at time zone 'Europe/Berlin')::date) from domain_event e where e.subject_id = r.id)) end as "startedOn"
       from service s left join rollout r on r.service_id = s.id and r.organisation_id = $2 where s.id = $1`,
      [serviceId, actor.organisationId],
    );
    if (!known) throw new DomainError('unknown_reference', { errors: [{ path: 'serviceId', code: 'unknown_reference' }] });
    // A start on the very day of the go-live says nothing about how long it took.
    return known.startedOn === known.goLiveOn ? { ...known, startedOn: null } : known;
  }

  private async fill(reportId: string, section: string, content: object, now: Date): Promise<void> {
    await this.database.rows('insert into report_section (report_id, section, content, changed_at, version) values ($1, $2, $3::jsonb, $4, 1)', [reportId, section, JSON.stringify(content), now]);
  }
}
