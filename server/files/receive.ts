import type { Readable } from 'node:stream';
import { DomainError } from '../kernel/domain-error.js';
import { receiveBody } from '../platform/files/receive-body.js';
import { familyOf, HEAD_LENGTH, type Family } from './inspection/family.js';

export interface Received {
  family: Family;
  hash: Buffer;
}

/**
 * Writes a body to a file while it arrives. What cannot be one of our kinds of file is refused by its first bytes.
 * @throws DomainError `file_type_refused`, `malformed_request` when it was cut off
 */
export async function receive(body: Readable, length: number, path: string): Promise<Received> {
  let head = Buffer.alloc(0);
  const seen: { family: Family | null } = { family: null };
  const hash = await receiveBody(body, length, path, (piece, size) => {
    if (seen.family) return;
    head = Buffer.concat([head, piece.subarray(0, HEAD_LENGTH)]);
    if (head.length < HEAD_LENGTH && size < length) return;
    seen.family = familyOf(head);
    if (!seen.family) throw new DomainError('file_type_refused');
  });
  if (!seen.family) throw new DomainError('malformed_request');
  return { family: seen.family, hash };
}
