import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ServiceRef } from '../../../shared/catalogue/contract.js';
import type { Checks } from '../../../shared/contributions/checks.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { MultiSelect } from '../../ui/multi-select.js';
import { RelativeDate } from '../../ui/time.js';
import { SwitchDialog, type Switched } from './switch-dialog.js';
import './contributions.css';

/** Where contributions are checked before they are published, and switching that. */
export function ChecksView({ checks }: { checks: Checks }) {
  const [switched, setSwitched] = useState<Switched | null>(null);
  const { first, services, open, can } = checks;
  return (
    <div className="stack-large">
      <section className="section stack-small" aria-labelledby="checked-services">
        <h2 id="checked-services">{t('contributions.checks.services')}</h2>
        <p className="measure">{t('contributions.checks.servicesText')}</p>
        {services.length === 0 ? <p className="muted">{t('contributions.checks.none')}</p> : <Services services={services} onSwitch={setSwitched} />}
        {open.length > 0 && <AddService open={open} onAdd={(service) => setSwitched({ service, on: true })} />}
        {open.length === 0 && !services.some((one) => one.can.end) && <p className="muted measure">{t('contributions.checks.onlyCovering')}</p>}
      </section>
      <section className="section stack-small" aria-labelledby="checked-first">
        <h2 id="checked-first">{t('contributions.checks.first')}</h2>
        <p className="measure">{t('contributions.checks.firstText')}</p>
        <p className="row">
          <Badge icon={first ? 'clock' : 'check'} tone={first ? 'warning' : 'neutral'}>
            {t(first ? 'contributions.checks.firstOn' : 'contributions.checks.firstOff')}
          </Badge>
        </p>
        {first && <Since {...first} />}
        {can.first ? (
          <div>
            <Button onClick={() => setSwitched({ service: null, on: first === null })}>{t(first ? 'contributions.checks.off' : 'contributions.checks.on')}</Button>
          </div>
        ) : (
          <p className="muted measure">{t('contributions.checks.onlyUnlimited')}</p>
        )}
      </section>
      {switched && <SwitchDialog switched={switched} onClose={() => setSwitched(null)} />}
    </div>
  );
}

/** One of the services that are not checked; what is chosen is named again in the dialog. */
function AddService({ open, onAdd }: { open: readonly ServiceRef[]; onAdd: (service: ServiceRef) => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const options = useMemo(() => open.map(({ id, name }) => ({ id, label: name })), [open]);
  const service = open.find(({ id }) => id === chosen);
  const add = (): void => {
    setMissing(!service);
    if (service) onAdd(service);
  };
  return (
    <div className="check-add stack-small">
      <MultiSelect
        key={`services ${open.length}`}
        label={t('contributions.checks.add')}
        placeholder={t('contributions.checks.chooseService')}
        error={missing && !service ? t('contributions.checks.serviceMissing') : undefined}
        options={options}
        selected={service ? [service.id] : []}
        onChange={(ids) => setChosen(ids.at(-1) ?? null)}
      />
      <div>
        <Button icon="add" onClick={add}>
          {t('contributions.checks.addNow')}
        </Button>
      </div>
    </div>
  );
}

function Services({ services, onSwitch }: { services: Checks['services']; onSwitch: (switched: Switched) => void }) {
  return (
    <ul className="list-plain list-rows">
      {services.map(({ service, since, reason, can }) => (
        <li key={service.id} className="check-row stack-small">
          <h3>
            <Link to={paths.service(service.slug)}>{service.name}</Link>
          </h3>
          <Since since={since} reason={reason} />
          {can.end && (
            <div>
              <Button size="small" aria-label={t('contributions.checks.offOf', { name: service.name })} onClick={() => onSwitch({ service, on: false })}>
                {t('contributions.checks.off')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const Since = ({ since, reason }: { since: string; reason: string }) => (
  <>
    <p className="measure lines-kept">{t('contributions.checks.reasonOf', { reason })}</p>
    <p className="meta">
      <span>
        {t('contributions.checks.since')} <RelativeDate at={since} />
      </span>
    </p>
  </>
);
