import { z } from 'zod';
import { Day } from '../ids.js';
import { route } from '../route.js';
import { storable } from '../text.js';

/** In the order in which references need them. */
export const IMPORT_KINDS = ['bundles', 'single-services', 'organisations', 'municipalities'] as const;
export const ImportKindName = z.enum(IMPORT_KINDS);
export type ImportKindName = z.infer<typeof ImportKindName>;

/** So many reasons for rejected lines an answer names; a file may be wrong in every line. */
export const REJECTIONS_MAX = 10_000;

const ImportKindView = z
  .object({
    name: ImportKindName,
    title: z.string(),
    /** What a file of this kind may look like, with the columns that have to be there. */
    forms: z.array(z.object({ title: z.string(), columns: z.array(z.string()) })),
  })
  .meta({ id: 'ImportKind' });
export type ImportKindView = z.infer<typeof ImportKindView>;

/** What can be imported. */
export const kinds = route({ method: 'GET', path: 'imports/kinds', summary: 'Arten von Importen', access: 'admin', status: 200, response: z.object({ items: z.array(ImportKindView) }) });

const Count = z.coerce.number().int().min(0);
const Flag = z.enum(['true']).optional();

/** How a file is to be read: of which kind it is, what it is called on the operator's device, and what it says. */
const reading = {
  kind: ImportKindName,
  name: z.string().min(1).max(1_000).refine(storable, { error: 'invalid_characters' }),
  /** The file does not name everything: nothing is missing in it. */
  partial: Flag,
  /** From when on new keys are valid; today without it. */
  validFrom: Day.optional(),
};

/** What a file does to a row. */
export const IMPORT_ACTIONS = ['new', 'changed', 'returned', 'missing', 'unchanged'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];
const ImportCounts = z.record(z.enum(IMPORT_ACTIONS), z.int());
export type ImportCounts = z.infer<typeof ImportCounts>;
const Fact = z.union([z.string(), z.number()]).nullable();

const ImportRejection = z.object({ line: z.int(), column: z.string().nullable(), value: z.string().nullable(), reason: z.string() });
export type ImportRejection = z.infer<typeof ImportRejection>;

const ImportExample = z.object({
  action: z.enum(IMPORT_ACTIONS),
  line: z.int().nullable(),
  name: z.string(),
  changes: z.array(z.object({ label: z.string(), before: Fact, after: Fact })),
});
export type ImportExample = z.infer<typeof ImportExample>;

/** What follows for rows beside those of the file, such as services of bundles. */
const Consequence = z.object({ title: z.string(), new: z.int(), changed: z.int() }).nullable();

/** What a file would change, as the command line tells it. */
export const ImportReport = z
  .object({
    title: z.string(),
    encoding: z.enum(['utf-8', 'windows-1252']),
    delimiter: z.enum([',', ';', '\t']),
    ignoredColumns: z.array(z.string()),
    counts: ImportCounts,
    consequence: Consequence,
    /** How many rows would differ afterwards. */
    changes: z.int(),
    /** Whether what the file does not name counts as missing. */
    complete: z.boolean(),
    /** So much is missing that the file may be cut off: it is taken only where somebody says that it is whole. */
    manyMissing: z.boolean(),
    examples: z.array(ImportExample),
    rejected: z.object({ lines: z.int(), reasons: z.int() }),
    /** By line; at most `REJECTIONS_MAX`. */
    rejections: z.array(ImportRejection),
    /** SHA-256 of the file, as hexadecimal digits. */
    digest: z.string(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof ImportReport>;

/** The body is the file. Changes nothing. */
export const preview = route({
  method: 'POST',
  path: 'imports/preview',
  summary: 'Zeigen, was eine Datei ändern würde',
  access: 'admin',
  status: 200,
  query: z.strictObject(reading),
  response: ImportReport,
  upload: true,
  limit: 'upload',
  // While the file trickles in no transaction is kept open.
  transaction: 'own',
});

export const ImportResult = z
  .object({
    counts: ImportCounts,
    consequence: Consequence,
    rejected: z.object({ lines: z.int(), reasons: z.int() }),
    /** False where there was nothing to change. */
    changed: z.boolean(),
  })
  .meta({ id: 'ImportResult' });
export type ImportResult = z.infer<typeof ImportResult>;

/**
 * The body is the file that was previewed, `digest` and counts what the preview said: with another file, or when the stock has
 * changed meanwhile, nothing is written (409).
 */
export const apply = route({
  method: 'POST',
  path: 'imports',
  summary: 'Eine Datei übernehmen',
  access: 'admin',
  status: 200,
  query: z.strictObject({
    ...reading,
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    new: Count,
    changed: Count,
    returned: Count,
    missing: Count,
    unchanged: Count,
    /** Take the valid rows although others were rejected. */
    acceptValid: Flag,
    /** The file is whole although so much is missing in it. */
    manyMissing: Flag,
  }),
  response: ImportResult,
  upload: true,
  keyed: true,
  limit: 'upload',
  transaction: 'own',
});
