import { Controller } from '@nestjs/common';
import * as moderation from '../../shared/moderation/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ClaimCase } from './commands/claim-case.js';
import { CloseCase } from './commands/close-case.js';
import { DecideContribution } from './commands/decide-contribution.js';
import { FlagContent } from './commands/flag-content.js';
import { HideContent } from './commands/hide-content.js';
import { RestrictAuthor } from './commands/restrict-author.js';
import { WriteNote } from './commands/write-note.js';
import { ModerationReads } from './moderation.reads.js';

@Controller()
export class ModerationController {
  constructor(
    private readonly reads: ModerationReads,
    private readonly flagContent: FlagContent,
    private readonly claimCase: ClaimCase,
    private readonly hideContent: HideContent,
    private readonly decide: DecideContribution,
    private readonly closeCase: CloseCase,
    private readonly restrictAuthor: RestrictAuthor,
    private readonly writeNote: WriteNote,
  ) {}

  @Route(moderation.flag)
  flag(actor: Actor, { body }: InputOf<typeof moderation.flag>) {
    return this.flagContent.execute(actor, body);
  }

  @Route(moderation.listCases)
  listCases(actor: Actor, { query }: InputOf<typeof moderation.listCases>) {
    return this.reads.list(actor, query);
  }

  @Route(moderation.readSummary)
  readSummary(actor: Actor, _input: InputOf<typeof moderation.readSummary>) {
    return this.reads.summary(actor);
  }

  @Route(moderation.readCase)
  readCase(actor: Actor, { params }: InputOf<typeof moderation.readCase>) {
    return this.reads.page(actor, params.id);
  }

  @Route(moderation.claim)
  claim(actor: Actor, { params, version }: InputOf<typeof moderation.claim>) {
    return this.claimCase.execute(actor, params.id, version);
  }

  @Route(moderation.release)
  release(actor: Actor, { params, version }: InputOf<typeof moderation.release>) {
    return this.claimCase.release(actor, params.id, version);
  }

  @Route(moderation.hide)
  hide(actor: Actor, { params, version, body }: InputOf<typeof moderation.hide>) {
    return this.hideContent.execute(actor, params.id, version, body.reason);
  }

  @Route(moderation.restore)
  restore(actor: Actor, { params, version, body }: InputOf<typeof moderation.restore>) {
    return this.hideContent.restore(actor, params.id, version, body.reason);
  }

  @Route(moderation.publish)
  publish(actor: Actor, { params, version }: InputOf<typeof moderation.publish>) {
    return this.decide.publish(actor, params.id, version);
  }

  @Route(moderation.refuse)
  refuse(actor: Actor, { params, version, body }: InputOf<typeof moderation.refuse>) {
    return this.decide.refuse(actor, params.id, version, body.reason);
  }

  @Route(moderation.close)
  close(actor: Actor, { params, version, body }: InputOf<typeof moderation.close>) {
    return this.closeCase.execute(actor, params.id, version, body);
  }

  @Route(moderation.reopen)
  reopen(actor: Actor, { params, version, body }: InputOf<typeof moderation.reopen>) {
    return this.closeCase.reopen(actor, params.id, version, body.reason);
  }

  @Route(moderation.warn)
  warn(actor: Actor, { params, version, body }: InputOf<typeof moderation.warn>) {
    return this.restrictAuthor.warn(actor, params.id, version, body.reason);
  }

  @Route(moderation.restrict)
  restrict(actor: Actor, { params, version, body }: InputOf<typeof moderation.restrict>) {
    return this.restrictAuthor.restrict(actor, params.id, version, body);
  }

  @Route(moderation.free)
  free(actor: Actor, { params, version, body }: InputOf<typeof moderation.free>) {
    return this.restrictAuthor.free(actor, params.id, version, body.reason);
  }

  @Route(moderation.note)
  note(actor: Actor, { params, body }: InputOf<typeof moderation.note>) {
    return this.writeNote.execute(actor, params.id, body.text);
  }

  @Route(moderation.hideSubject)
  hideSubject(actor: Actor, { body }: InputOf<typeof moderation.hideSubject>) {
    return this.hideContent.unflagged(actor, body.subject, body.reason);
  }
}
