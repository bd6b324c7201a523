import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Beginning, SuggestedContent, SuggestionKind, SuggestionListItem, SuggestionPage, SuggestionQuery } from '../../shared/suggestions/contract.js';
import type { Page } from '../../shared/pagination.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { notFound } from '../kernel/domain-error.js';
import { organisationView } from '../organisations/organisations.face.js';
import { Database } from '../platform/database/database.js';
import { decodeCursor, pageOf } from '../platform/http/cursor.js';
import { SuggestibleSubjects } from './suggestible-subjects.js';
import { mayDecide, maySuggest, mayUndoAcceptance, mayWithdraw, type SuggestionFacts } from './suggestions.policy.js';

type Row = Omit<SuggestionListItem, 'viewer' | 'can' | 'state'> & SuggestionFacts & { decides: boolean };
type WholeRow = Row & { proposed: SuggestedContent; base: SuggestedContent; declineReason: string | null; subjectId: string };

/** What screens of suggestions need. */
@Injectable()
export class SuggestionReads {
  constructor(
    private readonly database: Database,
    private readonly subjects: SuggestibleSubjects,
    private readonly clock: Clock,
  ) {}

  /** Open ones that the actor made or decides, the oldest first: one statement. @throws DomainError `invalid_input` for a foreign cursor */
  async list(actor: Actor, { kind, within, awaiting, cursor, limit }: SuggestionQuery): Promise<Page<SuggestionListItem>> {
    const after = decodeCursor(cursor, z.uuid());
    const { values, bind } = binding(limit + 1);
    const conditions = [`s.state = 'open'`];
    if (kind) conditions.push(`s.subject_kind = ${bind(kind)}`);
    if (after) conditions.push(`s.id > ${bind(after)}`);
    if (within) {
      const page = bind(within);
      conditions.push(`(s.subject_id = ${page} or ${this.subjects.caseSql('s', (one) => `${one.pageSql('s.subject_id')} = ${page}`, 'false')})`);
    }
    const rows = await this.database.rows<Row>(
      `select * from (${this.columns(actor, bind)} where ${conditions.join(' and ')}) s where ${awaiting ? 's.decides' : `(s.decides or s."personId" = ${bind(actor.personId)})`} order by s.id limit $1`,
      values,
    );
    const page = pageOf(rows, limit, ({ id }) => id);
    return { items: page.rows.map((row) => shown(actor, row)), nextCursor: page.nextCursor };
  }

  /**
   * One with the text as it stands now; in a transaction, for it is read as a command would find it.
   * @throws DomainError `not_found` for what does not exist and what one may not see, alike
   */
  page(actor: Actor, id: string): Promise<SuggestionPage> {
    return this.database.transaction(async () => {
      const { values, bind } = binding(id);
      const row = await this.database.row<WholeRow>(
        `select * from (${this.columns(actor, bind, ', s.base, s.proposed, s.decline_reason as "declineReason", s.subject_id as "subjectId"')} where s.id = $1 and s.base is not null) s where s.decides or s."personId" = ${bind(actor.personId)}`,
        values,
      );
      if (!row) throw notFound();
      const subject = await this.subjects.of(row.subject.kind).access(actor, row.subjectId);
      const { base, proposed, declineReason } = row;
      const item = shown(actor, row);
      const undo = mayUndoAcceptance(row.decides, { ...row, decidedAt: row.decidedAt && new Date(row.decidedAt) }, this.clock.now()).allowed;
      return {
        ...item,
        base,
        proposed,
        current: subject.content,
        currentVersion: subject.version,
        declined: declineReason === null ? null : { reason: declineReason },
        can: { ...item.can, needsReason: subject.decides === 'coordination', undo },
      };
    });
  }

  /** A text as a suggestion starts from it. @throws DomainError `not_found` */
  begin(actor: Actor, kind: SuggestionKind, id: string): Promise<Beginning> {
    return this.database.transaction(async () => {
      const { title, path, version, content, decides } = await this.subjects.of(kind).access(actor, id);
      return { title, path, version, content, can: { suggest: maySuggest(decides).allowed } };
    });
  }

  // Whatever does not stand any more, or is not seen, is no row.
  private columns(actor: Actor, bind: (value: unknown) => string, more = ''): string {
    const house = bind(actor.organisationId);
    const piece = this.subjects;
    return `select s.id, s.state, s.reason, s.person_id as "personId", s.created_at as "createdAt", s.decided_at as "decidedAt",
        jsonb_build_object('kind', s.subject_kind, 'id', s.subject_id) || ${piece.caseSql('s', (kind) => kind.placeSql('s.subject_id'), `'{}'::jsonb`)} as subject,
        json_build_object('name', a.name, 'organisation', ${organisationView('o')}) as proposer,
        ${piece.caseSql('s', (kind) => kind.decidesSql('s.subject_id', actor, bind), 'false')} as decides${more}
      from (select * from suggestion s where ${piece.caseSql('s', (kind) => kind.seenSql('s.subject_id', house), 'false')}) s
      join person a on a.id = s.person_id join organisation o on o.id = s.organisation_id`;
  }
}

function binding(...values: unknown[]): { values: unknown[]; bind: (value: unknown) => string } {
  return { values, bind: (value) => `$${values.push(value)}` };
}

function shown(actor: Actor, { decides, personId, decidedAt, ...row }: Row): SuggestionListItem {
  const facts = { state: row.state, personId, decidedAt };
  return { ...row, viewer: { mine: personId === actor.personId }, can: { decide: mayDecide(decides, facts).allowed, withdraw: mayWithdraw(actor, facts).allowed } };
}
