import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RouteContract, WriteLimit } from '../../../shared/route.js';
import { DomainError } from '../../kernel/domain-error.js';
import { Database } from '../database/database.js';
import type { Call } from './call.js';
import { actOf, Idempotency } from './idempotency.js';
import { Limits } from './limits.js';
import { parseInput } from './parse-input.js';
import { callOf } from './route.js';

/** Around every handler: parse, limit, one transaction with the idempotency key, and the answer cut to its schema. */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly limits: Limits,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return from(this.run(callOf(context), next));
  }

  private async run(call: Call, next: CallHandler): Promise<unknown> {
    const { contract, request, reply } = call;
    const input = parseInput(contract, { params: request.params, query: request.query, body: request.body, ifMatch: request.headers['if-match'] });
    call.input = input;
    void reply.header('Cache-Control', 'private, no-store');
    if (call.actor?.readOnly && contract.method !== 'GET' && contract.access !== 'public' && !contract.whileReadOnly) throw new DomainError('read_only');
    if (contract.limit && call.actor) {
      const key = keyOf(call);
      await this.limits.count(limitOf(contract, input.body), call.actor.personId, key === null ? null : actOf(call.actor.personId, key, call.request));
    }
    const handle = async (): Promise<unknown> => answerOf(contract, await lastValueFrom(next.handle()));
    if (contract.method === 'GET' || contract.transaction === 'own') return handle();
    return this.database.transaction(async () => this.once(call, handle));
  }

  private async once(call: Call, handle: () => Promise<unknown>): Promise<unknown> {
    const key = keyOf(call);
    if (key === null || !call.actor) return handle();
    const { personId } = call.actor;
    const claim = await this.idempotency.claim(personId, key, call.request);
    if (!claim.first) {
      void call.reply.header('Idempotency-Replayed', 'true');
      return claim.response ?? undefined;
    }
    const response = await handle();
    await this.idempotency.keep(personId, key, response);
    return response;
  }
}

// A file that is sent again is another file: what nobody refers to is collected.
function keyOf(call: Call): string | null {
  if (call.contract.upload) return null;
  const key = call.request.headers['idempotency-key'];
  return typeof key === 'string' ? key : null;
}

function limitOf(contract: RouteContract, body: unknown): WriteLimit {
  return typeof contract.limit === 'function' ? contract.limit(body as never) : (contract.limit as WriteLimit);
}

// A field nobody declared cannot leak; an answer that does not fit is our mistake, not the caller's.
function answerOf(contract: RouteContract, result: unknown): unknown {
  if (contract.download) return result;
  if (!contract.response) return undefined;
  const parsed = contract.response.safeParse(result);
  if (!parsed.success) throw new DomainError('internal', { cause: parsed.error });
  return parsed.data;
}
