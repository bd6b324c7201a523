import { parseArgs } from 'node:util';
import { Day } from '../../shared/ids.js';
import { importKinds, type ImportKind, type ImportOptions } from '../imports/imports.face.js';

export const USAGE = `Importiert eine CSV-Datei (UTF-8 oder Windows-1252, mit Komma, Semikolon oder Tabulator, mit Kopfzeile).
Ohne --write wird nur gezeigt, was sich ändern würde.

  npm run import -- <Art> <Datei> [Optionen]

Arten, in dieser Reihenfolge zu importieren:
${importKinds.map(({ name, title, forms }) => `  ${name.padEnd(18)}${title}; Spalten: ${Object.keys(forms[0]?.columns ?? {}).join(', ')}`).join('\n')}

Optionen:
  --write            übernehmen; im Terminal wird sonst nach der Vorschau gefragt
  --accept-valid     gültige Zeilen übernehmen, auch wenn andere abgelehnt werden
  --partial          die Datei ist nicht vollständig: nichts als fehlend kennzeichnen
  --many-missing     auch dann kennzeichnen, wenn mehr als 20 % fehlen
  --valid-from <Tag> ab wann neue Leistungsschlüssel gelten (JJJJ-MM-TT), sonst ab heute
  --report <Datei>   wohin der Bericht über abgelehnte Zeilen kommt, sonst neben die Datei
  --help             diese Hilfe

Ergebnis: 0 nichts abgelehnt, 1 Zeilen oder Datei abgelehnt, 2 falscher Aufruf.
`;

/** A call that cannot be understood; the message is German. */
export class CallError extends Error {}

/** What the operator wants. */
export interface ImportCall {
  kind: ImportKind;
  file: string;
  report: string;
  write: boolean;
  options: Omit<ImportOptions, 'write'>;
}

/** What was asked for; null for help. @throws CallError */
export function readCall(words: string[]): ImportCall | null {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({
      args: words,
      allowPositionals: true,
      options: { write: flag, 'accept-valid': flag, partial: flag, 'many-missing': flag, 'valid-from': text, report: text, help: { ...flag, short: 'h' } },
    }),
  );
  if (values.help) return null;
  const [name, file, ...more] = positionals;
  if (!name || !file) throw new CallError('Es fehlen die Art und die Datei.');
  if (more.length > 0) throw new CallError(`Nur eine Datei auf einmal: ${more.join(' ')} ist zu viel.`);
  const kind = importKinds.find((candidate) => candidate.name === name);
  if (!kind) throw new CallError(`Die Art »${name}« gibt es nicht.`);
  const validFrom = values['valid-from'];
  if (validFrom !== undefined && !Day.safeParse(validFrom).success) throw new CallError(`--valid-from: »${validFrom}« ist kein Tag (JJJJ-MM-TT).`);
  return {
    kind,
    file,
    report: values.report ?? `${file}.abgelehnt.csv`,
    write: values.write,
    options: { acceptValid: values['accept-valid'], partial: values.partial, manyMissing: values['many-missing'], validFrom },
  };
}

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch {
    throw new CallError('Diese Angaben sind nicht zu verstehen.');
  }
}
