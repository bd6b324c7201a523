import { FILE_LIMITS, type MediaType } from '../../shared/files/contract.js';

const ENDINGS: Record<MediaType, readonly string[]> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
};
const IMAGE_ENDING = /\.(?:png|jpe?g|webp|gif)$/i;
// Controls, invisible marks (also those that turn the direction of writing), private and unassigned characters.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/**
 * The name a file is shown under: as given, without folders and without what cannot be seen, at most 200 characters, and
 * ending as its content says. What remains is a name for people; nothing is ever opened by it.
 */
export function cleanName(given: string, mediaType: MediaType): string {
  const last = given.toWellFormed().normalize('NFC').replaceAll('\uFFFD', '').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(INVISIBLE, '').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  return withEnding(visible, mediaType);
}

/** The same name for another form of the content, as an image that is sent narrower. */
export const nameAs = (name: string, mediaType: MediaType): string => withEnding(name, mediaType);

function withEnding(name: string, mediaType: MediaType): string {
  const endings = ENDINGS[mediaType];
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (endings.includes(ending)) return cut(name.slice(0, -ending.length - 1), name.slice(-ending.length - 1));
  // What was converted loses its old ending; another one stays to be seen, with the right one behind it.
  return cut(mediaType.startsWith('image/') ? name.replace(IMAGE_ENDING, '') : name, `.${endings[0]}`);
}

function cut(stem: string, ending: string): string {
  const most = FILE_LIMITS.nameMax - ending.length;
  // The cut may have halved an emoji.
  const kept = stem.length > most ? stem.slice(0, most).toWellFormed().replace(/\uFFFD$/, '') : stem;
  return `${kept || 'Datei'}${ending}`;
}
