import { Parser } from 'htmlparser2';
import type { Entry } from 'yauzl';
import type { MediaType } from '../../../shared/files/contract.js';
import { Archive, mayBeArchive } from './archive.js';
import { Refused, storable, TEXT_MOST, type Inspected } from './inspection.js';

/** How the words of one kind of document are found. */
interface Form {
  mediaType: MediaType;
  /** Which contents carry words. */
  words: RegExp;
  /** Elements whose text counts; null: all of it. */
  inside: ReadonlySet<string> | null;
  /** Elements that end a line or a cell. */
  ends: ReadonlySet<string>;
}

const WORD: Form = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  words: /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\d*\.xml$/,
  inside: new Set(['w:t']),
  ends: new Set(['w:p', 'w:tab', 'w:br']),
};
const EXCEL: Form = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  words: /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/,
  inside: new Set(['t', 'x:t']),
  ends: new Set(['si', 'is', 'x:si', 'x:is']),
};
const OPEN_TEXT: Form = {
  mediaType: 'application/vnd.oasis.opendocument.text',
  words: /^content\.xml$/,
  inside: null,
  ends: new Set(['text:p', 'text:h', 'text:tab', 'text:line-break', 'table:table-cell']),
};

const MAIN = 'application/vnd.openxmlformats-officedocument.';
const FORMS: readonly (readonly [string, Form])[] = [
  [`${MAIN}wordprocessingml.document.main+xml`, WORD],
  [`${MAIN}spreadsheetml.sheet.main+xml`, EXCEL],
];

/**
 * A Word, Excel or OpenDocument text as it is, with its words. Everything inside is unpacked once, into nothing, so that
 * what its list of contents claims is known to be true.
 * @throws Refused
 */
export async function inspectOffice(source: string): Promise<Inspected> {
  const archive = await Archive.open(source);
  try {
    const form = await formOf(archive);
    const text = await unpack(archive, form);
    return { mediaType: form.mediaType, kept: source, display: null, width: null, height: null, text };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('archive_unsafe');
  } finally {
    archive.close();
  }
}

async function formOf(archive: Archive): Promise<Form> {
  if ((await archive.shortText('mimetype')).trim() === OPEN_TEXT.mediaType && archive.entry('content.xml')) return OPEN_TEXT;
  const types = await archive.shortText('[Content_Types].xml');
  const form = FORMS.find(([type]) => types.includes(`"${type}"`))?.[1];
  if (!form || /macroEnabled/i.test(types)) throw new Refused('file_type_refused');
  return form;
}

async function unpack(archive: Archive, form: Form): Promise<string> {
  const reader = new WordReader(form);
  for (const entry of archive.entries) {
    if (entry.fileName.endsWith('/')) continue;
    const wanted = form.words.test(entry.fileName) && reader.text.length < TEXT_MOST;
    const parser = wanted ? reader.parser() : null;
    await read(archive, entry, (piece) => parser?.write(piece));
    parser?.end();
  }
  return storable(reader.text.replace(/[ \t]+/g, ' ').trim());
}

async function read(archive: Archive, entry: Entry, take: (piece: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let first = true;
  for await (const piece of (await archive.content(entry)) as AsyncIterable<Buffer>) {
    const start = piece.toString('latin1', 0, 4);
    if (first && start.startsWith('MZ')) throw new Refused('file_type_refused');
    if (first && start === 'PK\x03\x04' && !mayBeArchive(entry.fileName)) throw new Refused('archive_unsafe');
    first = false;
    take(decoder.decode(piece, { stream: true }));
  }
}

/** Collects the text of elements, a piece at a time. Entities of a document's own are not expanded: it knows only those of XML. */
class WordReader {
  text = '';

  constructor(private readonly form: Form) {}

  parser(): Parser {
    const { inside, ends } = this.form;
    let depth = 0;
    return new Parser(
      {
        onopentag: (name) => {
          if (inside?.has(name)) depth += 1;
        },
        ontext: (text) => {
          if ((inside === null || depth > 0) && this.text.length < TEXT_MOST) this.text += text;
        },
        onclosetag: (name) => {
          if (inside?.has(name)) depth -= 1;
          if (ends.has(name)) this.text += '\n';
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
  }
}
