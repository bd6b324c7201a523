import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** An image of one colour. */
export const image = (format: 'png' | 'jpeg' | 'webp' | 'gif', width = 40, height = 30): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2a6f97' } })[format]().toBuffer();

/** A photograph as a telephone makes it: lying on its side, with the place where it was taken. */
export const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 20, channels: 3, background: '#2a6f97' } })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Wiebke Carstens' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '54/1 47/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 26/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

export interface Packed {
  name: string;
  content: Buffer | string;
  /** What the list of contents claims instead of the truth. */
  claimed?: number;
  /** As Unix says what kind of file it is. */
  mode?: number;
}

/** A ZIP archive, also one that no program would write. */
export function archive(contents: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed, mode } of contents) {
    const data = Buffer.from(content as string);
    const packed = deflateRawSync(data);
    const head = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed ?? data.length, 18);
    facts.writeUInt16LE(head.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), facts, head, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((mode ?? 0o100_644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), facts, tail, head);
    offset += 4 + facts.length + head.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(contents.length, 4);
  end.writeUInt16LE(contents.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const MAIN = 'application/vnd.openxmlformats-officedocument.';
export const typesOf = (main: string): Packed => ({ name: '[Content_Types].xml', content: `<?xml version="1.0"?><Types><Override PartName="/x.xml" ContentType="${main}"/></Types>` });

/** A Word document with these paragraphs, and whatever else it is to contain. */
export const docx = (paragraphs: readonly string[], more: readonly Packed[] = []): Buffer =>
  archive([
    typesOf(`${MAIN}wordprocessingml.document.main+xml`),
    { name: 'word/document.xml', content: `<?xml version="1.0"?><w:document><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')}</w:body></w:document>` },
    ...more,
  ]);

export const xlsx = (cells: readonly string[], more: readonly Packed[] = []): Buffer =>
  archive([
    typesOf(`${MAIN}spreadsheetml.sheet.main+xml`),
    { name: 'xl/sharedStrings.xml', content: `<sst>${cells.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', content: '<worksheet><sheetData><row><c t="inlineStr"><is><t>Zwischensumme</t></is></c><c><v>42</v></c></row></sheetData></worksheet>' },
    ...more,
  ]);

export const odt = (paragraphs: readonly string[], more: readonly Packed[] = []): Buffer =>
  archive([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: `<office:document-content><office:body><office:text>${paragraphs.map((text) => `<text:p>${text}</text:p>`).join('')}</office:text></office:body></office:document-content>` },
    ...more,
  ]);

/** A PDF of one page per text; `filler`: so many bytes more, which no reader minds. */
export function pdf(pages: readonly string[], filler = 0): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((text, index) => {
      const stream = `BT /F1 12 Tf 50 700 Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`];
    }),
    ...(filler > 0 ? [`<< /Length ${filler} >>\nstream\n${'x'.repeat(filler)}\nendstream`] : []),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}

/** The head of a PNG that claims to be so large, with nothing behind it. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateRawSync(Buffer.alloc(1024))), chunk('IEND', Buffer.alloc(0))]);
}
