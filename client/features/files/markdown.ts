import { isImage, type FileView } from '../../../shared/files/contract.js';
import { fileAddress } from '../../../shared/files/links.js';

/** Longer descriptions belong into the text. */
export const ALT_MAX = 500;

/** What stands in a text for a document: a link with its name. */
export const linkTo = (file: FileView): string => `[${escaped(file.name)}](${fileAddress(file.id)})`;

/** What stands in a text for an image; an empty description says that it only decorates. */
export const imageOf = (file: FileView, alt: string): string => `![${escaped(alt.replace(/\s+/g, ' ').trim())}](${fileAddress(file.id)})`;

/** The text with a file in the place of another one: at every address, and in the name where the author left it. */
export const withReplaced = (text: string, before: FileView, next: FileView): string =>
  text.replaceAll(linkTo(before), () => linkTo(next)).replaceAll(fileAddress(before.id), () => fileAddress(next.id));

export const isImageFile = (file: FileView): boolean => isImage(file.mediaType);

// Brackets would end the label; what else is a sign of Markdown may have an effect inside it, as anywhere.
const escaped = (label: string): string => label.replace(/[\\[\]]/g, '\\$&');
