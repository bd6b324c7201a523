import type { ReportVisibility } from '../../shared/experiences/vocabulary.js';
import type { Audience } from '../kernel/domain-event.js';
import type { Database } from '../platform/database/database.js';
import type { TopicRule } from '../platform/realtime/topics.js';
import { audienceOf } from './experiences.events.js';
import { maySeeReport } from './experiences.policy.js';

/** `report:<id>`: as its own house, and as whoever may see what is published. `reports` (lists): as a member and as one of the own house. */
export const reportTopics = (database: Database): TopicRule[] => [
  {
    name: 'report',
    access: 'member',
    ofSubject: true,
    async audiences(actor, id): Promise<Audience[]> {
      const report = await database.row<{ organisationId: string; visibility: ReportVisibility | null }>(
        'select r.organisation_id as "organisationId", p.visibility from experience_report r left join published_report p on p.report_id = r.id where r.id = $1',
        [id],
      );
      if (!report) return [];
      const { organisationId, visibility } = report;
      const own: Audience[] = organisationId === actor.organisationId ? [{ organisation: organisationId }] : [];
      if (visibility === null || visibility === 'organisation' || !maySeeReport(actor, { organisationId, visibility })) return own;
      return [...own, audienceOf(visibility, organisationId)];
    },
  },
  { name: 'reports', access: 'member', ofSubject: false, audiences: async (actor) => ['community', { organisation: actor.organisationId }] },
];
