import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { FILE_LIMITS, type MediaType } from '../../../shared/files/contract.js';
import { Refused, type Inspected } from './inspection.js';

const PIXELS_MOST = FILE_LIMITS.megapixelsMax * 1_000_000;
const SECONDS_MOST = 15;

// One picture at a time, nothing remembered, and no reader but those of the four kinds: libvips knows many more.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile', 'VipsForeignLoadNsgifFile'] });

const FORMS: Record<string, { mediaType: MediaType; write: (image: Sharp) => Sharp }> = {
  png: { mediaType: 'image/png', write: (image) => image.png() },
  jpeg: { mediaType: 'image/jpeg', write: (image) => image.jpeg({ quality: 90 }) },
  webp: { mediaType: 'image/webp', write: (image) => image.webp({ quality: 90 }) },
  gif: { mediaType: 'image/webp', write: (image) => image.webp({ quality: 85, effort: 2 }) },
};

/**
 * Writes an image anew from its pixels: turned as its camera says, and without anything else that came with it (place,
 * device, comments, what was hidden behind it). Its size is known before a pixel is read.
 * @throws Refused
 */
export async function inspectImage(source: string, folder: string): Promise<Inspected> {
  const facts = await sharp(source, { limitInputPixels: false, animated: true }).metadata().catch(() => null);
  const form = FORMS[facts?.format ?? ''];
  if (!facts || !form) throw new Refused('file_damaged');
  // Of a moving image the height of all its pictures together.
  if (facts.width * facts.height > PIXELS_MOST) throw new Refused('image_too_large');
  const kept = join(folder, 'kept');
  const options = { animated: (facts.pages ?? 1) > 1, limitInputPixels: PIXELS_MOST, failOn: 'error' } as const;
  try {
    const written = await form.write(sharp(source, options).autoOrient()).timeout({ seconds: SECONDS_MOST }).toFile(kept);
    const display = written.width > FILE_LIMITS.displayWidth ? join(folder, 'display') : null;
    if (display) {
      const narrower = sharp(kept, options).resize({ width: FILE_LIMITS.displayWidth }).webp({ quality: 82, effort: 2 });
      await narrower.timeout({ seconds: SECONDS_MOST }).toFile(display);
    }
    return { mediaType: form.mediaType, kept, display, width: written.width, height: written.pageHeight ?? written.height, text: '' };
  } catch {
    throw new Refused('file_damaged');
  }
}
