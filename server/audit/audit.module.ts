import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Listeners } from '../platform/events/listeners.js';
import { AuditController } from './audit.controller.js';
import { AuditLog } from './audit-log.js';
import { AuditReads } from './audit.reads.js';
import { Sealing } from './sealing.js';
import { UndoAct } from './undo-act.js';

@Global()
@Module({ controllers: [AuditController], providers: [AuditLog, AuditReads, Sealing, UndoAct], exports: [AuditLog, Sealing] })
export class AuditModule implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly sealing: Sealing,
  ) {}

  onModuleInit(): void {
    this.listeners.addChore({ name: 'audit.seal', cron: '* * * * *', run: async () => void (await this.sealing.seal()) });
  }
}
