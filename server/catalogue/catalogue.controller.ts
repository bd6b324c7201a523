import { Controller } from '@nestjs/common';
import * as catalogue from '../../shared/catalogue/contract.js';
import { readNews } from '../../shared/catalogue/news.js';
import type { InputOf } from '../../shared/route.js';
import { PHASES } from '../../shared/vocabulary.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { CatalogueReads } from './catalogue.reads.js';
import { NewsReads } from './news.reads.js';

@Controller()
export class CatalogueController {
  constructor(
    private readonly reads: CatalogueReads,
    private readonly newsReads: NewsReads,
  ) {}

  @Route(catalogue.listServices)
  services(actor: Actor) {
    return this.reads.services(actor);
  }

  @Route(catalogue.listServiceChoices)
  choices(actor: Actor) {
    return this.reads.choices(actor);
  }

  @Route(readNews)
  news(actor: Actor, { query }: InputOf<typeof readNews>) {
    return this.newsReads.news(actor, query.since);
  }

  @Route(catalogue.readService)
  service(actor: Actor, { params }: InputOf<typeof catalogue.readService>) {
    return this.reads.service(actor, params.slug);
  }

  @Route(catalogue.listComponents)
  components(actor: Actor) {
    return this.reads.components(actor);
  }

  @Route(catalogue.listPhases)
  phases() {
    return { items: PHASES.map((phase) => ({ ...phase })) };
  }
}
