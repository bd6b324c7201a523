import { defineEntity, p } from '@mikro-orm/core';
import type { SearchKind } from '../../../shared/search/contract.js';

// Written by single statements; declared here so that the migrations can be held against the declared schema.
export const SearchDocumentSchema = defineEntity({
  name: 'SearchDocument',
  properties: {
    kind: p.text().$type<SearchKind>().primary(),
    id: p.uuid().primary(),
    version: p.bigint(),
    title: p.text(),
    names: p.array().columnType('text[]'),
    keys: p.array().columnType('text[]'),
    context: p.array().columnType('text[]'),
    texts: p.array().columnType('text[]'),
    terms: p.type('tsvector').columnType('tsvector'),
    pushedVersion: p.bigint().nullable(),
    gone: p.boolean().default(false),
  },
  indexes: [
    { name: 'search_document_terms', properties: ['terms'], type: 'gin' },
    { name: 'search_document_unpushed', expression: 'create index search_document_unpushed on search_document (kind, id) where pushed_version is distinct from version' },
    { name: 'search_document_newest', properties: ['kind', 'version'] },
  ],
});
