import { defineEntity, p } from '@mikro-orm/core';
import type { MediaType } from '../../shared/files/contract.js';
import { Person } from '../accounts/accounts.face.js';
import { Organisation } from '../organisations/organisations.face.js';

export const FileSchema = defineEntity({
  name: 'File',
  properties: {
    id: p.uuid().primary(),
    uploader: () => p.manyToOne(Person).updateRule('no action').deleteRule('no action'),
    /** Frozen when uploaded, as with posts: who of the house may give it a next version. */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    name: p.text(),
    mediaType: p.text().$type<MediaType>(),
    size: p.bigint('number'),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    /** Of the narrower copy of an image, where there is one. */
    displaySize: p.bigint('number').nullable(),
    hash: p.blob(),
    /** The words of a document, for searching. */
    text: p.text(),
    seriesId: p.uuid(),
    number: p.integer(),
    ownerKind: p.text().nullable(),
    ownerId: p.uuid().nullable(),
    createdAt: p.datetime().columnType('timestamptz'),
    /** Nobody sees it any more; its content is erased next. */
    droppedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  uniques: [{ name: 'file_series_unique', properties: ['seriesId', 'number'] }],
  indexes: [
    { name: 'file_by_owner', expression: 'create index "file_by_owner" on "file" ("owner_kind", "owner_id") where "owner_id" is not null' },
    { name: 'file_unattached', expression: 'create index "file_unattached" on "file" ("created_at") where "owner_id" is null and "dropped_at" is null' },
    { name: 'file_dropped', expression: 'create index "file_dropped" on "file" ("dropped_at") where "dropped_at" is not null' },
  ],
});

/** A file somebody uploaded; its content lies in the file store under its id. */
export class File extends FileSchema.class {}
FileSchema.setClass(File);
