import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller.js';
import { FiguresReads } from './figures.reads.js';

@Module({ controllers: [FiguresController], providers: [FiguresReads] })
export class FiguresModule {}
