import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteContract } from '../../../shared/route.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/config.module.js';
import { admits } from './access.js';
import { Actors } from './actors.js';
import type { Call } from './call.js';
import { Limits } from './limits.js';
import { networkOf } from './network.js';
import { originAllowed } from './origin.js';
import { ROUTE } from './route.js';

// Neither can be sent by a form of another site without our consent.
const JSON_TEXT = /^application\/json\b/i;
const FILE = /^application\/octet-stream\b/i;

/** Who calls, from where, and whether the route admits them. A handler without a contract is never reached. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
    private readonly limits: Limits,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets authorise themselves on connect and per topic (gateway).
    if (context.getType() !== 'http') return true;
    const contract = this.reflector.get<RouteContract | undefined>(ROUTE, context.getHandler());
    if (!contract) throw new DomainError('not_found');
    const request = context.switchToHttp().getRequest<FastifyRequest & { call?: Call }>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (contract.method !== 'GET') this.refuseForeign(request, contract.upload ? FILE : JSON_TEXT);
    const actor = await this.actors.ofCookie(request.headers.cookie);
    request.call = { contract, request, reply, actor, input: undefined };
    if (!admits(contract.access, actor)) throw new DomainError(actor ? 'forbidden' : 'unauthorized');
    if (contract.method === 'GET' && !contract.path.startsWith('health/')) this.limits.countRead(contract.readLimit ?? 'read', actor?.personId ?? `network:${networkOf(request.ip)}`, Date.now());
    return true;
  }

  // A browser always sends Origin with these methods.
  private refuseForeign(request: FastifyRequest, type: RegExp): void {
    if (!originAllowed(this.settings, request.socket, request.headers.origin)) throw new DomainError('csrf');
    const hasBody = request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0';
    if (hasBody && !type.test(request.headers['content-type'] ?? '')) throw new DomainError('unsupported_media_type');
  }
}
