import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

export const TONE_ICON: Record<Tone, IconName> = { info: 'info', success: 'check-circle', warning: 'alert', danger: 'alert', neutral: 'info' };

export interface AlertProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Acts, below the text. */
  actions?: ReactNode;
  /** It appears after an act of the person: spoken politely (`status`) or at once (`alert`). */
  live?: 'status' | 'alert';
  icon?: IconName;
}

/** A note in the flow of the page: tone by colour, icon and words. */
export function Alert({ tone = 'info', title, children, actions, live, icon }: AlertProps) {
  return (
    <div className={`alert alert-${tone}`} role={live}>
      <Icon name={icon ?? TONE_ICON[tone]} />
      <div className="alert-body">
        {title && <p className="alert-title">{title}</p>}
        {children}
        {actions && <div className="alert-actions">{actions}</div>}
      </div>
    </div>
  );
}
