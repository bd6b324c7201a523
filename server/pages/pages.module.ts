import { Module } from '@nestjs/common';
import { OperatorPages } from './operator-pages.js';
import { PagesController } from './pages.controller.js';

@Module({ controllers: [PagesController], providers: [OperatorPages] })
export class PagesModule {}
