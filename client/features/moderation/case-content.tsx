import { Link } from 'react-router';
import type { CaseText } from '../../../shared/moderation/contract.js';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { Badge } from '../../ui/badge.js';
import { Fold } from '../../ui/fold.js';
import type { IconName } from '../../ui/icon.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import { RelativeDate } from '../../ui/time.js';
import { useTextFiles } from '../files/face.js';

const STATE_ICON: Record<CaseText['state'], IconName> = { shown: 'eye', hidden: 'lock', removed: 'delete', waiting: 'clock', refused: 'undo' };
const NO_FILES: readonly FileView[] = [];

/** The text a case is about, whatever its visibility, with what came before it. */
export function CaseContent({ content }: { content: CaseText }) {
  const files = useTextFiles(NO_FILES);
  const { state, path, visibility, text, before } = content;
  return (
    <section className="stack" aria-labelledby="case-content">
      <h2 id="case-content">{t('moderation.case.content')}</h2>
      <div className="row">
        <Badge icon={STATE_ICON[state]} tone={state === 'hidden' || state === 'waiting' ? 'warning' : 'neutral'}>
          {t(`moderation.case.contentState.${state}`)}
        </Badge>
        <Badge icon={visibility === 'organisation' ? 'lock' : visibility === 'public' ? 'globe' : 'people'}>{t(`moderation.case.visibility.${visibility}`)}</Badge>
      </div>
      {path === null && state === 'shown' && <Alert tone="warning">{t('moderation.case.notOurs')}</Alert>}
      {state === 'waiting' && <Alert>{t('moderation.case.waitingText')}</Alert>}
      {before.length > 0 && (
        <div>
          <Fold heading={<h3>{t('moderation.case.before')}</h3>} showLabel={t('moderation.case.showBefore')} hideLabel={t('moderation.case.hideBefore')}>
            <ul className="list-plain stack">
              {before.map((said, index) => (
                <li key={index} className="case-said stack-small">
                  <Byline author={said.author} at={said.at} />
                  <MarkdownText text={said.text} topLevel={4} files={files} />
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
      <div className="case-content stack-small">
        <Byline author={content.author} at={content.createdAt} />
        {text === null ? <p className="muted">{t(state === 'refused' ? 'moderation.case.refusedText' : 'moderation.case.removedText')}</p> : <MarkdownText text={text} topLevel={3} files={files} />}
      </div>
      {path !== null && (
        <p>
          <Link to={path}>{t(state === 'waiting' || state === 'refused' ? 'moderation.case.toThread' : 'moderation.case.toContent')}</Link>
        </p>
      )}
    </section>
  );
}

function Byline({ author, at }: { author: CaseText['author']; at: string | null }) {
  if (!author && at === null) return null;
  return (
    <p className="meta">
      {author && <span>{t('moderation.case.writtenBy', { name: author.name, organisation: author.organisation.name })}</span>}
      {at !== null && (
        <span>
          <RelativeDate at={at} />
        </span>
      )}
    </p>
  );
}
