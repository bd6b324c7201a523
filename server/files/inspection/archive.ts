import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { Refused } from './inspection.js';

const ENTRIES_MOST = 4_000;
const UNPACKED_MOST = 200 * 1024 * 1024;
/** Real documents shrink to a thirtieth at most; only what is worth the trouble is measured. */
const RATIO_MOST = 200;
const RATIO_FROM = 1024 * 1024;
const SYMLINK = 0o120_000;
const KIND_OF_FILE = 0o170_000;

const ARCHIVE = /\.(?:zip|jar|7z|rar|gz|tgz|bz2|xz|zst|iso|cab|docx|xlsx|pptx|odt|ods|odp|epub)$/i;
// Office keeps the figures of a diagram as a workbook beside it. It is carried, never opened.
const EMBEDDED = /^(?:word|xl)\/embeddings\/[^/]+\.(?:xlsx|docx|pptx)$/i;
const PROGRAM = /\.(?:exe|dll|scr|com|pif|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|reg|sh)$/i;
const MACRO = /(?:^|\/)vba[^/]*\.(?:bin|xml)$|(?:^|\/)activeX\/|^(?:Basic|Scripts)\//i;

/** A document that is an archive, as far as its list of contents shows that it can be opened. */
export class Archive {
  private constructor(
    private readonly zip: ZipFile,
    readonly entries: readonly Entry[],
  ) {}

  /**
   * Reads the list of contents alone and judges it.
   * @throws Refused `archive_unsafe` for names that lead elsewhere, links, too many or too large contents, archives
   *   inside, locked contents; `file_type_refused` for programs and macros
   */
  static async open(path: string): Promise<Archive> {
    const entries: Entry[] = [];
    try {
      // It also refuses absolute names, `..` and backslashes.
      const zip = await openPromise(path, { strictFileNames: true, validateEntrySizes: true, autoClose: false });
      if (zip.entryCount > ENTRIES_MOST) throw new Refused('archive_unsafe');
      for await (const entry of zip.eachEntry()) entries.push(entry);
      judge(entries);
      return new Archive(zip, entries);
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('archive_unsafe');
    }
  }

  entry(name: string): Entry | null {
    return this.entries.find(({ fileName }) => fileName === name) ?? null;
  }

  /** The content of an entry. It raises when there is more of it than the list says. */
  content(entry: Entry): Promise<Readable> {
    return this.zip.openReadStreamPromise(entry);
  }

  /** A short text among the contents; empty where it is missing. @throws Refused where it is not short */
  async shortText(name: string): Promise<string> {
    const entry = this.entry(name);
    if (!entry) return '';
    if (entry.uncompressedSize > RATIO_FROM) throw new Refused('archive_unsafe');
    return Buffer.concat((await (await this.content(entry)).toArray()) as Buffer[]).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

function judge(entries: readonly Entry[]): void {
  const names = new Set(entries.map(({ fileName }) => fileName));
  const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (entries.length > ENTRIES_MOST || names.size < entries.length || unpacked > UNPACKED_MOST) throw new Refused('archive_unsafe');
  for (const entry of entries) {
    if (PROGRAM.test(entry.fileName) || MACRO.test(entry.fileName)) throw new Refused('file_type_refused');
    if (isUnsafe(entry)) throw new Refused('archive_unsafe');
  }
}

function isUnsafe(entry: Entry): boolean {
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === SYMLINK || entry.isEncrypted()) return true;
  if (ARCHIVE.test(entry.fileName) && !EMBEDDED.test(entry.fileName)) return true;
  return entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * RATIO_MOST;
}

/** Whether an archive inside is one of those that belong there. */
export const mayBeArchive = (name: string): boolean => EMBEDDED.test(name);
