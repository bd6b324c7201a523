import { Controller } from '@nestjs/common';
import type { InputOf } from '../../shared/route.js';
import * as suggestions from '../../shared/suggestions/contract.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { DecideSuggestion } from './commands/decide-suggestion.js';
import { SuggestEdit } from './commands/suggest-edit.js';
import { SuggestionReads } from './suggestions.reads.js';

@Controller()
export class SuggestionsController {
  constructor(
    private readonly reads: SuggestionReads,
    private readonly suggestEdit: SuggestEdit,
    private readonly decideSuggestion: DecideSuggestion,
  ) {}

  @Route(suggestions.list)
  list(actor: Actor, { query }: InputOf<typeof suggestions.list>) {
    return this.reads.list(actor, query);
  }

  @Route(suggestions.begin)
  begin(actor: Actor, { params }: InputOf<typeof suggestions.begin>) {
    return this.reads.begin(actor, params.kind, params.id);
  }

  @Route(suggestions.read)
  read(actor: Actor, { params }: InputOf<typeof suggestions.read>) {
    return this.reads.page(actor, params.id);
  }

  @Route(suggestions.suggest)
  suggest(actor: Actor, { version, body }: InputOf<typeof suggestions.suggest>) {
    return this.suggestEdit.execute(actor, version, body);
  }

  @Route(suggestions.accept)
  accept(actor: Actor, { params, version, body }: InputOf<typeof suggestions.accept>) {
    return this.decideSuggestion.accept(actor, params.id, version, body);
  }

  @Route(suggestions.decline)
  decline(actor: Actor, { params, body }: InputOf<typeof suggestions.decline>) {
    return this.decideSuggestion.decline(actor, params.id, body.reason);
  }

  @Route(suggestions.withdraw)
  withdraw(actor: Actor, { params }: InputOf<typeof suggestions.withdraw>) {
    return this.decideSuggestion.withdraw(actor, params.id);
  }

  @Route(suggestions.undo)
  undo(actor: Actor, { params }: InputOf<typeof suggestions.undo>) {
    return this.decideSuggestion.undo(actor, params.id);
  }
}
