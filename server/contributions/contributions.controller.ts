import { Controller } from '@nestjs/common';
import * as checks from '../../shared/contributions/checks.js';
import * as contributions from '../../shared/contributions/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { SwitchCheck } from './commands/switch-check.js';
import { TakeBack } from './commands/take-back.js';
import { ContributionReads } from './contributions.reads.js';

@Controller()
export class ContributionsController {
  constructor(
    private readonly reads: ContributionReads,
    private readonly takeBack: TakeBack,
    private readonly switchCheck: SwitchCheck,
  ) {}

  @Route(contributions.listOwn)
  listOwn(actor: Actor, _input: InputOf<typeof contributions.listOwn>) {
    return this.reads.own(actor);
  }

  @Route(contributions.withdraw)
  withdraw(actor: Actor, { params, version }: InputOf<typeof contributions.withdraw>) {
    return this.takeBack.withdraw(actor, params.id, version);
  }

  @Route(contributions.resubmit)
  resubmit(actor: Actor, { params, version, body }: InputOf<typeof contributions.resubmit>) {
    return this.takeBack.resubmit(actor, params.id, version, body);
  }

  @Route(checks.readChecks)
  readChecks(actor: Actor, _input: InputOf<typeof checks.readChecks>) {
    return this.reads.checks(actor);
  }

  @Route(checks.readMine)
  readMine(actor: Actor, _input: InputOf<typeof checks.readMine>) {
    return this.reads.mine(actor);
  }

  @Route(checks.switchService)
  switchService(actor: Actor, { params, body }: InputOf<typeof checks.switchService>) {
    return this.switchCheck.service(actor, params.id, body);
  }

  @Route(checks.switchFirst)
  switchFirst(actor: Actor, { body }: InputOf<typeof checks.switchFirst>) {
    return this.switchCheck.first(actor, body);
  }
}
