import { Injectable } from '@nestjs/common';
import { missingToPublish } from '../../../shared/experiences/contract.js';
import type { SectionName } from '../../../shared/experiences/sections.js';
import type { ReportVisibility } from '../../../shared/experiences/vocabulary.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { require } from '../../kernel/verdict.js';
import { sizeBandSql, stateComponents } from '../../organisations/organisations.face.js';
import { Database } from '../../platform/database/database.js';
import { accessReport } from '../experiences.access.js';
import { mayPublishReport } from '../experiences.policy.js';
import { NextEditions } from '../next-edition.js';
import { requireVersion } from '../report-version.js';
import { contentOf, readSections, type SectionRow } from '../working-copy.js';

export interface Publishing {
  visibility: ReportVisibility;
  note: string;
  seen?: Partial<Record<SectionName, number>> | undefined;
}

/** Publishes the working copy as the next edition, frozen with the facts of the house as they are today. */
@Injectable()
export class PublishReport {
  constructor(
    private readonly database: Database,
    private readonly editions: NextEditions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not_found`, `forbidden`, `conflict` where the state or a section changed meanwhile, `report_incomplete` naming what is missing */
  async execute(actor: Actor, id: string, version: number, { visibility, note, seen }: Publishing): Promise<{ version: number; edition: number }> {
    const { report, facts } = await accessReport(this.database, actor, id);
    require(mayPublishReport(actor, facts));
    requireVersion(report, version);
    const sections = await readSections(this.database, id);
    requireSeen(sections, seen);
    const content = contentOf(sections);
    const missing = missingToPublish(content);
    if (missing.length > 0) throw new DomainError('report_incomplete', { errors: missing.map((path) => ({ path, code: 'required' })) });

    await this.editions.publish(actor, report, facts, {
      content,
      frozen: await this.frozen(report.organisation.id),
      // What guests read was looked at by a coordinator, every edition anew (product.md 4).
      visibility: visibility === 'public' ? 'community' : visibility,
      publicRequested: visibility === 'public',
      publishedAt: this.clock.now(),
      note,
    });
    // Others are compared with what a house lets them read, never with what it keeps to itself.
    if (visibility !== 'organisation' && content.setup.components.length > 0) await stateComponents(this.database, report.organisation.id, content.setup.components.map(({ componentId }) => componentId));
    return { version: report.version, edition: report.edition };
  }

  private async frozen(organisationId: string): Promise<{ kind: string; sizeBand: string | null; inhabitants: number | null; district: string | null }> {
    const facts = await this.database.row<{ kind: string; sizeBand: string | null; inhabitants: number | null; district: string | null }>(
      `select o.kind, ${sizeBandSql('o')} as "sizeBand", o.inhabitants, o.district from organisation o where o.id = $1`,
      [organisationId],
    );
    if (!facts) throw new Error('a house without a row');
    return facts;
  }
}

// Only sections that were looked at can be published: what a colleague wrote since wants to be read first.
function requireSeen(sections: readonly SectionRow[], seen: Publishing['seen']): void {
  if (!seen) return;
  const changed = sections.filter((row) => row.version > 0 && (seen[row.section] ?? 0) !== row.version);
  if (changed.length > 0) throw new DomainError('conflict', { conflict: { base: {}, current: { sections: changed.map((row) => row.section) }, version: Math.max(...changed.map((row) => row.version)) } });
}
