import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { topics } from '../../../shared/events.js';
import type { ReferenceAnswer } from '../../../shared/threads/references.js';
import { t } from '../../i18n/index.js';
import { useTopic } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { Badge, SampleBadge } from '../../ui/badge.js';
import { MarkdownText } from '../../ui/markdown-text.js';
import type { TextHints } from '../../ui/text-hints.js';
import { useTextFiles } from '../files/face.js';
import { useTermHints } from '../glossary/face.js';
import { GradeNote } from './acts/grade-note.js';
import { referenceOptions, threadKeys } from './queries.js';
import './threads.css';

interface ReferenceAnswersProps {
  service?: string | undefined;
  phase?: number;
}

/** *Häufige Fragen* of a service, or of a phase: each question unfolds its answer. Nothing where there are none. */
export function ReferenceAnswers({ service, phase }: ReferenceAnswersProps) {
  const { data } = useQuery(referenceOptions({ ...(service === undefined ? {} : { service }), ...(phase === undefined ? {} : { phase }) }));
  const client = useQueryClient();
  const hints = useTermHints();
  useTopic(
    topics.threads(),
    useCallback(() => void client.invalidateQueries({ queryKey: threadKeys.references }), [client]),
  );
  if (!data || data.items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="haeufige-fragen">
      <h2 id="haeufige-fragen">{t('threads.references.title')}</h2>
      <p className="section-intro measure">{t('threads.references.intro')}</p>
      <div className="list-rows">
        {data.items.map((item) => (
          <Reference key={item.id} item={item} hints={hints} />
        ))}
      </div>
    </section>
  );
}

function Reference({ item, hints }: { item: ReferenceAnswer; hints: TextHints | undefined }) {
  const files = useTextFiles(item.files);
  return (
    <details className="reference">
      <summary>
        <span className="reference-title">{item.title}</span>
        {item.grade && <Badge tone={item.grade.grade === 'binding' ? 'accent' : 'info'}>{t(`threads.acts.grade.grades.${item.grade.grade}`)}</Badge>}
        {item.visibility === 'organisation' && (
          <Badge icon="lock" tone="warning">
            {t('threads.list.onlyHere')}
          </Badge>
        )}
        {item.sample && <SampleBadge />}
      </summary>
      <div className="stack-small reference-body">
        <GradeNote grade={item.grade} named />
        <MarkdownText text={item.text} topLevel={3} hints={hints} files={files} />
        <p className="meta">
          <span>{t('threads.references.from', { organisation: item.organisation.name })}</span>
          <Link to={paths.thread(item.threadId, item.id)}>{t('threads.references.goThere')}</Link>
        </p>
      </div>
    </details>
  );
}
