import { Controller } from '@nestjs/common';
import type { InputOf } from '../../shared/route.js';
import * as contract from '../../shared/search/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { SearchReads } from './search.reads.js';

@Controller()
export class SearchController {
  constructor(private readonly reads: SearchReads) {}

  @Route(contract.search)
  search(actor: Actor, { query }: InputOf<typeof contract.search>) {
    return this.reads.search(actor, query);
  }

  @Route(contract.suggest)
  suggest(actor: Actor, { query }: InputOf<typeof contract.suggest>) {
    return this.reads.suggest(actor, query.q);
  }

  @Route(contract.similar)
  similar(actor: Actor, { query }: InputOf<typeof contract.similar>) {
    return this.reads.similar(actor, query.title, query.service);
  }
}
