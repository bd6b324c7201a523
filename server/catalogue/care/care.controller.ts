import { Controller } from '@nestjs/common';
import * as care from '../../../shared/catalogue/care.js';
import type { InputOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { Route } from '../../platform/http/route.js';
import { CareReads } from './care.reads.js';
import { ChangeEntry } from './commands/change-entry.js';
import { CreateEntry } from './commands/create-entry.js';
import { MergeEntry } from './commands/merge-entry.js';
import { RetireEntry } from './commands/retire-entry.js';
import { MergePreview } from './merge-preview.read.js';

@Controller()
export class CareController {
  constructor(
    private readonly reads: CareReads,
    private readonly creating: CreateEntry,
    private readonly changing: ChangeEntry,
    private readonly merging: MergeEntry,
    private readonly retiring: RetireEntry,
    private readonly preview: MergePreview,
  ) {}

  @Route(care.listEntries)
  list(actor: Actor, { query }: InputOf<typeof care.listEntries>) {
    return this.reads.list(actor, query);
  }

  @Route(care.readEntry)
  read(actor: Actor, { params }: InputOf<typeof care.readEntry>) {
    return this.reads.page(actor, params.kind, params.id);
  }

  @Route(care.readEntryHistory)
  history(actor: Actor, { params, query }: InputOf<typeof care.readEntryHistory>) {
    return this.reads.history(actor, params.kind, params.id, query);
  }

  @Route(care.createEntry)
  create(actor: Actor, { body }: InputOf<typeof care.createEntry>) {
    return this.creating.execute(actor, body);
  }

  @Route(care.changeEntry)
  change(actor: Actor, input: InputOf<typeof care.changeEntry>) {
    return this.changing.execute(actor, input);
  }

  @Route(care.previewMerge)
  previewMerge(actor: Actor, input: InputOf<typeof care.previewMerge>) {
    return this.preview.services(actor, input);
  }

  @Route(care.mergeEntry)
  merge(actor: Actor, input: InputOf<typeof care.mergeEntry>) {
    return this.merging.execute(actor, input);
  }

  @Route(care.retireEntry)
  retire(actor: Actor, input: InputOf<typeof care.retireEntry>) {
    return this.retiring.execute(actor, input);
  }

  @Route(care.reinstateEntry)
  reinstate(actor: Actor, input: InputOf<typeof care.reinstateEntry>) {
    return this.retiring.reinstate(actor, input);
  }
}
