import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { ContributionView } from '../../../shared/contributions/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Badge, Chip } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { CopyButton } from '../../ui/copy-button.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { RelativeDate } from '../../ui/time.js';
import { useTextFiles } from '../files/face.js';
import { ResubmitForm } from './resubmit-form.js';
import { WithdrawButton } from './withdraw-button.js';
import './contributions.css';

interface ContributionProps {
  contribution: ContributionView;
  person: string;
  level: 2 | 3;
  /** On the page of its thread, which needs no link to itself. */
  inPlace?: boolean;
}

/** One's own text that is not published: what became of it, the text, and what one can do. */
export function Contribution({ contribution, person, level, inPlace = false }: ContributionProps) {
  const headId = useId();
  const [editing, setEditing] = useState(false);
  const files = useTextFiles(contribution.files);
  const { id, state, kind, title, text, services, threadId, createdAt, reason, keptUntil } = contribution;
  const Heading = `h${level}` as 'h2';
  const isPost = kind === 'answer' || kind === 'comment';
  return (
    <article className="card stack-small" id={`wartend-${id}`} tabIndex={-1} aria-labelledby={headId}>
      <Heading id={headId}>{inPlace ? t(state === 'waiting' ? 'contributions.here.title' : 'contributions.state.refused') : (title ?? t('contributions.untitled'))}</Heading>
      <div className="row">
        {!inPlace && (
          <Badge icon={state === 'waiting' ? 'clock' : 'undo'} tone="warning">
            {t(`contributions.state.${state}`)}
          </Badge>
        )}
        <Badge tone="outline">{t(`contributions.kind.${kind}`)}</Badge>
        {services.map((service) => (
          <Chip key={service.id} icon="services">
            {service.name}
          </Chip>
        ))}
        <span className="muted small">
          {t('contributions.written')} <RelativeDate at={createdAt} />
        </span>
      </div>
      <p className="measure">{t(state === 'waiting' ? 'contributions.waitingText' : 'contributions.refusedText')}</p>
      {reason !== null && (
        <Alert tone="warning" title={t('contributions.reason')}>
          <p className="lines-kept">{reason}</p>
        </Alert>
      )}
      {isPost && threadId === null && <p className="measure">{t('contributions.threadGone')}</p>}
      {editing ? (
        <ResubmitForm contribution={contribution} person={person} onClose={() => setEditing(false)} />
      ) : (
        <>
          <div className="contribution-text">
            <MarkdownText text={text} topLevel={level === 2 ? 3 : 4} files={files} />
          </div>
          <div className="row">
            {state === 'refused' && (!isPost || threadId !== null) && (
              <Button size="small" icon="edit" onClick={() => setEditing(true)}>
                {t('contributions.resubmit.open')}
              </Button>
            )}
            {!inPlace && threadId !== null && <Link to={paths.thread(threadId)}>{t('contributions.toThread')}</Link>}
            <WithdrawButton contribution={contribution} />
            <CopyButton text={text} label={t('contributions.copy')} />
          </div>
        </>
      )}
      {keptUntil !== null && <p className="muted small">{t('contributions.keptUntil', { day: formatDay(keptUntil) })}</p>}
    </article>
  );
}
