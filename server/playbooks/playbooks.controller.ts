import { Controller } from '@nestjs/common';
import * as playbooks from '../../shared/playbooks/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { PlaybookReads } from './playbooks.reads.js';

@Controller()
export class PlaybooksController {
  constructor(private readonly reads: PlaybookReads) {}

  // Before `:number`: knowledge is a word, not a number.
  @Route(playbooks.listKnowledge)
  phases(actor: Actor) {
    return this.reads.phases(actor);
  }

  @Route(playbooks.readPhase)
  phase(actor: Actor, { params, query }: InputOf<typeof playbooks.readPhase>) {
    return this.reads.phase(actor, params.number, query.service);
  }
}
