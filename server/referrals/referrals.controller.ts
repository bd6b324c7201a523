import { Controller } from '@nestjs/common';
import * as referrals from '../../shared/referrals/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { AnswerReferral } from './commands/answer-referral.js';
import { ChangeReferral } from './commands/change-referral.js';
import { PassOn } from './commands/pass-on.js';
import { WishReferral } from './commands/wish-referral.js';
import { ReferralReads } from './referrals.reads.js';

@Controller()
export class ReferralsController {
  constructor(
    private readonly reads: ReferralReads,
    private readonly wishing: WishReferral,
    private readonly passing: PassOn,
    private readonly changing: ChangeReferral,
    private readonly answering: AnswerReferral,
  ) {}

  @Route(referrals.ofThread)
  ofThread(actor: Actor, { params }: InputOf<typeof referrals.ofThread>) {
    return this.reads.ofThread(actor, params.id);
  }

  @Route(referrals.wish)
  wish(actor: Actor, { params, body }: InputOf<typeof referrals.wish>) {
    return this.wishing.execute(actor, params.id, body.note);
  }

  @Route(referrals.takeBackWish)
  takeBackWish(actor: Actor, { params }: InputOf<typeof referrals.takeBackWish>) {
    return this.wishing.takeBack(actor, params.id);
  }

  @Route(referrals.listReferrals)
  list(actor: Actor, { query }: InputOf<typeof referrals.listReferrals>) {
    return this.reads.list(actor, query);
  }

  @Route(referrals.readSummary)
  summary(actor: Actor) {
    return this.reads.summary(actor);
  }

  @Route(referrals.readReferral)
  read(actor: Actor, { params }: InputOf<typeof referrals.readReferral>) {
    return this.reads.page(actor, params.id);
  }

  @Route(referrals.passOnThread)
  passOnThread(actor: Actor, { params, body }: InputOf<typeof referrals.passOnThread>) {
    return this.passing.thread(actor, params.id, body);
  }

  @Route(referrals.passOnCase)
  passOnCase(actor: Actor, { params, body }: InputOf<typeof referrals.passOnCase>) {
    return this.passing.case(actor, params.id, body);
  }

  @Route(referrals.changeReferral)
  change(actor: Actor, input: InputOf<typeof referrals.changeReferral>) {
    return this.changing.execute(actor, input);
  }

  @Route(referrals.endReferral)
  end(actor: Actor, input: InputOf<typeof referrals.endReferral>) {
    return this.changing.end(actor, input);
  }

  @Route(referrals.answerReferral)
  answer(actor: Actor, { params, version, body }: InputOf<typeof referrals.answerReferral>) {
    return this.answering.execute(actor, params.id, version, body);
  }
}
