import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { ResponseOf } from '../../shared/route.js';
import type * as pages from '../../shared/pages/contract.js';
import { notFound } from '../kernel/domain-error.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';

type OperatorPage = ResponseOf<typeof pages.read>;

/** Legal pages, help and contact: the operator's own file in the data folder, else the text that comes with us. */
@Injectable()
export class OperatorPages {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** @throws DomainError `not_found` where neither exists */
  async read(name: OperatorPage['name']): Promise<OperatorPage> {
    const own = await this.text(join(this.settings.dataDir, 'pages', `${name}.md`));
    if (own !== null) return { name, text: own, operator: true };
    const shipped = await this.text(join(shippedFolder(), `${name}.md`));
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

// Texts are not compiled: they lie in the sources, found upwards from this file in sources and build alike.
function shippedFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'server', 'pages', 'texts');
    if (existsSync(join(candidate, 'hilfe.md'))) return candidate;
  }
  throw new Error('server/pages/texts is missing');
}
