import type { NoticeView } from '../../../shared/notices/contract.js';
import { t, type TextKey } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';

/** What a notice says, worded by its kind. */
export function noticeText({ kind, data }: Pick<NoticeView, 'kind' | 'data'>): string {
  const named = (key: 'named' | 'at' | 'about'): string => (data.title === undefined ? '' : t(`notices.${key}`, { title: data.title }));
  return t(keyOf(kind, data), { title: named('named'), at: named('at'), about: named('about'), count: data.count ?? 0, desk: data.desk ?? t('notices.someDesk') });
}

// Some kinds say different things by what came of it.
function keyOf(kind: NoticeView['kind'], { outcome = 'acted', grade = 'none', measure = 'warned' }: NoticeView['data']): TextKey {
  if (kind === 'flag_closed') return `notices.kinds.flag_closed_${outcome}`;
  if (kind === 'answer_graded') return `notices.kinds.answer_graded_${grade}`;
  if (kind === 'warned') return `notices.kinds.warned_${measure}`;
  return `notices.kinds.${kind}`;
}

/** Where a notice leads; null where there is nothing to see, or no more. */
export function noticePath({ subject }: Pick<NoticeView, 'subject'>): string | null {
  if (subject === null) return null;
  if (subject.path !== null) return subject.path;
  const ways: Record<string, (id: string) => string> = { thread: paths.thread, report: paths.report, announcement: paths.announcement };
  return ways[subject.kind]?.(subject.id) ?? null;
}
