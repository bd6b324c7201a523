import { z } from 'zod';
import { Id, Moment } from '../ids.js';
import { route } from '../route.js';

/** Limits of one file; how many a day is the operator's to say (docs/operations.md). */
export const FILE_LIMITS = {
  bytesMax: 20 * 1024 * 1024,
  /** In megabytes, as people are told. */
  megabytesMax: 20,
  nameMax: 200,
  megapixelsMax: 40,
  /** Images are also kept this wide, for showing them. */
  displayWidth: 1_600,
  perText: 50,
} as const;

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export const DOCUMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
] as const;
/** What a file can be once it is kept; a GIF is kept as WebP. */
export const MediaType = z.enum([...IMAGE_TYPES, ...DOCUMENT_TYPES]);
export type MediaType = z.infer<typeof MediaType>;

export const isImage = (mediaType: MediaType): boolean => (IMAGE_TYPES as readonly string[]).includes(mediaType);

/** A file as texts show it. `version` counts within its `series` (*Vorlage v3*). */
export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    mediaType: MediaType,
    size: z.int(),
    /** Of an image, in pixels. */
    width: z.int().nullable(),
    height: z.int().nullable(),
    version: z.int(),
    series: Id,
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

/**
 * The body is the file itself, as `application/octet-stream` with its length. It belongs to whoever uploads it, alone, until
 * a text that names `/api/files/<id>` is saved. `replaces`: it is the next version of that file.
 */
export const upload = route({
  method: 'POST',
  path: 'files',
  summary: 'Datei hochladen',
  access: 'member',
  status: 201,
  query: z.strictObject({ name: z.string().min(1).max(1_000), replaces: Id.optional() }),
  response: FileView,
  upload: true,
  limit: 'upload',
  // While somebody's file trickles in no transaction is kept open.
  transaction: 'own',
});

const byFile = z.strictObject({ id: Id });
/** Public, for files of public contents; what belongs to anything else does not exist for guests. */
export const download = route({
  method: 'GET',
  path: 'files/:id',
  summary: 'Inhalt einer Datei',
  access: 'public',
  status: 200,
  params: byFile,
  query: z.strictObject({ size: z.enum(['display']).optional() }),
  response: null,
  download: true,
});

export const FileVersion = FileView.extend({ uploadedAt: Moment }).meta({ id: 'FileVersion' });
export type FileVersion = z.infer<typeof FileVersion>;
/** The versions of a file that the reader may see, newest first; the file itself is one of them. */
export const versions = route({
  method: 'GET',
  path: 'files/:id/versions',
  summary: 'Fassungen einer Datei',
  access: 'public',
  status: 200,
  params: byFile,
  response: z.object({ items: z.array(FileVersion) }),
});
