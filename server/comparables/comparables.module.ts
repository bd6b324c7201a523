import { Module } from '@nestjs/common';
import { ComparablesController } from './comparables.controller.js';
import { ComparableReads } from './comparables.reads.js';

@Module({ controllers: [ComparablesController], providers: [ComparableReads] })
export class ComparablesModule {}
