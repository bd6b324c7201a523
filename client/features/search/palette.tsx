import { useQuery } from '@tanstack/react-query';
import { useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { Me } from '../../../shared/accounts/contract.js';
import { QUERY_MAX } from '../../../shared/search/contract.js';
import { t } from '../../i18n/index.js';
import { readRecent, rememberQuery } from '../../lib/recent.js';
import { IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { entriesBeforeTyping, entriesFor, type Entry } from './palette-entries.js';
import { PaletteHints } from './palette-hints.js';
import { PaletteList, type ListIds } from './palette-list.js';
import { asQuery, suggestionOptions } from './queries.js';
import './palette.css';
import './search.css';
import { SearchLine } from './search-line.js';
import { useLate, useSettled } from './use-late.js';
import { useTyped } from './use-typed.js';

const PAUSE = 40;

/** The search that lies over every page: a combobox whose hits follow each key. `onClose` before it leads elsewhere too. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }) {
  const { text, wanted, type } = useTyped('', PAUSE);
  const query = asQuery(wanted);
  const suggestions = useQuery(suggestionOptions(query));
  const [recent] = useState(() => readRecent(me.id));
  const found = query === '' ? undefined : suggestions.data;
  const current = query === asQuery(text) && query !== '' && suggestions.isSuccess && !suggestions.isPlaceholderData;
  const groups = useMemo(() => (query === '' ? entriesBeforeTyping(me, recent) : entriesFor(me, query, found)), [me, query, found, recent]);
  const entries = useMemo(() => groups.flatMap((group) => group.entries), [groups]);

  const [chosen, setChosen] = useState<string | null>(null);
  // Enter before the hits of what was typed are there: opened once they are, never a hit of an earlier word.
  const [held, setHeld] = useState(false);
  const navigate = useNavigate();
  // The way to a command is no query.
  const remember = (entry: Entry): void => void (/^(?:hit-|all$)/.test(entry.id) && rememberQuery(me.id, asQuery(text)));
  const go = (entry: Entry): void => {
    remember(entry);
    onClose();
    void navigate(entry.path);
  };
  const typing = (next: string): void => {
    type(next);
    setChosen(null);
    setHeld(false);
  };
  const explicit = entries.find(({ id }) => id === chosen);
  const active = explicit ?? (query === '' ? undefined : entries[0]);

  const ready = held && (current || suggestions.isError);
  const openHeld = useEffectEvent(() => {
    const wantedEntry = suggestions.isError ? entries.find(({ id }) => id === 'all') : entries[0];
    if (wantedEntry) go(wantedEntry);
  });
  useLayoutEffect(() => {
    if (ready) openHeld();
  }, [ready]);

  const ids: ListIds = { list: useId(), option: useId() };
  const field = useRef<HTMLInputElement>(null);
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const at = active ? entries.indexOf(active) : -1;
    const move = (to: number): void => setChosen(entries.at(to % entries.length)?.id ?? null);
    switch (event.key) {
      case 'ArrowDown':
        move(at + 1);
        break;
      case 'ArrowUp':
        move(at === -1 ? -1 : at - 1);
        break;
      case 'Home':
      case 'End':
        // With a text they belong to it until one has moved into the list.
        if (text !== '' && !explicit) return;
        move(event.key === 'Home' ? 0 : -1);
        break;
      case 'Enter':
        if (event.ctrlKey || event.metaKey) {
          if (active) openBeside(active);
        } else if (asQuery(text) !== '' && !explicit && !current) setHeld(true);
        else if (active) go(active);
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  const openBeside = (entry: Entry): void => {
    remember(entry);
    window.open(entry.path, '_blank', 'noopener');
  };

  const hits = found?.groups.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const spoken = useSettled(current ? t('search.count', { count: hits }) : '', 700, '');
  const looking = useLate(query !== '' && suggestions.isFetching, 300);
  return (
    <PaletteDialog onClose={onClose} field={field}>
      <div className="palette-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={entries.length > 0}
          aria-controls={ids.list}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${ids.option}${active.id}` : undefined}
          placeholder={t('search.placeholder')}
          value={text}
          maxLength={QUERY_MAX}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => typing(event.target.value)}
          onKeyDown={onKey}
        />
        <IconButton icon="close" label={t('search.close')} onClick={onClose} />
      </div>
      {current && hits === 0 && <p className="palette-nothing">{t('search.nothing', { query })}</p>}
      <PaletteList ids={ids} groups={groups} active={active} shown={current ? query : ''} onOpen={go} onPoint={(entry) => setChosen(entry.id)} />
      <div className="palette-foot">
        <SearchLine error={query === '' ? null : suggestions.error} limited={found?.limited ?? false} looking={looking} />
        <PaletteHints />
      </div>
      <output className="visually-hidden">{spoken}</output>
    </PaletteDialog>
  );
}

/** A modal native dialog without a title of its own: the field is what it is about. */
function PaletteDialog({ onClose, field, children }: { onClose: () => void; field: RefObject<HTMLInputElement | null>; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = element.current;
    // At once, so that the next key already goes into the field.
    dialog?.showModal();
    field.current?.focus();
    return () => dialog?.close();
  }, [field]);
  return (
    // The press beside is a convenience for the mouse; Esc and the cross do the same for everybody.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className="palette"
      aria-label={t('search.open')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="palette-box">{children}</div>
    </dialog>
  );
}
