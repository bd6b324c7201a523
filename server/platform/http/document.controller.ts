import { Controller } from '@nestjs/common';
import { openApi } from '../../../shared/document/contract.js';
import type { InputOf } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import { documentOf } from './open-api.js';
import { Route } from './route.js';
import { RouteRegister } from './route-register.js';

@Controller()
export class DocumentController {
  private document: { openapi: string } | null = null;

  constructor(private readonly register: RouteRegister) {}

  @Route(openApi)
  read(_actor: Actor | null, _input: InputOf<typeof openApi>): { openapi: string } {
    this.document ??= documentOf(this.register.contracts());
    return this.document;
  }
}
