import type { ServiceChoice } from '../../../shared/catalogue/contract.js';
import { LIMITS } from '../../../shared/text.js';
import type { ThreadDraft } from '../../../shared/threads/contract.js';
import { t } from '../../i18n/index.js';
import { newIdempotencyKey } from '../../lib/api.js';

/** The form as it is kept on the device: what will be sent, and the key under which it is sent. */
export interface AskDraft extends ThreadDraft {
  key: string;
}

export type AskField = 'title' | 'text' | 'serviceIds' | 'componentIds' | 'phase' | 'kind' | 'visibility';

export const emptyAskDraft = (kind: ThreadDraft['kind']): AskDraft => ({
  kind,
  title: '',
  text: '',
  visibility: 'community',
  serviceIds: [],
  componentIds: [],
  phase: null,
  key: newIdempotencyKey(),
});

/** Choices alone are quickly made again; a draft is worth keeping once something was written. */
export const isEmptyAsk = (draft: AskDraft): boolean => draft.title.trim() === '' && draft.text.trim() === '';

/** The draft about one more service; its phase comes from the own house where the writer has not said one. */
export function withService(draft: AskDraft, service: ServiceChoice, phase: number | null = null): AskDraft {
  return {
    ...draft,
    serviceIds: [...new Set([...draft.serviceIds, service.id])].slice(0, LIMITS.servicesPerThread),
    phase: draft.phase ?? phase ?? service.ourRollout?.phase ?? null,
  };
}

/** What keeps the form from being sent, by field; the server checks the same again. */
export function checkAsk(draft: AskDraft): Partial<Record<AskField, string>> {
  const title = draft.title.trim().length;
  return {
    ...(title < LIMITS.titleMin ? { title: t('threads.ask.errors.titleShort', { limit: LIMITS.titleMin }) } : {}),
    ...(title > LIMITS.titleMax ? { title: t('threads.ask.errors.titleLong', { limit: LIMITS.titleMax }) } : {}),
    ...(draft.text.trim() === '' ? { text: t('threads.ask.errors.text') } : {}),
    ...(draft.text.length > LIMITS.textMax ? { text: t('threads.ask.errors.textLong', { limit: LIMITS.textMax }) } : {}),
    ...(draft.kind === 'question' && draft.serviceIds.length + draft.componentIds.length === 0 ? { serviceIds: t('threads.ask.errors.links') } : {}),
  };
}

/** What goes to the server. */
export function toThreadDraft({ key: _key, ...draft }: AskDraft): ThreadDraft {
  return draft;
}
