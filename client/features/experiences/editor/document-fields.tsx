import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { FileView } from '../../../../shared/files/contract.js';
import type { SectionContent } from '../../../../shared/experiences/sections.js';
import { DOCUMENT_KINDS, REPORT_LIMITS, type DocumentKind } from '../../../../shared/experiences/vocabulary.js';
import { LIMITS } from '../../../../shared/text.js';
import { t } from '../../../i18n/index.js';
import { moved } from '../../../lib/moved.js';
import { Button, IconButton } from '../../../ui/button.js';
import { SelectField } from '../../../ui/choice.js';
import { TextField } from '../../../ui/text-field.js';
import { AttachButton, FileLine, fileVersionsOptions, UploadList, useFileDrop, useUploads } from '../../files/face.js';
import type { FieldsProps } from './fields.js';

type Row = SectionContent<'documents'>['rows'][number];

/** A new document under the name of its file, until it is given a better one. */
const rowOf = (file: FileView): Row => ({ fileId: file.id, kind: 'other', title: file.name.replace(/\.[a-z0-9]+$/i, '').slice(0, LIMITS.titleMax), source: '', licence: '', checkedBy: '' });

/** Files that came out of an introduction: each with what one must know before reusing it, in the order of reading. */
export function DocumentsFields({ content, change, idOf, errorOf, files, hold }: FieldsProps<'documents'>) {
  const [refused, setRefused] = useState<string>();
  const uploads = useUploads(
    (file, replaces) =>
      change((now) => ({
        rows: replaces ? now.rows.map((row) => (row.fileId === replaces.id ? { ...row, fileId: file.id } : row)) : [...now.rows, rowOf(file)],
      })),
    { describeImages: false, saidOf: ({ name }) => t('reportEditor.documents.arrived', { name }) },
  );
  const add = (chosen: Iterable<globalThis.File>): void => {
    const room = REPORT_LIMITS.documents - content.rows.length - uploads.items.length;
    const all = [...chosen];
    setRefused(all.length > room ? t('reportEditor.documents.tooMany', { limit: REPORT_LIMITS.documents }) : undefined);
    uploads.add(all.slice(0, Math.max(0, room)));
  };
  const { dragging, dropTarget } = useFileDrop(true, add);
  const open = uploads.items.length > 0;
  useEffect(() => hold(open), [open, hold]);
  const move = (from: number, to: number): void => change((now) => ({ rows: moved(now.rows, from, to) }));
  const known = [...files, ...uploads.known];
  const wrong = refused ?? errorOf('rows', t('experiences.section.documents'));
  return (
    <>
      <p className="field-hint">{t('reportEditor.documents.intro')}</p>
      {content.rows.map((row, index) => {
        const name = row.title || t('reportEditor.documents.number', { number: index + 1 });
        const set = (part: Partial<Row>): void => change((now) => ({ rows: now.rows.map((other) => (other.fileId === row.fileId ? { ...other, ...part } : other)) }));
        const field = (part: 'title' | 'source' | 'licence' | 'checkedBy') => ({
          id: idOf(`rows.${index}.${part}`),
          label: t(`reportEditor.documents.${part}`),
          value: row[part],
          error: errorOf(`rows.${index}.${part}`, t(`reportEditor.documents.${part}`)),
          onChange: (value: string) => set({ [part]: value }),
        });
        return (
          <fieldset key={row.fileId} className="choice-group editor-item">
            <legend className="field-label">{t('reportEditor.documents.number', { number: index + 1 })}</legend>
            <p>
              <FileLine id={row.fileId} label={name} known={known.find(({ id }) => id === row.fileId)} />
            </p>
            <div className="editor-grid">
              <TextField {...field('title')} />
              <SelectField id={idOf(`rows.${index}.kind`)} label={t('reportEditor.documents.kind')} value={row.kind} options={DOCUMENT_KINDS.map((value) => ({ value, label: t(`experiences.words.documentKind.${value}`) }))} onChange={(kind) => set({ kind: kind as DocumentKind })} />
              <TextField {...field('source')} hint={t('reportEditor.documents.sourceHint')} optional />
              <TextField {...field('licence')} hint={t('reportEditor.documents.licenceHint')} optional />
              <TextField {...field('checkedBy')} hint={t('reportEditor.documents.checkedByHint')} optional />
            </div>
            <div className="row">
              <IconButton icon="chevron-up" size="small" label={t('reportEditor.rows.up', { name })} disabled={index === 0} onClick={() => move(index, index - 1)} />
              <IconButton icon="chevron-down" size="small" label={t('reportEditor.rows.down', { name })} disabled={index === content.rows.length - 1} onClick={() => move(index, index + 1)} />
              <NewVersion name={name} fileId={row.fileId} known={known} onFile={(file, replaces) => uploads.add([file], replaces)} />
              <Button variant="quiet" size="small" icon="delete" aria-label={t('reportEditor.rows.removeOf', { name })} onClick={() => change((now) => ({ rows: now.rows.filter(({ fileId }) => fileId !== row.fileId) }))}>
                {t('reportEditor.rows.remove')}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <div className={dragging ? 'document-drop document-drop-over' : 'document-drop'} {...dropTarget}>
        <AttachButton label={t('reportEditor.documents.add')} hint={t('reportEditor.documents.addHint')} disabled={content.rows.length >= REPORT_LIMITS.documents} onFiles={add} />
      </div>
      {wrong && (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <UploadList uploads={uploads} onInsertImage={() => undefined} />
    </>
  );
}

interface NewVersionProps {
  name: string;
  fileId: string;
  known: readonly FileView[];
  onFile: (file: globalThis.File, replaces: FileView) => void;
}

/** Puts the next version of a file into its place; editions that name the old one keep it. */
function NewVersion({ name, fileId, known, onFile }: NewVersionProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const versions = useQuery({ ...fileVersionsOptions(fileId), retry: false });
  const file = known.find((one) => one.id === fileId) ?? versions.data?.items.find((one) => one.id === fileId);
  if (!file) return null;
  return (
    <>
      <Button size="small" variant="quiet" icon="history" aria-label={t('files.replace', { name })} onClick={() => input.current?.click()}>
        {t('reportEditor.documents.replace')}
      </Button>
      <input
        ref={input}
        id={id}
        type="file"
        hidden
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) onFile(chosen, file);
          event.target.value = '';
        }}
      />
    </>
  );
}
