import { Controller } from '@nestjs/common';
import * as audit from '../../shared/audit/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { AuditReads } from './audit.reads.js';
import { UndoAct } from './undo-act.js';

@Controller()
export class AuditController {
  constructor(
    private readonly reads: AuditReads,
    private readonly undoAct: UndoAct,
  ) {}

  @Route(audit.list)
  list(actor: Actor, { query }: InputOf<typeof audit.list>) {
    return this.reads.list(actor, query);
  }

  @Route(audit.undo)
  undo(actor: Actor, { params }: InputOf<typeof audit.undo>) {
    return this.undoAct.execute(actor, params.id);
  }
}
