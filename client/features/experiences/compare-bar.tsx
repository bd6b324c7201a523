import { useState } from 'react';
import type { ReportListItem } from '../../../shared/experiences/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Button, LinkButton } from '../../ui/button.js';
import { Checkbox } from '../../ui/choice.js';
import { VisuallyHidden } from '../../ui/visually-hidden.js';

export const COMPARED = 4;

/** The reports chosen to be compared, in the order of choosing; they stay while the list is narrowed otherwise. */
export function useChosenReports() {
  const [chosen, setChosen] = useState<string[]>([]);
  return {
    chosen,
    clear: () => setChosen([]),
    choose: (id: string, on: boolean) => setChosen((before) => (on ? [...new Set([...before, id])].slice(0, COMPARED) : before.filter((other) => other !== id))),
  };
}

type Chosen = ReturnType<typeof useChosenReports>;

/** A box at a row that takes the report into the comparison; with four, only taking away does something. */
export const ChooseReport = ({ item, chosen: { chosen, choose } }: { item: Pick<ReportListItem, 'id' | 'title'>; chosen: Chosen }) => (
  <Checkbox
    label={
      <>
        {t('experiences.compare.choose')}
        <VisuallyHidden>: {item.title}</VisuallyHidden>
      </>
    }
    checked={chosen.includes(item.id)}
    onChange={(on) => choose(item.id, on)}
  />
);

/** How many are chosen, and on to the comparison; it stays in sight at the foot while there is a choice. */
export function CompareBar({ chosen: { chosen, clear } }: { chosen: Chosen }) {
  return (
    <section className="compare-bar-place" aria-label={t('experiences.compare.bar')}>
      <output className="visually-hidden">{chosen.length > 0 ? t('experiences.compare.chosen', { count: chosen.length }) : ''}</output>
      {chosen.length > 0 && (
        <div className="compare-bar">
          <p>
            {t('experiences.compare.chosen', { count: chosen.length })}
            <span className="compare-bar-hint"> {chosen.length < 2 ? t('experiences.compare.chooseMore') : chosen.length >= COMPARED ? t('experiences.compare.full') : ''}</span>
          </p>
          <div className="row">
            {chosen.length > 1 && (
              <LinkButton to={paths.compareReports(chosen)} variant="primary">
                {t('experiences.compare.go')}
              </LinkButton>
            )}
            <Button variant="quiet" onClick={clear}>
              {t('experiences.compare.clear')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}
