import { Module } from '@nestjs/common';
import { PlaybooksController } from './playbooks.controller.js';
import { PlaybookReads } from './playbooks.reads.js';

@Module({ controllers: [PlaybooksController], providers: [PlaybookReads] })
export class PlaybooksModule {}
