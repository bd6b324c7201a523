import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { Listeners } from '../platform/events/listeners.js';
import { UploadFile } from './commands/upload-file.js';
import { FileOwners } from './file-owners.js';
import { FileReads } from './files.reads.js';
import { FilesController } from './files.controller.js';
import { FileUpkeep } from './file-upkeep.js';
import { Inspector } from './inspection/inspector.js';
import { UploadQuota } from './upload-quota.js';

/** Global for its register: capabilities say there what of theirs files can belong to. */
@Global()
@Module({ controllers: [FilesController], providers: [FileOwners, FileReads, FileUpkeep, Inspector, UploadFile, UploadQuota], exports: [FileOwners] })
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly upkeep: FileUpkeep,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: 'files.erase-dropped', on: ['files.dropped'], jobKey: () => 'files:erase-dropped', run: () => this.upkeep.eraseDropped() });
    this.listeners.addChore({ name: 'files.collect', cron: '23 * * * *', run: () => this.upkeep.collect() });
  }
}
