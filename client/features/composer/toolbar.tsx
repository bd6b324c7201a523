import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { t } from '../../i18n/index.js';
import { Icon } from '../../ui/icon.js';
import type { IconName } from '../../ui/icon.js';
import { MARKDOWN_COMMANDS } from './markdown-commands.js';
import type { MarkdownCommand } from './markdown-commands.js';

const ICONS: Record<MarkdownCommand, IconName> = {
  bold: 'bold',
  italic: 'italic',
  list: 'list',
  numberedList: 'list-numbered',
  link: 'link',
  quote: 'quote',
  code: 'code',
  table: 'table',
};

/** Letters that do the same with Strg while the text has the focus. */
export const SHORTCUTS: Partial<Record<MarkdownCommand, string>> = { bold: 'B', italic: 'I', link: 'K' };

interface ToolbarProps {
  /** Id of the text field the buttons act on. */
  controls: string;
  disabled: boolean;
  onCommand: (command: MarkdownCommand) => void;
}

/** Formatting buttons: one stop for the Tab key, arrow keys move inside. */
export function Toolbar({ controls, disabled, onCommand }: ToolbarProps) {
  const [current, setCurrent] = useState(0);
  const bar = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent): void => {
    const last = MARKDOWN_COMMANDS.length - 1;
    const next = { ArrowRight: current === last ? 0 : current + 1, ArrowLeft: current === 0 ? last : current - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    // The buttons are what has the focus; the bar only hears their arrow keys.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className="composer-toolbar" role="toolbar" aria-label={t('threads.composer.toolbar')} aria-controls={controls} ref={bar} onKeyDown={move}>
      {MARKDOWN_COMMANDS.map((command, index) => {
        const key = SHORTCUTS[command];
        const name = t(`threads.composer.commands.${command}`);
        return (
          <button
            key={command}
            type="button"
            className="composer-tool"
            tabIndex={index === current ? 0 : -1}
            aria-label={name}
            aria-keyshortcuts={key ? `Control+${key}` : undefined}
            title={key ? t('threads.composer.withShortcut', { name, key }) : name}
            aria-disabled={disabled || undefined}
            onFocus={() => setCurrent(index)}
            // The text keeps its focus and its selection while the mouse presses.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => !disabled && onCommand(command)}
          >
            <Icon name={ICONS[command]} />
          </button>
        );
      })}
    </div>
  );
}
