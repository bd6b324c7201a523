import { defineEntity, p } from '@mikro-orm/core';
import type { SuggestedContent, SuggestionKind, SuggestionState } from '../../shared/suggestions/contract.js';
import { Person } from '../accounts/accounts.face.js';
import { Organisation } from '../organisations/organisations.face.js';

/** Rows are written by single statements; here they are only declared. */
export const SuggestionSchema = defineEntity({
  name: 'Suggestion',
  properties: {
    id: p.uuid().primary(),
    subjectKind: p.text().$type<SuggestionKind>(),
    subjectId: p.uuid(),
    baseVersion: p.integer(),
    base: p.json().$type<SuggestedContent>().nullable(),
    proposed: p.json().$type<SuggestedContent>().nullable(),
    reason: p.text().nullable(),
    person: () => p.manyToOne(Person).nullable().updateRule('no action').deleteRule('no action'),
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    state: p.text().$type<Exclude<SuggestionState, 'outdated'>>(),
    createdAt: p.datetime().columnType('timestamptz'),
    decidedAt: p.datetime().columnType('timestamptz').nullable(),
    decidedBy: p.uuid().nullable(),
    declineReason: p.text().nullable(),
    appliedFrom: p.integer().nullable(),
    appliedAs: p.integer().nullable(),
    actId: p.uuid().nullable(),
  },
  indexes: [
    { name: 'suggestion_one_open', expression: `create unique index "suggestion_one_open" on "suggestion" ("subject_kind", "subject_id", "person_id") where "state" = 'open'` },
    { name: 'suggestion_open', expression: `create index "suggestion_open" on "suggestion" ("id") where "state" = 'open'` },
    { name: 'suggestion_of_subject', properties: ['subjectId', 'subjectKind'] },
    { name: 'suggestion_decided', expression: 'create index "suggestion_decided" on "suggestion" ("decided_at") where "decided_at" is not null and "base" is not null' },
  ],
});
