import { useQuery } from '@tanstack/react-query';
import { useContext, type ReactNode } from 'react';
import type { FileView, MediaType } from '../../../shared/files/contract.js';
import { fileAddress } from '../../../shared/files/links.js';
import { t } from '../../i18n/index.js';
import { isNotFound } from '../../lib/error-text.js';
import { formatSize } from '../../lib/sizes.js';
import { Icon } from '../../ui/icon.js';
import { InsideLink } from '../../ui/text-files.js';
import { isImageFile } from './markdown.js';
import { fileVersionsOptions } from './queries.js';

const TYPES: Record<MediaType, 'pdf' | 'word' | 'excel' | 'odt' | 'image'> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/webp': 'image',
};

/** A file in a text: what the author calls it, its kind and size, and whether there is a newer version. */
export function FileLine({ id, label, known }: { id: string; label: ReactNode; known: FileView | undefined }) {
  const insideLink = useContext(InsideLink);
  const versions = useQuery({ ...fileVersionsOptions(id), retry: false });
  const file = known ?? versions.data?.items.find((version) => version.id === id);
  const newest = versions.data?.items[0];
  if (insideLink) return <>{label}</>;
  if (!file && isNotFound(versions.error)) {
    return (
      <span className="file-line file-line-gone">
        <Icon name="file" /> {label} <span className="small">{t('files.unavailable')}</span>
      </span>
    );
  }
  return (
    <span className="file-line">
      <a href={fileAddress(id)} {...(file && !isImageFile(file) ? { download: file.name } : {})}>
        <Icon name={file && isImageFile(file) ? 'image' : 'file'} />
        {label}
        {file && <span className="file-facts"> {t('files.facts', { type: t(`files.types.${TYPES[file.mediaType]}`), size: formatSize(file.size) })}</span>}
      </a>
      {file && file.version > 1 && <span className="muted small"> {t('files.version', { version: file.version })}</span>}
      {file && newest && newest.version > file.version && (
        <a className="small" href={fileAddress(newest.id)}>
          {t('files.newer', { name: newest.name, version: newest.version })}
        </a>
      )}
    </span>
  );
}

/** An image of a text, as wide as the page needs it; pressing it opens the whole. */
export function FileImage({ id, alt, known }: { id: string; alt: string; known: FileView | undefined }) {
  const insideLink = useContext(InsideLink);
  if (known && !isImageFile(known)) return <FileLine id={id} label={alt || known.name} known={known} />;
  // Its place is kept while it loads.
  const image = <img src={fileAddress(id, 'display')} alt={alt} loading="lazy" {...(known?.width && known.height ? { width: known.width, height: known.height } : {})} />;
  if (insideLink || alt === '') return image;
  return (
    <a className="file-image" href={fileAddress(id)}>
      {image}
      <span className="visually-hidden"> {t('files.fullSize')}</span>
    </a>
  );
}
