import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../kernel/domain-error.js';
import { bytesPass } from './passing-bytes.js';

// Whoever sends nothing for so long, or takes longer than that altogether, has gone or means no good.
const SILENCE_MILLISECONDS = 30_000;
const WHOLE_MILLISECONDS = 15 * 60_000;

/** A file as a request brings it. */
export interface UploadedBody {
  /** The file as it arrives; null where the request has none. */
  body: Readable | null;
  /** As the request announces it. */
  length: number | null;
}

/** @throws DomainError `invalid_input` without a body or its length, `file_too_large` */
export function requireBody({ body, length }: UploadedBody, most: number): { body: Readable; length: number } {
  if (length === null) throw new DomainError('invalid_input', { errors: [{ path: 'Content-Length', code: 'required' }] });
  if (!body || length === 0) throw new DomainError('invalid_input', { errors: [{ path: 'body', code: 'required' }] });
  if (length > most) throw new DomainError('file_too_large');
  return { body, length };
}

/**
 * Writes a body to a file while it arrives, a piece at a time, counted and hashed. `look` sees every piece with the size so
 * far and may refuse it. The connection stays usable for the answer. Returns the SHA-256.
 * @throws DomainError `malformed_request` when it was cut off
 */
export async function receiveBody(body: Readable, length: number, path: string, look?: (piece: Buffer, size: number) => void): Promise<Buffer> {
  const hash = createHash('sha256');
  const patience = patienceWith(body);
  let size = 0;
  const pieces = async function* (): AsyncIterable<Buffer> {
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      patience.renew();
      size += piece.length;
      look?.(piece, size);
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
  if (size !== length) throw new DomainError('malformed_request');
  return hash.digest();
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
