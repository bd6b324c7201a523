import { but, MEMBERS, NOBODY } from './people-of-a-row.js';
import type { Rows } from './rows.js';

// Components, obstacles and terms belong to no Kreis and no Themenfeld: every coordinator keeps them, whatever the mandate, and
// operators do. Others are told so, whether there is such an entry or not: that much is no secret.
//               gst suA suB | ask aut mem edi lea coo adm | aut mem edi lea coo man adm | ask aut
const KEEPERS = '401 401 401 | 403 403 403 403 403 ok  ok  | 403 403 403 403 ok  ok  ok  | 403 403';
const UNKNOWN = but(KEEPERS, '404');

export const care: Rows = {
  'GET catalogue-entries': [['', '-', 'plain', KEEPERS]],
  'GET catalogue-entries/:kind/:id': [
    ['', '-', 'entry retired-entry', KEEPERS],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'GET catalogue-entries/:kind/:id/history': [
    ['', '-', 'entry', KEEPERS],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'POST catalogue-entries': [['', '-', 'plain', KEEPERS]],
  'PUT catalogue-entries/:kind/:id': [
    ['', '-', 'entry', KEEPERS],
    ['stale', '-', 'entry', but(KEEPERS, 'con')],
    ['unversioned', '-', 'entry', but(MEMBERS, 'ver')],
    ['', '-', 'retired-entry', but(KEEPERS, 'ncu')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'POST catalogue-entries/:kind/:id/merge': [
    ['', '-', 'entry', KEEPERS],
    ['stale', '-', 'entry', but(KEEPERS, 'con')],
    ['itself', '-', 'entry', but(KEEPERS, 'its')],
    ['', '-', 'retired-entry', but(KEEPERS, 'ncu')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'PUT catalogue-entries/:kind/:id/retired': [
    ['', '-', 'entry', KEEPERS],
    ['stale', '-', 'entry', but(KEEPERS, 'con')],
    ['itself', '-', 'entry', but(KEEPERS, 'its')],
    ['', '-', 'retired-entry', but(KEEPERS, 'ncu')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'DELETE catalogue-entries/:kind/:id/retired': [
    ['', '-', 'retired-entry', KEEPERS],
    ['stale', '-', 'retired-entry', but(KEEPERS, 'con')],
    ['', '-', 'entry', but(KEEPERS, 'ncu')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'GET catalogue-entries/service/:id/merge': [
    ['', '-', 'entry', KEEPERS],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'GET services/:slug/versions': [
    ['', '-', 'drafted', MEMBERS],
    ['', '-', 'unknown', NOBODY],
  ],
  // A version belongs to the Themenfeld of its service; a mandate for Kreise does not narrow it.
  'GET service-versions/:id': [
    ['draft', '-', 'drafted', KEEPERS],
    ['published', '-', 'drafted', KEEPERS],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'POST service-versions': [
    ['', '-', 'drafted', KEEPERS],
    ['', '-', 'unknown', but(KEEPERS, 'ref')],
  ],
  'PUT service-versions/:id': [
    ['draft', '-', 'drafted', KEEPERS],
    ['published', '-', 'drafted', KEEPERS],
    ['stale', '-', 'drafted', but(KEEPERS, 'con')],
    ['unversioned', '-', 'drafted', but(MEMBERS, 'ver')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'DELETE service-versions/:id': [
    ['draft', '-', 'drafted', KEEPERS],
    ['published', '-', 'drafted', but(KEEPERS, 'vnd')],
    ['stale', '-', 'drafted', but(KEEPERS, 'con')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'POST service-versions/:id/publish': [
    ['draft', '-', 'drafted', KEEPERS],
    ['published', '-', 'drafted', but(KEEPERS, 'vnd')],
    ['stale', '-', 'drafted', but(KEEPERS, 'con')],
    ['', '-', 'unknown', UNKNOWN],
  ],
  'POST service-versions/:id/withdraw': [
    ['published', '-', 'drafted', KEEPERS],
    ['draft', '-', 'drafted', but(KEEPERS, 'vnp')],
    ['published stale', '-', 'drafted', but(KEEPERS, 'con')],
    ['', '-', 'unknown', UNKNOWN],
  ],
};
