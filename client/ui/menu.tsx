import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon, type IconName } from './icon.js';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  tone?: 'danger';
  onAction: () => void;
}

export interface MenuProps {
  /** What the menu is for; read out where the button shows only an icon. */
  label: string;
  items: readonly MenuEntry[];
  /** Content of the button; an icon with three dots without it. */
  children?: ReactNode;
}

/** A button that opens a list of acts. Arrow keys, first letters, Esc. */
export function Menu({ label, items, children }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={children ? 'button button-quiet' : 'button button-quiet button-small button-icon'} aria-label={label}>
        {children ?? <Icon name="more" />}
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label}>
          {items.map((item) => (
            <MenuItem key={item.id} id={item.id} className={item.tone === 'danger' ? 'menu-item menu-item-danger' : 'menu-item'} onAction={item.onAction} textValue={item.label}>
              {item.icon && <Icon name={item.icon} />}
              <span>{item.label}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
