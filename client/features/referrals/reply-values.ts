import type { OfficialReply, ReferralPage } from '../../../shared/referrals/contract.js';
import { LIMITS } from '../../../shared/text.js';
import { GRADE_LIMITS, isSourceLink } from '../../../shared/threads/grade.js';
import { t } from '../../i18n/index.js';
import { today } from '../../lib/dates.js';
import { reasonWrong } from './checks.js';

/** What the form holds; days as typed. */
export interface ReplyValues {
  text: string;
  body: string;
  sourceTitle: string;
  sourceLink: string;
  repliedOn: string;
  validFrom: string;
  publish: boolean;
  solution: boolean;
  reason: string;
}
export type ReplyField = 'text' | 'body' | 'sourceTitle' | 'sourceLink' | 'repliedOn' | 'validFrom' | 'reason';

/** The desk is mostly who is responsible. A question gets its answer; of a case nothing is published unless that is wanted. */
export const emptyReply = ({ about, desk }: Pick<ReferralPage, 'about' | 'desk'>): ReplyValues => ({
  text: '',
  body: desk?.organisation?.name ?? desk?.name ?? '',
  sourceTitle: '',
  sourceLink: '',
  repliedOn: today(),
  validFrom: '',
  publish: about.kind === 'thread',
  solution: false,
  reason: '',
});

/** What is wrong before anything is sent. */
export function wrongIn({ text, body, sourceTitle, sourceLink, repliedOn, validFrom, reason }: ReplyValues): Partial<Record<ReplyField, string | false | undefined>> {
  const short = (line: string): string | false => line.trim().length < GRADE_LIMITS.lineMin && t('referrals.reply.lineShort');
  const link = sourceLink.trim();
  return {
    text: (text.trim() === '' && t('referrals.reply.textMissing')) || (text.length > LIMITS.textMax && t('threads.page.compose.tooLong', { limit: LIMITS.textMax })),
    body: short(body),
    sourceTitle: short(sourceTitle),
    sourceLink: link !== '' && !isSourceLink(link) && t('referrals.reply.linkWrong'),
    repliedOn: (repliedOn === '' && t('referrals.reply.dayMissing')) || (repliedOn > today() && t('referrals.reply.dayAhead')),
    validFrom: validFrom === '' && t('referrals.reply.dayMissing'),
    reason: reasonWrong(reason),
  };
}

/** What a right form sends. */
export const replyOf = ({ sourceLink, reason, publish, solution, ...values }: ReplyValues): OfficialReply => ({ ...values, sourceLink: sourceLink.trim() || null, reason: reason.trim(), publish, solution: publish && solution });
