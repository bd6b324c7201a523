import { Module } from '@nestjs/common';
import { ApplyImport } from './commands/apply-import.js';
import { PreviewImport } from './commands/preview-import.js';
import { ImportsController } from './imports.controller.js';
import { ReceivedFiles } from './received-files.js';
import { RunImport } from './run-import.js';

@Module({ controllers: [ImportsController], providers: [RunImport, ReceivedFiles, PreviewImport, ApplyImport] })
export class ImportsModule {}
