import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importKinds, RunImport, type ImportObserver, type ImportOptions, type ImportOutcome, type Rejection } from '../../server/imports/imports.face.js';
import { History } from '../../server/platform/events/history.js';
import type { TestApplication } from '../support/application.js';

export type Kind = 'bundles' | 'single-services' | 'organisations' | 'municipalities';
export type Importing = (kind: Kind, path: string, options?: Partial<ImportOptions>, observer?: ImportObserver) => Promise<ImportOutcome & { rejections: Rejection[] }>;

/** Runs imports in a node, and keeps what they reject. */
export function importing(node: TestApplication): Importing {
  const importer = new RunImport(node.database, node.app.get(History), node.clock);
  return async (name, path, options = {}, observer = {}) => {
    const kind = importKinds.find((candidate) => candidate.name === name);
    if (!kind) throw new Error(`no kind ${name}`);
    const rejections: Rejection[] = [];
    const given: ImportOptions = { write: false, acceptValid: false, partial: false, manyMissing: false, ...options };
    const outcome = await importer.execute(kind, path, given, { ...observer, rejected: (batch) => void rejections.push(...batch) });
    return { ...outcome, rejections };
  };
}

/** A folder for the files of one test file. */
export class Files {
  private readonly folder = mkdtempSync(join(tmpdir(), 'fahrwasser-import-'));
  private count = 0;

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes lines, or bytes as they are, and returns where. */
  write(content: readonly string[] | string | Buffer, name = `file-${(this.count += 1)}.csv`): string {
    writeFileSync(this.path(name), Array.isArray(content) ? `${content.join('\n')}\n` : (content as string | Buffer));
    return this.path(name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
