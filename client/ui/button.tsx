import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import { Icon, type IconName } from './icon.js';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  variant?: ButtonVariant;
  /** `small` (32 px) for acts inside content; the default is 44 px. */
  size?: 'default' | 'small';
  icon?: IconName;
  children: ReactNode;
}

const classOf = (variant: ButtonVariant, size: 'default' | 'small', extra?: string): string => ['button', `button-${variant}`, size === 'small' ? 'button-small' : '', extra ?? ''].filter(Boolean).join(' ');

export interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** The act is under way: the button keeps its focus and its words, and does nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A native button; `type="button"` unless said. */
export function Button({ variant = 'secondary', size = 'default', icon, busy = false, children, className, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf(variant, size, className)}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) {
          event.preventDefault();
          return;
        }
        onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      <span>{children}</span>
    </button>
  );
}

export interface LinkButtonProps extends Look, Omit<LinkProps, 'children'> {}

/** A link that looks like a button: it goes somewhere, it does not do something. */
export function LinkButton({ variant = 'secondary', size = 'default', icon, children, className, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classOf(variant, size, className)}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      <span>{children}</span>
    </Link>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  icon: IconName;
  /** What it does; also its tooltip. */
  label: string;
  size?: 'default' | 'small';
  ref?: Ref<HTMLButtonElement>;
}

/** A button with only an icon, named for everybody. */
export function IconButton({ icon, label, size = 'default', className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={classOf('quiet', size, `button-icon ${className ?? ''}`)} aria-label={label} title={label}>
      <Icon name={icon} size={size === 'small' ? 16 : 20} />
    </button>
  );
}
