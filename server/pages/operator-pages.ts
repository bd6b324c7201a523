import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { ResponseOf } from '../../shared/route.js';
import { PAGE_NAMES, type read } from '../../shared/pages/contract.js';
import { notFound } from '../kernel/domain-error.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';

type OperatorPage = ResponseOf<typeof read>;

/** Legal pages, help and contact: the operator's own file in the data folder, else the text that comes with us. */
@Injectable()
export class OperatorPages {
  private readonly shipped = shippedTexts();

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** @throws DomainError `not_found` where neither exists */
  async read(name: OperatorPage['name']): Promise<OperatorPage> {
    const own = await this.text(join(this.settings.dataDir, 'pages', `${name}.md`));
    if (own !== null) return { name, text: own, operator: true };
    const shipped = await this.text(join(this.shipped, `${name}.md`));
    if (shipped === null) throw notFound();
    return { name, text: shipped, operator: false };
  }

  private async text(file: string): Promise<string | null> {
    try {
      return await readFile(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}

/**
 * The folder of the texts that come with us. They are not compiled: it is found upwards from sources and build alike.
 * @throws Error with a German message where it is missing: an installation without legal pages must not start
 */
export function shippedTexts(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'server', 'pages', 'texts');
    if (PAGE_NAMES.every((name) => existsSync(join(candidate, `${name}.md`)))) return candidate;
    if (folder === dirname(folder)) throw new Error('Der Ordner server/pages/texts fehlt oder ist unvollständig: Ohne Impressum und Datenschutzhinweise startet Fahrwasser nicht.');
  }
}
