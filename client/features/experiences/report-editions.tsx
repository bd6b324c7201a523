import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Edition, ReportPage } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { formatDay } from '../../lib/dates.js';
import { SelectField } from '../../ui/choice.js';
import { Fold } from '../../ui/fold.js';
import { QueryView } from '../../ui/query-view.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { DifferencesView } from './differences-view.js';
import { differencesBetween } from './differences.js';
import { editionOptions, editionsOptions } from './queries.js';

/** The editions of a report and what changed between two of them; for members. */
export function ReportEditions({ page }: { page: ReportPage }) {
  if (page.edition === 1) return null;
  return (
    <section className="section no-print" aria-labelledby="report-editions">
      <Fold heading={<h2 id="report-editions">{t('experiences.editions.title')}</h2>} showLabel={t('experiences.editions.show')} hideLabel={t('experiences.editions.hide')}>
        <Editions id={page.id} key={page.edition} />
      </Fold>
    </section>
  );
}

function Editions({ id }: { id: string }) {
  const editions = useQuery(editionsOptions(id));
  return <QueryView query={editions}>{(all) => (all.length > 1 ? <Compared id={id} all={all} /> : <p className="muted">{t('experiences.editions.only')}</p>)}</QueryView>;
}

const nameOf = ({ edition, publishedAt }: Edition): string => t('experiences.editions.name', { edition, day: formatDay(publishedAt) });

function Compared({ id, all }: { id: string; all: readonly Edition[] }) {
  const [later, setLater] = useState(all[0]?.edition ?? 0);
  const [earlier, setEarlier] = useState(all[1]?.edition ?? 0);
  const options = (fits: (edition: Edition) => boolean) => all.filter(fits).map((edition) => ({ value: String(edition.edition), label: nameOf(edition) }));
  const choose = (value: string): void => {
    const next = Number(value);
    setLater(next);
    // What changed with an edition is what one mostly asks: against the one before it.
    setEarlier(all.find(({ edition }) => edition < next)?.edition ?? 0);
  };
  const note = all.find(({ edition }) => edition === later)?.note;
  return (
    <div className="stack">
      <div className="edition-picker">
        <SelectField label={t('experiences.editions.later')} value={String(later)} options={options(({ edition }) => edition > (all.at(-1)?.edition ?? 0))} onChange={choose} />
        <SelectField label={t('experiences.editions.earlier')} value={String(earlier)} options={options(({ edition }) => edition < later)} onChange={(value) => setEarlier(Number(value))} />
      </div>
      {note && <p>{t('experiences.editions.note', { note })}</p>}
      <Differences id={id} earlier={earlier} later={later} />
    </div>
  );
}

function Differences({ id, earlier, later }: { id: string; earlier: number; later: number }) {
  const before = useQuery(editionOptions(id, earlier));
  const after = useQuery(editionOptions(id, later));
  const failed = [before, after].find((query) => query.isError && query.data === undefined);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <Skeleton lines={4} />;
  return <DifferencesView groups={differencesBetween(before.data, after.data)} />;
}
