import { open, rm, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ImportRefused, safeCell, type Rejection } from '../imports/imports.face.js';

const HEAD = '\ufeffZeile;Spalte;Wert;Grund\r\n';
const ON_TERMINAL = 20;

/** Rejected lines as a CSV file that table programs open; made when there is the first one. */
export class RejectionReport {
  /** For the terminal. */
  readonly first: Rejection[] = [];
  private file: FileHandle | null = null;

  constructor(
    readonly path: string,
    private readonly source: string,
  ) {}

  /** Returns when it is in the file. @throws ImportRefused where the report cannot be written */
  async add(rejections: readonly Rejection[]): Promise<void> {
    this.first.push(...rejections.slice(0, ON_TERMINAL - this.first.length));
    const lines = rejections.map(({ line, column, value, reason }) => `${[line, column ?? '', value ?? '', reason].map(safeCell).join(';')}\r\n`);
    try {
      this.file ??= await this.begin();
      await this.file.write(lines.join(''));
    } catch (error) {
      if (error instanceof ImportRefused) throw error;
      throw new ImportRefused(`Der Bericht ${this.path} kann nicht geschrieben werden (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}). Mit --report kommt er an einen anderen Ort.`);
    }
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
  }

  /** Removes what an earlier run has left: it says nothing about the file any more. */
  async removeOld(): Promise<void> {
    if (await isReport(this.path)) await rm(this.path, { force: true });
  }

  private async begin(): Promise<FileHandle> {
    if (resolve(this.path) === resolve(this.source)) throw new ImportRefused('Der Bericht würde die Datei überschreiben. Bitte nennen Sie mit --report eine andere.');
    // An earlier report may be replaced, anything else not.
    if ((await isReport(this.path)) === false) throw new ImportRefused(`${this.path} gibt es schon, und es ist kein Bericht. Bitte nennen Sie mit --report eine andere Datei.`);
    const file = await open(this.path, 'w');
    await file.write(HEAD);
    return file;
  }
}

/** Null where there is no such file, or nothing in it. */
async function isReport(path: string): Promise<boolean | null> {
  const head = Buffer.from(HEAD);
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!file) return null;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(head.length), 0, head.length, 0);
    return bytesRead === 0 ? null : buffer.equals(head);
  } finally {
    await file.close();
  }
}
