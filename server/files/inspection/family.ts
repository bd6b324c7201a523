/** What a file may be, as far as its first bytes tell. */
export type Family = 'image' | 'pdf' | 'archive';

/** So many bytes are needed to tell. */
export const HEAD_LENGTH = 12;

const STARTS: readonly (readonly [Family, string])[] = [
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['pdf', '%PDF-'],
  ['archive', 'PK\x03\x04'],
];

/** The family a file begins like; null: none we take. Names and headers are never asked. */
export function familyOf(head: Buffer): Family | null {
  const start = head.toString('latin1');
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image';
  return STARTS.find(([, bytes]) => start.startsWith(bytes))?.[0] ?? null;
}
