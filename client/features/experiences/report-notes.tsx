import { useQuery } from '@tanstack/react-query';
import type { ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { isCode } from '../../lib/error-text.js';
import { paths } from '../../lib/paths.js';
import { Alert } from '../../ui/alert.js';
import { Button, LinkButton } from '../../ui/button.js';
import { notify, notifyError } from '../../ui/toast.js';
import { useOpenToPublic } from './acts.js';
import { ownReportsOptions } from './queries.js';

/** What stands between a report and guests: a coordinator decides, its house is told that it waits. */
export function PublicNote({ page }: { page: ReportPage }) {
  const act = useOpenToPublic(page.id);
  const decide = async (open: boolean): Promise<void> => {
    try {
      await act.mutateAsync({ open, version: page.version });
      notify({ text: open ? t('experiences.page.public.opened') : t('experiences.page.public.kept'), tone: 'success' });
    } catch (error) {
      if (isCode(error, 'conflict')) notify({ text: t('experiences.page.changedMeanwhile'), tone: 'warning' });
      else notifyError(error);
    }
  };
  const { can } = page;
  if (can.openToPublic) {
    return (
      <Alert
        icon="globe"
        title={t('experiences.page.public.askedTitle')}
        actions={
          <>
            <Button busy={act.isPending} onClick={() => void decide(true)}>
              {t('experiences.page.public.open')}
            </Button>
            {can.keepFromPublic && (
              <Button variant="quiet" busy={act.isPending} onClick={() => void decide(false)}>
                {t('experiences.page.public.keep')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('experiences.page.public.asked')}</p>
      </Alert>
    );
  }
  if (page.publicRequested) {
    return (
      <Alert icon="globe">
        <p>{t('experiences.page.public.waiting')}</p>
      </Alert>
    );
  }
  if (!can.keepFromPublic) return null;
  return (
    <Alert
      icon="globe"
      actions={
        <Button size="small" busy={act.isPending} onClick={() => void decide(false)}>
          {t('experiences.page.public.close')}
        </Button>
      }
    >
      <p>{t('experiences.page.public.isOpen')}</p>
    </Alert>
  );
}

/** For its own house: what is read here is not what the house has written last. */
export function NewerDraftNote({ id }: { id: string }) {
  const changed = useQuery(ownReportsOptions()).data?.find((report) => report.id === id)?.changed ?? false;
  if (!changed) return null;
  return (
    <Alert
      icon="edit"
      actions={
        <LinkButton size="small" to={paths.editReport(id)}>
          {t('experiences.page.toDraft')}
        </LinkButton>
      }
    >
      <p>{t('experiences.page.newerDraft')}</p>
    </Alert>
  );
}
