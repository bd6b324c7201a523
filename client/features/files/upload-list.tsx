import { useId, useState } from 'react';
import type { FileView } from '../../../shared/files/contract.js';
import { fileAddress } from '../../../shared/files/links.js';
import { t } from '../../i18n/index.js';
import { Alert } from '../../ui/alert.js';
import { Button, IconButton } from '../../ui/button.js';
import { Checkbox } from '../../ui/choice.js';
import { Icon } from '../../ui/icon.js';
import { TextField } from '../../ui/text-field.js';
import { ALT_MAX } from './markdown.js';
import type { Upload, Uploads } from './use-uploads.js';

interface UploadListProps {
  uploads: Uploads;
  onInsertImage: (file: FileView, alt: string) => void;
}

/** What is on its way into the text: how far it is, what went wrong, and for images what they show. */
export function UploadList({ uploads, onInsertImage }: UploadListProps) {
  const insert = (upload: Upload, alt: string): void => {
    if (!upload.view) return;
    onInsertImage(upload.view, alt);
    uploads.remove(upload.key, t('files.inserted', { name: upload.name }));
  };
  return (
    <>
      <output className="visually-hidden">{uploads.said}</output>
      {uploads.items.length > 0 && (
        <ul className="list-plain upload-list" aria-label={t('files.listTitle')}>
          {uploads.items.map((upload) => (
            <li key={upload.key} className="upload">
              {upload.state === 'failed' ? (
                <FailedUpload upload={upload} uploads={uploads} />
              ) : (
                <>
                  <Progress upload={upload} uploads={uploads} />
                  {upload.image && <Description upload={upload} onInsert={(alt) => insert(upload, alt)} />}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FailedUpload({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { key, name, error, again } = upload;
  return (
    <Alert
      tone="danger"
      live="alert"
      title={t('files.failed', { name })}
      actions={
        <>
          {again && (
            <Button size="small" onClick={() => uploads.retry(key)}>
              {t('files.retry')}
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={() => uploads.remove(key, t('files.cancelled', { name }))}>
            {t('files.discard', { name })}
          </Button>
        </>
      }
    >
      <p>{error}</p>
    </Alert>
  );
}

function Progress({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { key, name, state, progress, image } = upload;
  const words = state === 'waiting' ? t('files.waiting') : progress < 1 ? t('files.sending', { percent: Math.floor(progress * 100) }) : t('files.checking');
  return (
    <div className="upload-head">
      <Icon name={image ? 'image' : 'file'} />
      <span className="upload-name">{name}</span>
      {state !== 'done' && (
        <>
          <progress className="upload-progress" max={1} value={state === 'waiting' ? 0 : progress} aria-label={t('files.progress', { name })} />
          <span className="muted small">{words}</span>
        </>
      )}
      <IconButton size="small" icon="close" label={state === 'done' ? t('files.discard', { name }) : t('files.cancel', { name })} onClick={() => uploads.remove(key, t('files.cancelled', { name }))} />
    </div>
  );
}

/** What an image shows, in words, asked before it stands in the text. */
function Description({ upload, onInsert }: { upload: Upload; onInsert: (alt: string) => void }) {
  const id = useId();
  const [alt, setAlt] = useState('');
  const [decorative, setDecorative] = useState(false);
  const [problem, setProblem] = useState<string>();
  const press = (): void => {
    const wrong = problemWith(upload, alt, decorative);
    setProblem(wrong);
    if (!wrong) onInsert(decorative ? '' : alt);
  };
  return (
    // Of several images each has fields of the same names.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className="upload-description" role="group" aria-label={upload.name}>
      {upload.view && <img className="upload-image" src={fileAddress(upload.view.id, 'display')} alt="" />}
      <TextField
        id={id}
        label={t('files.alt')}
        hint={t('files.altHint')}
        error={problem}
        value={alt}
        disabled={decorative}
        autoComplete="off"
        onChange={(next) => {
          setProblem(undefined);
          setAlt(next);
        }}
        onKeyDown={(event) => {
          // The form around is the text's: Enter means the image.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          press();
        }}
      />
      <Checkbox
        label={t('files.decorative')}
        checked={decorative}
        onChange={(checked) => {
          setProblem(undefined);
          setDecorative(checked);
        }}
      />
      <Button size="small" onClick={press}>
        {t('files.insert')}
      </Button>
    </div>
  );
}

function problemWith({ view }: Upload, alt: string, decorative: boolean): string | undefined {
  if (!decorative && alt.trim() === '') return t('files.altMissing');
  if (alt.length > ALT_MAX) return t('files.altTooLong', { limit: ALT_MAX });
  return view ? undefined : t('files.stillSending');
}
