import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit.face.js';
import { Clock } from '../kernel/clock.js';
import { Database } from '../platform/database/database.js';
import { Listeners } from '../platform/events/listeners.js';
import { DecideSuggestion } from './commands/decide-suggestion.js';
import { SuggestEdit } from './commands/suggest-edit.js';
import { SuggestibleSubjects } from './suggestible-subjects.js';
import { SuggestionsController } from './suggestions.controller.js';
import { eraseDecided } from './suggestions.listeners.js';
import { SuggestionReads } from './suggestions.reads.js';

/** Global for its register: capabilities say there what of theirs corrections can be proposed of. */
@Global()
@Module({ controllers: [SuggestionsController], providers: [SuggestibleSubjects, SuggestionReads, SuggestEdit, DecideSuggestion], exports: [SuggestibleSubjects] })
export class SuggestionsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly auditLog: AuditLog,
    private readonly deciding: DecideSuggestion,
  ) {}

  onModuleInit(): void {
    this.listeners.addChore(eraseDecided(this.database, this.clock));
    this.auditLog.undoes('suggestions.accepted', (actor, entry) => this.deciding.undoFromLog(actor, entry));
  }
}
