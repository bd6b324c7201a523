import { Link } from 'react-router';
import type { AuditEntryView } from '../../../shared/audit/contract.js';
import { t } from '../../i18n/index.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/badge.js';
import { Button } from '../../ui/button.js';
import { RelativeDate } from '../../ui/time.js';
import { KIND_WORDS } from '../care/face.js';
import { actText, subjectKind } from './act-words.js';
import { useTakeBack } from './use-take-back.js';
import './audit.css';

interface AuditEntriesProps {
  items: readonly AuditEntryView[];
  /** Level of the headings: one below the heading the list stands under. */
  level?: 2 | 3;
  /** On the page of a case its entries need not lead there. */
  ofCase?: boolean;
  /** After one of them was taken back and everything was read anew. */
  onUndone?: (() => void) | undefined;
}

/** Entries of the log: what was done, to what, by whom and why, and what can be taken back. */
export const AuditEntries = ({ items, level = 2, ofCase = false, onUndone }: AuditEntriesProps) => (
  <ul className="list-plain list-rows">
    {items.map((entry) => (
      <li key={entry.id} className="audit-entry stack-small">
        <Entry entry={entry} level={level} ofCase={ofCase} onUndone={onUndone} />
      </li>
    ))}
  </ul>
);

interface EntryProps extends Required<Pick<AuditEntriesProps, 'level' | 'ofCase'>> {
  entry: AuditEntryView;
  onUndone: (() => void) | undefined;
}

function Entry({ entry, level, ofCase, onUndone }: EntryProps) {
  const Heading = `h${level}` as 'h2';
  return (
    <>
      <div className="row">
        <Heading className="audit-act" tabIndex={-1}>{actText(entry.act)}</Heading>
        {entry.undone && <Badge icon="undo">{t('audit.undone')}</Badge>}
        {entry.undoes !== null && <Badge icon="undo">{t('audit.undoes')}</Badge>}
      </div>
      {!(ofCase && entry.subject.kind === 'case') && (
        <p>
          <Subject subject={entry.subject} />
        </p>
      )}
      {entry.reason !== null && (
        <p className="audit-reason">
          <span className="muted">{t('audit.reason')}:</span> {entry.reason}
        </p>
      )}
      <p className="meta">
        <span>{t('audit.by', { name: entry.actor.name, organisation: entry.actor.organisation.name })}</span>
        <span>
          <RelativeDate at={entry.occurredAt} />
        </span>
        {!ofCase && entry.caseId !== null && (
          <span>
            <Link to={paths.moderationCase(entry.caseId)}>{t('audit.toCase')}</Link>
          </span>
        )}
      </p>
      {entry.can.undo && <UndoButton entry={entry} onUndone={onUndone} />}
    </>
  );
}

/** Kinds of entries of the catalogue, as their pages are called. */
const ENTRY_WORDS: Readonly<Record<string, string>> = KIND_WORDS;

/** Have no name of their own. */
const UNNAMED: ReadonlySet<string> = new Set(['case', 'import']);

/** Kind and name; a link where there is a page, and no name where the reader may not see it now. */
function Subject({ subject }: { subject: AuditEntryView['subject'] }) {
  const { kind, title } = subject;
  if (title === null) return <span className="muted">{UNNAMED.has(kind) ? subjectKind(subject) : t('audit.noTitle', { kind: subjectKind(subject) })}</span>;
  const to = pageOf(subject);
  return (
    <>
      <span className="muted">{subjectKind(subject)}:</span> {to ? <Link to={to}>{title}</Link> : title}
    </>
  );
}

function pageOf({ kind, id }: AuditEntryView['subject']): string | null {
  const entry = ENTRY_WORDS[kind];
  if (entry) return paths.entry(entry, id);
  if (kind === 'thread') return paths.thread(id);
  if (kind === 'announcement') return paths.announcement(id);
  if (kind === 'referral') return paths.referral(id);
  if (kind === 'desk') return paths.desk(id);
  return kind === 'report' ? paths.report(id) : null;
}

function UndoButton({ entry, onUndone }: Pick<EntryProps, 'entry' | 'onUndone'>) {
  const { run, busy } = useTakeBack(entry, onUndone);
  return (
    <div>
      <Button size="small" icon="undo" busy={busy} aria-label={t('audit.undoOf', { act: actText(entry.act) })} onClick={run}>
        {t('audit.undo')}
      </Button>
    </div>
  );
}
