import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { Refused, storable, TEXT_MOST, type Inspected } from './inspection.js';

const PAGES_MOST = 1_000;
/** What has been read by then is enough to be found by. */
const READING_MILLISECONDS = 8_000;

/**
 * A PDF as it is, with its words. One that is locked by a password has none; one that cannot be read at all is refused.
 * @throws Refused
 */
export async function inspectPdf(source: string): Promise<Inspected> {
  return { mediaType: 'application/pdf', kept: source, display: null, width: null, height: null, text: await textOf(source) };
}

async function textOf(source: string): Promise<string> {
  const until = performance.now() + READING_MILLISECONDS;
  let document;
  try {
    document = await getDocumentProxy(new Uint8Array(await readFile(source)), { verbosity: 0 });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') return '';
    throw new Refused('file_damaged');
  }
  let text = '';
  for (let number = 1; number <= Math.min(document.numPages, PAGES_MOST) && text.length < TEXT_MOST && performance.now() < until; number += 1) {
    // A broken page costs its own words and no others.
    const page = await document.getPage(number).catch(() => null);
    const content = await page?.getTextContent().catch(() => null);
    for (const item of content?.items ?? []) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : ' ');
    text += '\n';
    page?.cleanup();
  }
  return storable(text.replace(/[ \t]+/g, ' ').trim());
}
