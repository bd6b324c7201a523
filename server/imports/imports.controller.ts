import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import * as imports from '../../shared/imports/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import type { UploadedBody } from '../platform/files/receive-body.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';
import { ApplyImport } from './commands/apply-import.js';
import { PreviewImport } from './commands/preview-import.js';
import { importKinds } from './kinds/index.js';

@Controller()
export class ImportsController {
  constructor(
    private readonly previewImport: PreviewImport,
    private readonly applyImport: ApplyImport,
  ) {}

  @Route(imports.kinds)
  kinds() {
    return { items: importKinds.map(({ name, title, forms }) => ({ name, title, forms: forms.map((form) => ({ title: form.title, columns: Object.keys(form.columns) })) })) };
  }

  @Route(imports.preview)
  preview(_actor: Actor, { query }: InputOf<typeof imports.preview>, { request }: Call) {
    return this.previewImport.execute(query, bodyOf(request));
  }

  @Route(imports.apply)
  async apply(actor: Actor, { query }: InputOf<typeof imports.apply>, { request, reply }: Call) {
    const key = request.headers['idempotency-key'];
    const { result, replayed } = await this.applyImport.execute(actor, query, { ...bodyOf(request), key: typeof key === 'string' ? key : null, method: request.method, url: request.url });
    if (replayed) void reply.header('Idempotency-Replayed', 'true');
    return result;
  }
}

function bodyOf({ headers, body }: Call['request']): UploadedBody {
  const length = headers['content-length'];
  return { body: (body as Readable | undefined) ?? null, length: length === undefined ? null : Number(length) };
}
