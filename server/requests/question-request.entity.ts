import { defineEntity, p } from '@mikro-orm/core';
import type { DeclineReason, RequestState } from '../../shared/requests/contract.js';
import { Organisation } from '../organisations/organisations.face.js';
import { Thread } from '../threads/threads.face.js';

export const QuestionRequestSchema = defineEntity({
  name: 'QuestionRequest',
  properties: {
    id: p.uuid().primary(),
    thread: () => p.manyToOne(Thread).updateRule('no action').deleteRule('no action'),
    /** The asked house. Who asked is in the history and shown nowhere. */
    organisation: () => p.manyToOne(Organisation).updateRule('no action').deleteRule('no action'),
    state: p.text().$type<RequestState>().default('open'),
    reason: p.text().$type<DeclineReason>().nullable(),
    dueOn: p.date(),
    createdAt: p.datetime().columnType('timestamptz'),
    closedAt: p.datetime().columnType('timestamptz').nullable(),
    version: p.integer().version().default(1),
  },
  uniques: [{ name: 'question_request_unique', properties: ['thread', 'organisation'] }],
  indexes: [{ name: 'question_request_of_house', properties: ['organisation', 'state', 'dueOn', 'id'] }],
});

/** An open question offered to one administration. */
export class QuestionRequest extends QuestionRequestSchema.class {}
QuestionRequestSchema.setClass(QuestionRequest);
