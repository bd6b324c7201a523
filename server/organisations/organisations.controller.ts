import { Controller } from '@nestjs/common';
import * as organisations from '../../shared/organisations/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ChangeContact } from './commands/change-contact.js';
import { StateComponents } from './commands/state-components.js';
import { OrganisationReads } from './organisations.reads.js';

@Controller()
export class OrganisationsController {
  constructor(
    private readonly reads: OrganisationReads,
    private readonly contacts: ChangeContact,
    private readonly components: StateComponents,
  ) {}

  @Route(organisations.list)
  list() {
    return this.reads.list();
  }

  @Route(organisations.read)
  read(actor: Actor, { params }: InputOf<typeof organisations.read>) {
    return this.reads.read(actor, params.key);
  }

  @Route(organisations.changeContact)
  changeContact(actor: Actor, input: InputOf<typeof organisations.changeContact>) {
    return this.contacts.execute(actor, input);
  }

  @Route(organisations.stateComponents)
  stateComponents(actor: Actor, input: InputOf<typeof organisations.stateComponents>) {
    return this.components.execute(actor, input);
  }

  @Route(organisations.people)
  people(actor: Actor, { params }: InputOf<typeof organisations.people>) {
    return this.reads.people(actor, params.key);
  }
}
