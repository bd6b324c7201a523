import { Controller } from '@nestjs/common';
import { listReports, read } from '../../shared/figures/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { FiguresReads } from './figures.reads.js';

@Controller()
export class FiguresController {
  constructor(private readonly reads: FiguresReads) {}

  @Route(read)
  figures(actor: Actor | null, { query }: InputOf<typeof read>) {
    return this.reads.figures(actor, query);
  }

  @Route(listReports)
  reports(actor: Actor | null, { query }: InputOf<typeof listReports>) {
    return this.reads.reports(actor, query);
  }
}
