import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../database/database.js';

const KEY = /^[A-Za-z0-9_-]{8,100}$/;

export interface KeyedRequest {
  method: string;
  url: string;
  body: unknown;
}

export type Claim = { first: true } | { first: false; response: unknown };

/**
 * `Idempotency-Key`: its row is written in the command's own transaction, so the act and its key are kept or lost together.
 * A second request with the same key waits on that row (up to 5 s) and gets the first answer.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Claims the key inside the running transaction.
   * @throws DomainError `invalid_input` for an unusable key, `key_reused` when it belongs to another request,
   *   `unavailable` when the first request takes longer than 5 s
   */
  async claim(personId: string, key: string, request: KeyedRequest): Promise<Claim> {
    if (!KEY.test(key)) throw new DomainError('invalid_input', { errors: [{ path: 'Idempotency-Key', code: 'invalid_value' }] });
    const fingerprint = fingerprintOf(request);
    const claimed = await this.database.row(CLAIM, [personId, key, fingerprint, this.clock.now()]);
    if (claimed) return { first: true };
    const earlier = await this.database.row<{ fingerprint: string; response: { body: unknown } | null }>(
      'select fingerprint, response from idempotency_key where person_id = $1 and key = $2',
      [personId, key],
    );
    if (!earlier || earlier.fingerprint !== fingerprint) throw new DomainError('key_reused');
    return { first: false, response: earlier.response?.body ?? null };
  }

  /** Keeps the answer beside the key, in the same transaction. */
  async keep(personId: string, key: string, response: unknown): Promise<void> {
    await this.database.rows('update idempotency_key set response = $3::jsonb where person_id = $1 and key = $2', [personId, key, JSON.stringify({ body: response ?? null })]);
  }
}

// One way to the database: the patience holds for this insert, which waits for a first request still running, and for
// nothing after it. Without a row the claim failed, and all that follows is a read.
const CLAIM = `
  with patient as materialized (select set_config('lock_timeout', '5s', true))
  insert into idempotency_key (person_id, key, fingerprint, created_at) select $1::uuid, $2::text, $3::text, $4::timestamptz from patient
  on conflict do nothing returning set_config('lock_timeout', '0', true)`;

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
const fingerprintOf = ({ method, url, body }: KeyedRequest): string => digest([method, url, body]);

/** Names one act of one person: the same for its repetitions and for nothing else. */
export const actOf = (personId: string, key: string, request: KeyedRequest): string => digest([personId, key, fingerprintOf(request)]);
