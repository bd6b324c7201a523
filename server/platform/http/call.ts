import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';

/** One request on its way: what the guard found out and what the handler may answer beside its result. */
export interface Call {
  readonly contract: RouteContract;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  actor: Actor | null;
  /** Parsed by the contract's schemas. */
  input: unknown;
}
