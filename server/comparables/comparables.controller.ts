import { Controller } from '@nestjs/common';
import { listComparable } from '../../shared/comparables/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { Route } from '../platform/http/route.js';
import { ComparableReads } from './comparables.reads.js';

@Controller()
export class ComparablesController {
  constructor(private readonly reads: ComparableReads) {}

  @Route(listComparable)
  comparable(_actor: Actor, { params }: InputOf<typeof listComparable>) {
    return this.reads.nearest(params.key);
  }
}
