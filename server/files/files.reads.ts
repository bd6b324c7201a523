import type { Readable } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import type { FileVersion, FileView } from '../../shared/files/contract.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { Database } from '../platform/database/database.js';
import { FileStore } from '../platform/files/file-store.js';
import { displayKey } from './file-keys.js';
import { FileOwners } from './file-owners.js';
import { maySeeUnattached, type FileFacts } from './files.policy.js';
import { viewColumns } from './fragments.js';

interface FileRow extends FileView, FileFacts {
  displaySize: number | null;
  ownerKind: string | null;
  ownerId: string | null;
  uploadedAt: string;
}

/** What is sent of a file: the whole, or its narrower copy. */
export interface Content {
  stream: Readable;
  size: number;
  name: string;
  mediaType: FileView['mediaType'];
  /** It is the narrower copy. */
  narrower: boolean;
}

const COLUMNS = `${viewColumns}, f.display_size as "displaySize", f.owner_kind as "ownerKind", f.owner_id as "ownerId", f.created_at as "uploadedAt",
  f.uploader_id as "uploaderId", f.organisation_id as "organisationId"`;
const VERSIONS_MOST = 100;

/** Files as their readers see them. Whether somebody may is asked of what they belong to, every time. */
@Injectable()
export class FileReads {
  private readonly log = new Logger('files');

  constructor(
    private readonly database: Database,
    private readonly owners: FileOwners,
    private readonly store: FileStore,
  ) {}

  /** The file, or null where the reader may not see it or it does not exist: one statement, and one of its owner. */
  async find(actor: Actor | null, id: string): Promise<FileRow | null> {
    const file = await this.database.row<FileRow>(`select ${COLUMNS} from file f where f.id = $1 and f.dropped_at is null`, [id]);
    return file && (await this.maySee(actor, file)) ? file : null;
  }

  /** @throws DomainError `not_found` */
  async content(actor: Actor | null, id: string, size: 'display' | undefined): Promise<Content> {
    const file = await this.find(actor, id);
    if (!file) throw notFound();
    const narrower = size === 'display' && file.displaySize !== null;
    const stream = await this.store.open(narrower ? displayKey(id) : id);
    if (!stream) {
      this.log.error('the content of a file is missing', { file: id });
      throw notFound();
    }
    return { stream, size: narrower ? (file.displaySize ?? 0) : file.size, name: file.name, mediaType: narrower ? 'image/webp' : file.mediaType, narrower };
  }

  /** The versions the reader may see, newest first. @throws DomainError `not_found` */
  async versions(actor: Actor | null, id: string): Promise<{ items: FileVersion[] }> {
    const file = await this.find(actor, id);
    if (!file) throw notFound();
    const all = await this.database.rows<FileRow>(`select ${COLUMNS} from file f where f.series_id = $1 and f.dropped_at is null order by f.number desc limit ${VERSIONS_MOST}`, [file.series]);
    const items: FileVersion[] = [];
    for (const version of all) if (version.id === id || (await this.maySee(actor, version))) items.push(version);
    return { items };
  }

  private async maySee(actor: Actor | null, file: FileRow): Promise<boolean> {
    if (file.ownerKind === null || file.ownerId === null) return maySeeUnattached(actor, file);
    return this.owners.maySee(actor, file.ownerKind, file.ownerId, file.id);
  }
}
