import { createReadStream } from 'node:fs';

/** One physical line without its end. `bytes` is null for a line that is longer than any row can be. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Longer than all columns of a row together may be. */
export const LINE_LIMIT = 128 * 1024;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Reads a file line by line, in batches of one chunk each; `onChunk` sees every byte. Memory is bounded by chunk and line. */
export async function* linesOf(path: string, onChunk: (chunk: Buffer) => void): AsyncGenerator<Line[]> {
  let number = 0;
  let begun: Buffer[] = [];
  let length = 0;
  const take = (end: Buffer): Line => {
    number += 1;
    const tooLong = length + end.length > LINE_LIMIT;
    const bytes = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    [begun, length] = [[], 0];
    return { number, bytes: tooLong ? null : withoutReturn(bytes) };
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    onChunk(chunk);
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      lines.push(take(chunk.subarray(start, end)));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    length += rest.length;
    // What cannot become a row is counted, not kept.
    if (length <= LINE_LIMIT && rest.length > 0) begun.push(rest);
    yield lines;
  }
  if (length > 0) yield [take(Buffer.alloc(0))];
}

const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
