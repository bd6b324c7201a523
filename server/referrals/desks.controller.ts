import { Controller } from '@nestjs/common';
import * as desks from '../../shared/referrals/desks.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { KeepDesk } from './commands/keep-desk.js';
import { ReferralReads } from './referrals.reads.js';

@Controller()
export class DesksController {
  constructor(
    private readonly reads: ReferralReads,
    private readonly keeping: KeepDesk,
  ) {}

  @Route(desks.listDesks)
  list(actor: Actor, { query }: InputOf<typeof desks.listDesks>) {
    return this.reads.desks(actor, query);
  }

  @Route(desks.readDesk)
  read(actor: Actor, { params }: InputOf<typeof desks.readDesk>) {
    return this.reads.desk(actor, params.id);
  }

  @Route(desks.createDesk)
  create(actor: Actor, { body }: InputOf<typeof desks.createDesk>) {
    return this.keeping.create(actor, body);
  }

  @Route(desks.changeDesk)
  change(actor: Actor, { params, version, body }: InputOf<typeof desks.changeDesk>) {
    return this.keeping.change(actor, params.id, version, body);
  }

  @Route(desks.retireDesk)
  retire(actor: Actor, { params, version, body }: InputOf<typeof desks.retireDesk>) {
    return this.keeping.retire(actor, params.id, version, body.reason);
  }

  @Route(desks.reinstateDesk)
  reinstate(actor: Actor, { params, version }: InputOf<typeof desks.reinstateDesk>) {
    return this.keeping.reinstate(actor, params.id, version);
  }
}
