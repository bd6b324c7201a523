import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { isImage } from '../../shared/files/contract.js';
import { bytesPass } from '../platform/files/passing-bytes.js';
import { nameAs } from './file-names.js';
import type { Content } from './files.reads.js';

/**
 * Sends a file so that nothing in it can act: images are shown, everything else is saved; what a browser opens all the same
 * is locked in, and nobody between keeps a copy.
 */
export function sendContent(reply: FastifyReply, { stream, size, name, mediaType }: Content): StreamableFile {
  void reply
    .header('Content-Disposition', disposition(isImage(mediaType) ? 'inline' : 'attachment', nameAs(name, mediaType)))
    .header('Content-Security-Policy', "sandbox; default-src 'none'")
    .header('X-Content-Type-Options', 'nosniff');
  return new StreamableFile(Readable.from(counted(stream), { objectMode: false }), { type: mediaType, length: size });
}

async function* counted(stream: Readable): AsyncIterable<Buffer> {
  for await (const piece of stream as AsyncIterable<Buffer>) {
    bytesPass(piece.length);
    yield piece;
  }
}

/** The name twice, as RFC 6266 has it: for old programs in ASCII, for all others as it is (RFC 8187). */
export function disposition(type: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
