import { Controller } from '@nestjs/common';
import * as pilots from '../../shared/pilots/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { BeginPilot } from './commands/begin-pilot.js';
import { ChangePilot } from './commands/change-pilot.js';
import { KeepResults } from './commands/keep-results.js';
import { RemovePilot } from './commands/remove-pilot.js';
import { PilotReads } from './pilots.reads.js';

@Controller()
export class PilotsController {
  constructor(
    private readonly reads: PilotReads,
    private readonly beginning: BeginPilot,
    private readonly changing: ChangePilot,
    private readonly keeping: KeepResults,
    private readonly removing: RemovePilot,
  ) {}

  @Route(pilots.list)
  list(actor: Actor, { query }: InputOf<typeof pilots.list>) {
    return this.reads.list(actor, query);
  }

  @Route(pilots.listChoices)
  choices() {
    return this.reads.choices();
  }

  @Route(pilots.read)
  read(actor: Actor, { params }: InputOf<typeof pilots.read>) {
    return this.reads.page(actor, params.slug);
  }

  @Route(pilots.begin)
  begin(actor: Actor, { body }: InputOf<typeof pilots.begin>) {
    return this.beginning.execute(actor, body);
  }

  @Route(pilots.change)
  change(actor: Actor, input: InputOf<typeof pilots.change>) {
    return this.changing.execute(actor, input);
  }

  @Route(pilots.keepResults)
  keepResults(actor: Actor, input: InputOf<typeof pilots.keepResults>) {
    return this.keeping.execute(actor, input);
  }

  @Route(pilots.remove)
  remove(actor: Actor, { params, version }: InputOf<typeof pilots.remove>) {
    return this.removing.execute(actor, params.id, version);
  }
}
