import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../kernel/domain-error.js';
import { bytesPass } from '../platform/files/passing-bytes.js';
import { familyOf, HEAD_LENGTH, type Family } from './inspection/family.js';

// Whoever sends nothing for so long, or takes longer than that altogether, has gone or means no good.
const SILENCE_MILLISECONDS = 30_000;
const WHOLE_MILLISECONDS = 15 * 60_000;

export interface Received {
  family: Family;
  hash: Buffer;
}

/**
 * Writes a body to a file while it arrives, a piece at a time, counted and hashed. What cannot be one of our kinds of file
 * is refused by its first bytes. The connection stays usable for the answer.
 * @throws DomainError `file_type_refused`, `malformed_request` when it was cut off
 */
export async function receive(body: Readable, length: number, path: string): Promise<Received> {
  const hash = createHash('sha256');
  const patience = patienceWith(body);
  let family: Family | null = null;
  let size = 0;
  const pieces = async function* (): AsyncIterable<Buffer> {
    let head = Buffer.alloc(0);
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      patience.renew();
      size += piece.length;
      if (!family) {
        head = Buffer.concat([head, piece.subarray(0, HEAD_LENGTH)]);
        if (head.length >= HEAD_LENGTH || size >= length) family = familyOf(head);
        if (!family && (head.length >= HEAD_LENGTH || size >= length)) throw new DomainError('file_type_refused');
      }
      hash.update(piece);
      bytesPass(piece.length);
      yield piece;
    }
  };
  try {
    await pipeline(pieces, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (body.errored) throw new DomainError('malformed_request', { cause: error });
    throw error;
  } finally {
    patience.end();
  }
  if (size !== length || !family) throw new DomainError('malformed_request');
  return { family, hash: hash.digest() };
}

function patienceWith(body: Readable): { renew: () => void; end: () => void } {
  const giveUp = (): void => void body.destroy(new Error('upload took too long'));
  const silence = setTimeout(giveUp, SILENCE_MILLISECONDS).unref();
  const whole = setTimeout(giveUp, WHOLE_MILLISECONDS).unref();
  return {
    renew: () => void silence.refresh(),
    end: () => {
      clearTimeout(silence);
      clearTimeout(whole);
    },
  };
}
