import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { ImportRefused } from '../import-refused.js';
import { linesOf } from './lines.js';

export type Encoding = 'utf-8' | 'windows-1252';

export interface InspectedFile {
  readonly path: string;
  readonly size: number;
  readonly encoding: Encoding;
  /** Of all bytes: tells whether it is still the same file. */
  readonly digest: string;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const ASCII_END = 0x80;

/** `name`: what messages call it. @throws ImportRefused for what is no file, or an empty one */
export async function requireFile(path: string, name: string = path): Promise<void> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new ImportRefused(error.code === 'ENOENT' ? `Die Datei ${name} gibt es nicht.` : `Die Datei ${name} kann nicht gelesen werden (${error.code}).`);
  });
  if (facts.isDirectory()) throw new ImportRefused(`${name} ist ein Ordner. Bitte nennen Sie die Datei darin.`);
  if (!facts.isFile()) throw new ImportRefused(`${name} ist keine gewöhnliche Datei.`);
  if (facts.size === 0) throw new ImportRefused(`Die Datei ${name} ist leer.`);
}

/**
 * Looks through a file once: is it one, and how is it encoded. A file is UTF-8 unless more of its lines with umlauts are
 * not; single damaged lines of a UTF-8 file are rejected later, by line. `name`: what messages call it.
 * @throws ImportRefused for what cannot be read as text
 */
export async function inspectFile(path: string, name: string = path): Promise<InspectedFile> {
  await requireFile(path, name);
  const hash = createHash('sha256');
  let [size, utf8, other] = [0, 0, 0];
  let head = Buffer.alloc(0);
  const see = (chunk: Buffer): void => {
    if (size === 0) head = Buffer.from(chunk.subarray(0, 4));
    size += chunk.length;
    hash.update(chunk);
  };
  try {
    for await (const lines of linesOf(path, see)) {
      refuseOtherFormats(head, name);
      for (const { bytes } of lines) {
        if (bytes === null || !bytes.some((byte) => byte >= ASCII_END)) continue;
        if (isUtf8(bytes)) utf8 += 1;
        else other += 1;
      }
    }
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(`Die Datei ${name} kann nicht gelesen werden (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`);
  }
  const marked = head.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return { path, size, encoding: marked || utf8 >= other ? 'utf-8' : 'windows-1252', digest: hash.digest('hex') };
}

function refuseOtherFormats(head: Buffer, name: string): void {
  if (head.subarray(0, 2).toString('latin1') === 'PK') throw new ImportRefused(`${name} ist eine Excel- oder ZIP-Datei. Bitte speichern Sie die Tabelle als CSV (UTF-8).`);
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') throw new ImportRefused(`${name} ist als UTF-16 gespeichert. Bitte speichern Sie die Tabelle als CSV (UTF-8).`);
}
