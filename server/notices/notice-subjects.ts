import { Injectable } from '@nestjs/common';

/** Who may see a subject, as an SQL condition over its id and the reader's house; both are expressions of the statement. */
type SeenSql = (id: string, house: string) => string;

/** What notices can be about, and who may see it: each capability says it for its own subjects. */
@Injectable()
export class NoticeSubjects {
  private readonly rules = new Map<string, SeenSql>();

  /** `kind` is a word of our code, never from outside. */
  add(kind: string, seenSql: SeenSql): void {
    if (this.rules.has(kind)) throw new Error(`Subject ${kind} of notices is registered twice`);
    this.rules.set(kind, seenSql);
  }

  /** SQL for whether the reader may see the subject of the notice under the given name; of no kind that nobody speaks for. */
  seenSql(notice: string, house: string): string {
    const cases = [...this.rules].map(([kind, seen]) => `when '${kind}' then ${seen(`${notice}.subject_id`, house)}`);
    return cases.length === 0 ? 'false' : `coalesce(case ${notice}.subject_kind ${cases.join(' ')} end, false)`;
  }
}
