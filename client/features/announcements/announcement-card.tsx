import type { AnnouncementView } from '../../../shared/announcements/contract.js';
import { t } from '../../i18n/index.js';
import { errorText, isCode } from '../../lib/error-text.js';
import { formatDay } from '../../lib/dates.js';
import { Badge, SampleBadge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { notify } from '../../ui/toast.js';
import { useTermHints } from '../glossary/face.js';
import { audienceText } from './audience-text.js';
import { useConfirm } from './mutations.js';
import './announcements.css';

/** An announcement to the own administration, whole, with what is asked of it. */
export function AnnouncementCard({ item, isNew, level }: { item: AnnouncementView; isNew: boolean; level: 2 | 3 }) {
  const hints = useTermHints();
  const Title = `h${level}` as 'h2';
  return (
    <article className="announcement" tabIndex={-1} aria-labelledby={`announcement-${item.id}`}>
      <div className="row">
        {isNew && (
          <Badge tone="accent" icon="bell">
            {t('notices.new')}
          </Badge>
        )}
        {item.changed && <Badge icon="edit">{t('announcements.changed')}</Badge>}
        {item.sample && <SampleBadge />}
      </div>
      <Title id={`announcement-${item.id}`} className="announcement-title">
        {item.title}
      </Title>
      <p className="meta">
        <span>{t('announcements.by', { house: item.organisation.name, day: formatDay(item.publishedAt) })}</span>
        <span>{audienceText(item)}</span>
        <span>{t('announcements.until', { day: formatDay(item.endsOn) })}</span>
      </p>
      <MarkdownText text={item.text} topLevel={level === 2 ? 3 : 4} hints={hints} />
      {item.asksConfirmation && <Confirmation item={item} />}
    </article>
  );
}

function Confirmation({ item }: { item: AnnouncementView }) {
  const confirm = useConfirm(item.id);
  if (item.confirmedOn !== null) {
    return (
      <p className="announcement-confirmed" tabIndex={-1} id={`confirmed-${item.id}`}>
        <Icon name="check-circle" size={16} /> {t('announcements.confirmed', { day: formatDay(item.confirmedOn) })}
      </p>
    );
  }
  const press = (): void =>
    confirm.mutate(item.version, {
      onSuccess: () => {
        notify({ text: t('announcements.confirmedDone') });
        // The button is gone; whoever came by keyboard goes on from what stands in its place.
        requestAnimationFrame(() => document.getElementById(`confirmed-${item.id}`)?.focus());
      },
      onError: (error) => notify({ text: isCode(error, 'conflict') ? t('announcements.changedMeanwhile') : errorText(error), tone: 'danger' }),
    });
  return (
    <div className="announcement-ask">
      <p className="muted small">{t('announcements.confirmHint')}</p>
      <Button icon="check" busy={confirm.isPending} onClick={press} aria-describedby={`announcement-${item.id}`}>
        {t('announcements.confirm')}
      </Button>
    </div>
  );
}
