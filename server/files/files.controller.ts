import type { Readable } from 'node:stream';
import { Controller } from '@nestjs/common';
import * as files from '../../shared/files/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';
import { UploadFile } from './commands/upload-file.js';
import { FileReads } from './files.reads.js';
import { sendContent } from './send-content.js';

@Controller()
export class FilesController {
  constructor(
    private readonly uploadFile: UploadFile,
    private readonly reads: FileReads,
  ) {}

  @Route(files.upload)
  upload(actor: Actor, { query }: InputOf<typeof files.upload>, { request }: Call) {
    const length = request.headers['content-length'];
    return this.uploadFile.execute(actor, { ...query, body: (request.body as Readable | undefined) ?? null, length: length === undefined ? null : Number(length) });
  }

  @Route(files.download)
  async download(actor: Actor | null, { params, query }: InputOf<typeof files.download>, { reply }: Call) {
    return sendContent(reply, await this.reads.content(actor, params.id, query.size));
  }

  @Route(files.versions)
  versions(actor: Actor | null, { params }: InputOf<typeof files.versions>) {
    return this.reads.versions(actor, params.id);
  }
}
