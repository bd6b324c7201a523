import { Controller } from '@nestjs/common';
import * as pages from '../../shared/pages/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { OperatorPages } from './operator-pages.js';

@Controller()
export class PagesController {
  constructor(private readonly pages: OperatorPages) {}

  @Route(pages.read)
  read(_actor: Actor | null, { params }: InputOf<typeof pages.read>) {
    return this.pages.read(params.name);
  }
}
