import { Link } from 'react-router';
import type { ServiceDetail } from '../../../shared/catalogue/contract.js';
import { LessonsOfService } from '../../features/experiences/lessons-of-service.js';
import { ObstaclesOfService } from '../../features/experiences/obstacles-of-service.js';
import { ReportList } from '../../features/experiences/report-list.js';
import { FiguresPanel } from '../../features/figures/face.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/button.js';
import { EmptyState } from '../../ui/states.js';

const SHOWN = 5;

/** What administrations tell of introducing one service: reports and their figures, then lessons by phase and obstacles by weight. */
export function ServiceReports({ service }: { service: ServiceDetail }) {
  return (
    <div className="layout-rail">
      <div className="stack-large">
        <section className="section">
          <div className="section-head">
            <h2>{t('services.hub.reportsTitle')}</h2>
            {service.reportCount > SHOWN && <Link to={paths.reports({ service: service.slug })}>{t('services.hub.reportsAll', { count: service.reportCount })}</Link>}
            {service.reportCount > 0 && (
              <LinkButton to={paths.newReport(service.slug)} icon="add" size="small">
                {t('experiences.list.write')}
              </LinkButton>
            )}
          </div>
          <ReportList
            selection={{ service: service.id, limit: SHOWN }}
            live
            level={3}
            label={t('services.hub.reportsTitle')}
            empty={
              <EmptyState
                icon="report"
                title={t('services.hub.reportsEmpty')}
                action={
                  <LinkButton to={paths.newReport(service.slug)} icon="add">
                    {t('experiences.list.write')}
                  </LinkButton>
                }
              >
                {t('services.hub.reportsEmptyText')}
              </EmptyState>
            }
          />
        </section>
        {service.reportCount > 0 && (
          <section className="section">
            <div className="section-head">
              <h2>{t('services.hub.figures')}</h2>
              <Link to={paths.figures({ service: service.slug })}>{t('services.hub.figuresAll')}</Link>
            </div>
            <FiguresPanel selection={{ service: service.id }} level={3} obstacles={false} />
          </section>
        )}
        <LessonsOfService service={service} />
      </div>
      <div className="rail">
        <ObstaclesOfService service={service} />
      </div>
    </div>
  );
}
