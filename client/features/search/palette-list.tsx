/* oxlint-disable jsx-a11y/prefer-tag-over-role -- No element of HTML is a list of rich rows under a field. */
import { memo, useEffect, useRef, type MouseEvent, type PointerEvent } from 'react';
import { t } from '../../i18n/index.js';
import { Icon } from '../../ui/icon.js';
import { MarkedText } from './marked-text.js';
import type { Entry, EntryGroup } from './palette-entries.js';

export interface ListIds {
  list: string;
  /** Before the id of an entry. */
  option: string;
}

interface PaletteListProps {
  ids: ListIds;
  groups: readonly EntryGroup[];
  active: Entry | undefined;
  /** The query whose hits these are; empty while they are on their way. */
  shown: string;
  onOpen: (entry: Entry) => void;
  onPoint: (entry: Entry) => void;
}

/** The rows under the field, in labelled groups. Each is a link, so the browser's own ways to open it work too. */
export function PaletteList({ ids, groups, active, shown, onOpen, onPoint }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = active && document.getElementById(ids.option + active.id);
    // The first row brings its heading with it.
    if (option && option === list.current?.querySelector('[role="option"]')) list.current.scrollTop = 0;
    else option?.scrollIntoView({ block: 'nearest' });
  }, [active, ids.option]);
  const last = groups.find(({ id }) => id === 'more');
  const scrolled = groups.filter((group) => group !== last);
  const entryAt = (event: MouseEvent | PointerEvent): Entry | undefined => {
    const id = (event.target as Element).closest('[role="option"]')?.id.slice(ids.option.length);
    return id === undefined ? undefined : groups.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
  };
  const open = (event: MouseEvent): void => {
    const entry = entryAt(event);
    if (!entry || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(entry);
  };
  return (
    // The keys are the field's: it keeps the focus, as a combobox does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={ids.list}
      className="palette-list"
      role="listbox"
      aria-label={t('search.results')}
      data-shown={shown}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => {
        const entry = entryAt(event);
        if (entry && entry !== active) onPoint(entry);
      }}
      onClick={open}
    >
      <div ref={list} className="palette-scroll" role="presentation">
        {scrolled.map((group) => (
          <Group key={group.id} ids={ids} group={group} active={active} />
        ))}
      </div>
      {/* Stays in sight under the hits. */}
      {last && <Group ids={ids} group={last} active={active} />}
    </div>
  );
}

function Group({ ids, group, active }: { ids: ListIds; group: EntryGroup; active: Entry | undefined }) {
  const name = ids.list + group.id;
  return (
    <div role="group" aria-labelledby={name} className={group.id === 'more' ? 'palette-group palette-group-last' : 'palette-group'}>
      <p id={name} className="palette-group-name" role="presentation">
        {group.label}
      </p>
      {group.entries.map((entry) => (
        <Row key={entry.id} id={ids.option + entry.id} entry={entry} active={entry === active} />
      ))}
    </div>
  );
}

const Row = memo(function Row({ id, entry, active }: { id: string; entry: Entry; active: boolean }) {
  return (
    <a id={id} role="option" aria-selected={active} tabIndex={-1} href={entry.path} className={entry.solved ? 'palette-row palette-row-solved' : 'palette-row'}>
      <Icon name={entry.icon} />
      <span className="palette-row-text">
        <span className="palette-row-title">
          <MarkedText value={entry.title} />
        </span>
        {entry.facts.length > 0 && (
          <span className="palette-row-facts">
            {entry.solved ? <span className="palette-row-solution">{entry.facts[0]}</span> : entry.facts[0]}
            {entry.facts.slice(1).map((fact) => ` · ${fact}`)}
          </span>
        )}
        {entry.singles.map((single) => (
          <span key={single.text} className="palette-row-single">
            <MarkedText value={single} />
          </span>
        ))}
      </span>
    </a>
  );
});
