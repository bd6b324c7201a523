import type { SectionContent } from '../../../shared/experiences/sections.js';
import type { FileView } from '../../../shared/files/contract.js';
import { t } from '../../i18n/index.js';
import { FileLine } from '../files/face.js';

/** Files that came out of an introduction, each with what one must know before reusing it. */
export function ReportDocuments({ rows, files }: { rows: SectionContent<'documents'>['rows']; files: readonly FileView[] }) {
  return (
    <ul className="list-rows">
      {rows.map(({ fileId, kind, title, source, licence, checkedBy }) => (
        <li key={fileId} className="report-document">
          <FileLine id={fileId} label={title} known={files.find(({ id }) => id === fileId)} />
          <p className="meta">
            <span>{t(`experiences.words.documentKind.${kind}`)}</span>
            {source && <span>{t('experiences.page.documents.source', { source })}</span>}
            {licence && <span>{t('experiences.page.documents.licence', { licence })}</span>}
            {checkedBy && <span>{t('experiences.page.documents.checked', { who: checkedBy })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
