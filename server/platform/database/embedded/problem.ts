/** Something an operator has to put right before the embedded PostgreSQL can run; the message (German) says what and how. */
export class EmbeddedPostgresProblem extends Error {
  override readonly name = 'EmbeddedPostgresProblem';
}

const otherwise =
  'Alternativ geben Sie mit DATABASE_URL eine eigene PostgreSQL-Datenbank an.';

/**
 * Translates an error of the file system, or what PostgreSQL printed, into a message that names folder, cause and remedy.
 */
export function explain(folder: string, error: unknown, printed = ''): EmbeddedPostgresProblem {
  if (error instanceof EmbeddedPostgresProblem) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const text = `${code} ${error instanceof Error ? error.message : ''} ${printed}`;
  const because = (cause: string, remedy: string) =>
    new EmbeddedPostgresProblem(
      `Die mitgelieferte Datenbank im Ordner ${folder} kann nicht starten: ${cause} ${remedy} ${otherwise}`,
      { cause: error },
    );

  if (/ENOSPC|EDQUOT|No space left|Disk quota/.test(text)) {
    return because(
      'Auf dem Datenträger ist kein Platz mehr.',
      'Bitte schaffen Sie mindestens 500 MB freien Speicher und starten Sie erneut; Ihre Daten bleiben erhalten.',
    );
  }
  if (/could not look up effective user/.test(text)) {
    return because(
      'Das Benutzerkonto dieses Prozesses hat keinen Eintrag in /etc/passwd.',
      'Bitte starten Sie unter einem eingetragenen Benutzer.',
    );
  }
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system|has wrong ownership/.test(text)) {
    return because(
      'Der Ordner ist nicht beschreibbar oder gehört einem anderen Benutzer.',
      'Bitte geben Sie dem Benutzer, unter dem Fahrwasser läuft, Schreibrechte auf diesen Ordner oder wählen Sie einen anderen.',
    );
  }
  if (/ENOENT.*bin\/(initdb|postgres)|spawn .*ENOENT|GLIBC|cannot open shared object|ENOEXEC/.test(text)) {
    return because(
      'Das mitgelieferte PostgreSQL läuft auf diesem System nicht (es setzt ein Linux mit glibc oder macOS voraus).',
      'Bitte verwenden Sie ein anderes System, zum Beispiel Debian oder Ubuntu.',
    );
  }
  if (/could not create shared memory|could not resize shared memory|Cannot allocate memory|ENOMEM/.test(text)) {
    return because(
      'Der Arbeitsspeicher reicht nicht aus.',
      'Bitte beenden Sie andere Programme oder geben Sie dem System mehr Speicher.',
    );
  }
  const last = printed.trim().split('\n').slice(-5).join('\n');
  if (!last) return because(`Es gab einen Fehler: ${error instanceof Error ? error.message : String(error)}.`, 'Bitte prüfen Sie den Ordner.');
  return because(`PostgreSQL meldet:\n${last}\n`, 'Das vollständige Protokoll steht dort in der Datei postgres.log.');
}
