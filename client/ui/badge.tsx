import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { t } from '../i18n/index.js';
import type { Tone } from './alert.js';
import { Icon, type IconName } from './icon.js';

/** A state in words with an icon, never by colour alone. */
export function Badge({ tone = 'neutral', icon, children, title }: { tone?: Tone | 'accent' | 'outline'; icon?: IconName; children: ReactNode; title?: string }) {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </span>
  );
}

/** What a thing belongs to; a link where `to` is given. */
export function Chip({ to, icon, children }: { to?: To; icon?: IconName; children: ReactNode }) {
  const content = (
    <>
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
    </>
  );
  return to ? (
    <Link className="chip chip-link" to={to}>
      {content}
    </Link>
  ) : (
    <span className="chip">{content}</span>
  );
}

/** A chosen thing that can be taken away again. */
export function RemovableChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <span className="chip chip-removable">
      <span>{label}</span>
      <button type="button" className="chip-remove" aria-label={t('common.removeChoice', { label })} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </span>
  );
}

/** Marks invented content of the sample world. */
export const SampleBadge = () => (
  <Badge tone="outline" title={t('common.sampleHint')}>
    {t('common.sample')}
  </Badge>
);
