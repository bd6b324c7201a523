import { Controller } from '@nestjs/common';
import * as organisations from '../../shared/organisations/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { OrganisationReads } from './organisations.reads.js';

@Controller()
export class OrganisationsController {
  constructor(private readonly reads: OrganisationReads) {}

  @Route(organisations.list)
  list(_actor: Actor, { query }: InputOf<typeof organisations.list>) {
    return this.reads.list(query);
  }

  @Route(organisations.read)
  read(actor: Actor, { params }: InputOf<typeof organisations.read>) {
    return this.reads.read(actor, params.key);
  }

  @Route(organisations.people)
  people(actor: Actor, { params }: InputOf<typeof organisations.people>) {
    return this.reads.people(actor, params.key);
  }
}
