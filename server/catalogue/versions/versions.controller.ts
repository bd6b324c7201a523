import { Controller } from '@nestjs/common';
import * as versions from '../../../shared/catalogue/versions.js';
import type { InputOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { Route } from '../../platform/http/route.js';
import { ChangeVersion } from './commands/change-version.js';
import { DraftVersion } from './commands/draft-version.js';
import { PublishVersion } from './commands/publish-version.js';
import { WithdrawVersion } from './commands/withdraw-version.js';
import { VersionsReads } from './versions.reads.js';

@Controller()
export class VersionsController {
  constructor(
    private readonly reads: VersionsReads,
    private readonly drafting: DraftVersion,
    private readonly changing: ChangeVersion,
    private readonly publishing: PublishVersion,
    private readonly withdrawing: WithdrawVersion,
  ) {}

  @Route(versions.listVersions)
  list(actor: Actor, { params }: InputOf<typeof versions.listVersions>) {
    return this.reads.list(actor, params.slug);
  }

  @Route(versions.readVersion)
  read(actor: Actor, { params }: InputOf<typeof versions.readVersion>) {
    return this.reads.kept(actor, params.id);
  }

  @Route(versions.draftVersion)
  draft(actor: Actor, { body }: InputOf<typeof versions.draftVersion>) {
    return this.drafting.execute(actor, body);
  }

  @Route(versions.changeVersion)
  change(actor: Actor, input: InputOf<typeof versions.changeVersion>) {
    return this.changing.execute(actor, input);
  }

  @Route(versions.publishVersion)
  publish(actor: Actor, input: InputOf<typeof versions.publishVersion>) {
    return this.publishing.execute(actor, input);
  }

  @Route(versions.withdrawVersion)
  withdraw(actor: Actor, input: InputOf<typeof versions.withdrawVersion>) {
    return this.withdrawing.execute(actor, input);
  }

  @Route(versions.dropVersion)
  drop(actor: Actor, input: InputOf<typeof versions.dropVersion>) {
    return this.drafting.drop(actor, input);
  }
}
