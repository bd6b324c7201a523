import { useEffect, useId, useRef } from 'react';
import type { ReportDraft } from '../../../../shared/experiences/contract.js';
import { EMPTY_REPORT, type ReportContent, type SectionName } from '../../../../shared/experiences/sections.js';
import { t } from '../../../i18n/index.js';
import { Button } from '../../../ui/button.js';
import { MarkdownText } from '../../../ui/markdown-text.js';
import { Icon } from '../../../ui/icon.js';
import { useTextFiles } from '../../files/face.js';
import { ReportView } from '../report-view.js';
import type { SectionConflict } from './use-section.js';
import '../../../ui/styles/edit-conflict.css';

interface SectionConflictViewProps {
  name: SectionName;
  conflict: SectionConflict;
  report: Pick<ReportDraft, 'names' | 'files'>;
  onTake: (content: Record<string, unknown>) => void;
}

/** Both sides of a section two colleagues wrote at once, as readers would see them; what joins them stands in the fields below. */
export function SectionConflictView({ name, conflict, report, onTake }: SectionConflictViewProps) {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [conflict]);
  return (
    <section className="edit-conflict stack-small" aria-labelledby={id} tabIndex={-1} ref={box}>
      <p id={id} className="edit-conflict-title">
        <Icon name="alert" /> {t('reportEditor.conflict.title')}
      </p>
      <p>{t('reportEditor.conflict.merged')}</p>
      {conflict.overlaps > 0 && <p>{t('reportEditor.conflict.overlaps', { count: conflict.overlaps })}</p>}
      <div className="edit-conflict-sides">
        <Side name={name} title={t('reportEditor.conflict.current')} content={conflict.current} report={report} label={t('reportEditor.conflict.useCurrent')} onTake={onTake} />
        <Side name={name} title={t('reportEditor.conflict.mine')} content={conflict.mine} report={report} label={t('reportEditor.conflict.useMine')} onTake={onTake} />
      </div>
    </section>
  );
}

interface SideProps {
  name: SectionName;
  title: string;
  content: Record<string, unknown>;
  report: Pick<ReportDraft, 'names' | 'files'>;
  label: string;
  onTake: (content: Record<string, unknown>) => void;
}

function Side({ name, title, content, report: { names, files }, label, onTake }: SideProps) {
  const id = useId();
  const textFiles = useTextFiles(files);
  const shown = { ...EMPTY_REPORT, [name]: content } as ReportContent;
  // Obstacles are read by their names, which come with the draft; weight and remedy are those of this side.
  const rows = shown.obstacles.rows.flatMap((row) => names.obstacles.filter((obstacle) => obstacle.id === row.obstacleId).map((obstacle) => ({ ...obstacle, weight: row.weight, remedy: row.remedy })));
  const services = names.services.filter((service) => shown.frame.services.some(({ serviceId }) => serviceId === service.id));
  return (
    <section className="card stack-small" aria-labelledby={id}>
      <p id={id} className="edit-conflict-side-title">
        {title}
      </p>
      {name === 'frame' && (
        <div className="edit-conflict-text">
          <p>
            <strong>{shown.frame.title}</strong>
          </p>
          <p>{shown.frame.summary}</p>
        </div>
      )}
      <div className="edit-conflict-text">
        {typeof content.text === 'string' ? <MarkdownText text={content.text} topLevel={4} files={textFiles} /> : <ReportView report={{ content: shown, names: { ...names, obstacles: rows, services }, files }} level={3} />}
      </div>
      <div>
        <Button size="small" onClick={() => onTake(content)}>
          {label}
        </Button>
      </div>
    </section>
  );
}
