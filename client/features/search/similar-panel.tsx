import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { Me } from '../../../shared/accounts/contract.js';
import type { ResponseOf } from '../../../shared/route.js';
import { SIMILAR_FROM, type ServiceHit, type similar } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { useEndFocus } from '../../lib/use-end-focus.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { MineDialog, type Settled } from './mine-dialog.js';
import { asQuery, similarOptions } from './queries.js';
import './search.css';
import './similar.css';
import { SearchLine } from './search-line.js';
import { SimilarExperience } from './similar-experience.js';
import { SimilarService } from './similar-service.js';
import { SimilarThread } from './similar-thread.js';
import { useSettled } from './use-late.js';

const PAUSE = 250;
const AT_FIRST = 3;

export type Similar = ResponseOf<typeof similar>['threads'][number];

export interface SimilarPanelProps {
  me: Me;
  title: string;
  serviceIds: readonly string[];
  /** Of the title: while it has the focus the panel may grow, otherwise it would move what is being typed below. */
  fieldId: string;
  onAddService: (service: ServiceHit['service']) => void;
  /** The writer follows a thread instead of asking. */
  onFollowed: (settled: Settled) => void;
}

/** What has been asked before under such a title. Its one line is always there; what it found unfolds below it. */
export function SimilarPanel({ me, title, serviceIds, fieldId, onAddService, onFollowed }: SimilarPanelProps) {
  const id = useId();
  const wanted = useSettled(asQuery(title), PAUSE, '');
  const asked = wanted.length >= SIMILAR_FROM;
  const query = useQuery(similarOptions(wanted, serviceIds[0]));
  const latest = (asked && query.data) || NOTHING;
  const { open, shown, toggle } = useUnfolding(latest, fieldId);
  const [mine, setMine] = useState<Similar | null>(null);
  const [all, setAll] = useState(false);
  const box = useRef<HTMLUListElement>(null);
  const threads = all ? shown.threads : shown.threads.slice(0, AT_FIRST);
  const unfolding = useEndFocus(box, '.similar-name a', threads.length, false);
  const current = asked && query.isSuccess && !query.isPlaceholderData;
  const text = summary(shown);
  const spoken = useSettled(current ? text : '', 500, '');
  return (
    <section className="similar" aria-label={t('search.similar.title')}>
      {isEmpty(shown) ? (
        <p className="similar-line muted">{current ? text : t('search.similar.none')}</p>
      ) : (
        <h2 className="similar-line">
          <button type="button" className="similar-fold" aria-expanded={open} aria-controls={id} onClick={toggle}>
            <Icon name="search" size={16} /> <span>{text}</span> <Icon name={open ? 'chevron-up' : 'chevron-down'} />
          </button>
        </h2>
      )}
      <div id={id} hidden={!open || isEmpty(shown)}>
        {shown.threads.length > 0 && (
          <ul ref={box} className="list-plain similar-list">
            {threads.map((hit) => (
              <SimilarThread key={hit.id} hit={hit} onMine={() => setMine(hit)} />
            ))}
          </ul>
        )}
        {shown.threads.length > threads.length && (
          <Button variant="quiet" size="small" icon="chevron-down" onClick={() => {
              unfolding();
              setAll(true);
            }}>
            {t('search.similar.more', { count: shown.threads.length - threads.length })}
          </Button>
        )}
        {shown.services.length > 0 && (
          <>
            {shown.threads.length > 0 && <h3 className="similar-subtitle">{t('search.similar.servicesTitle')}</h3>}
            <ul className="list-plain similar-list">
              {shown.services.map((hit) => (
                <SimilarService key={hit.id} hit={hit} added={serviceIds.includes(hit.id)} onAdd={() => onAddService(hit.service)} />
              ))}
            </ul>
          </>
        )}
        {shown.experiences.length > 0 && (
          <>
            <h3 className="similar-subtitle">{t('search.similar.experiencesTitle')}</h3>
            <ul className="list-plain similar-list">
              {shown.experiences.map((hit) => (
                <SimilarExperience key={hit.id} hit={hit} />
              ))}
            </ul>
          </>
        )}
        <SearchLine error={null} limited={shown.limited} />
      </div>
      <output className="visually-hidden">{spoken}</output>
      {mine && <MineDialog hit={mine} me={me} onClose={() => setMine(null)} onSettled={onFollowed} />}
    </section>
  );
}

type Found = Pick<ResponseOf<typeof similar>, 'threads' | 'services' | 'experiences' | 'limited'>;
const NOTHING: Found = { threads: [], services: [], experiences: [], limited: false };
const isEmpty = ({ threads, services, experiences }: Found): boolean => threads.length + services.length + experiences.length === 0;

/** What is shown of what was found: unfolded by itself the first time, and never changed under somebody who types below. */
function useUnfolding(latest: Found, fieldId: string): { open: boolean; shown: Found; toggle: () => void } {
  const [state, setState] = useState({ open: false, unfolded: false, held: NOTHING });
  const [seen, setSeen] = useState(latest);
  if (seen !== latest) {
    setSeen(latest);
    if (!typesElsewhere(fieldId)) setState(({ open, unfolded }) => ({ open: open || (!unfolded && !isEmpty(latest)), unfolded: unfolded || !isEmpty(latest), held: latest }));
  }
  return {
    open: state.open,
    shown: state.open ? state.held : latest,
    toggle: () => setState(({ open, unfolded }) => ({ open: !open, unfolded, held: latest })),
  };
}

function typesElsewhere(fieldId: string): boolean {
  const active = document.activeElement;
  return active !== null && active.id !== fieldId && active.matches('input, textarea, select, [contenteditable="true"]');
}

function summary({ threads, services, experiences }: Found): string {
  if (threads.length > 0 || services.length + experiences.length === 0) return t('search.similar.found', { count: threads.length });
  if (services.length === 0) return t('search.similar.experiences', { count: experiences.length });
  return t('search.similar.services', { count: services.length });
}
