import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';
import { Workshop } from './workshop.js';

@Global()
@Module({
  providers: [
    { provide: FileStore, inject: [SETTINGS], useFactory: ({ files, dataDir }: Settings) => (files ? new S3Store(files) : new FolderStore(join(dataDir, 'files'))) },
    { provide: Workshop, inject: [SETTINGS], useFactory: (settings: Settings) => new Workshop(join(settings.dataDir, 'uploads')) },
  ],
  exports: [FileStore, Workshop],
})
export class FileStoreModule {}
