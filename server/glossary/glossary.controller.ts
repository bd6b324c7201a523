import { Controller } from '@nestjs/common';
import * as glossary from '../../shared/glossary/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { GlossaryReads } from './glossary.reads.js';

@Controller()
export class GlossaryController {
  constructor(private readonly reads: GlossaryReads) {}

  @Route(glossary.listTerms)
  terms(actor: Actor) {
    return this.reads.terms(actor);
  }
}
