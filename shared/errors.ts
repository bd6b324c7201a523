import { z } from 'zod';

/**
 * Every error the server can answer with: status and German title (RFC 9457 `title`).
 * The client words them by `code`; the title is for people who read the bare answer.
 */
export const ERRORS = {
  invalid_input: { status: 400, title: 'Die Eingabe ist unvollständig oder ungültig.' },
  malformed_request: { status: 400, title: 'Die Anfrage ist nicht lesbar.' },
  unauthorized: { status: 401, title: 'Bitte melden Sie sich an.' },
  wrong_credentials: { status: 401, title: 'E-Mail-Adresse oder Passwort stimmt nicht.' },
  forbidden: { status: 403, title: 'Dazu sind Sie nicht berechtigt.' },
  own_post: { status: 403, title: 'Das geht nicht bei einem eigenen Beitrag.' },
  may_edit: { status: 403, title: 'Das können Sie selbst ändern.' },
  thread_locked: { status: 403, title: 'Hier kann zurzeit nur die Koordination schreiben.' },
  thread_duplicate: { status: 403, title: 'Diese Frage wiederholt eine andere und wird dort beantwortet.' },
  csrf: { status: 403, title: 'Die Anfrage kam nicht von dieser Anwendung.' },
  not_found: { status: 404, title: 'Nicht gefunden.' },
  method_not_allowed: { status: 405, title: 'Diese Methode gibt es hier nicht.' },
  conflict: { status: 409, title: 'Der Inhalt wurde inzwischen geändert.' },
  suggestion_exists: { status: 409, title: 'Zu diesem Text wartet schon ein Änderungsvorschlag von Ihnen.' },
  solution_exists: { status: 409, title: 'Für diesen Geltungsbereich gibt es schon eine Lösung.' },
  import_file_changed: { status: 409, title: 'Das ist nicht die Datei aus der Vorschau.' },
  import_outdated: { status: 409, title: 'Seit der Vorschau hat sich der Bestand geändert.' },
  too_large: { status: 413, title: 'Die Anfrage ist zu groß.' },
  file_too_large: { status: 413, title: 'Die Datei ist zu groß.' },
  unsupported_media_type: { status: 415, title: 'Dieses Format wird nicht angenommen.' },
  file_type_refused: { status: 415, title: 'Diese Art von Datei wird nicht angenommen.' },
  already_asked: { status: 409, title: 'Diese Verwaltung wurde zu dieser Frage schon gefragt.' },
  already_passed_on: { status: 409, title: 'Das ist schon weitergegeben oder zur Weitergabe gewünscht.' },
  contact_exists: { status: 409, title: 'Zu diesem Dienst gibt es mit dieser Verwaltung schon eine offene Gesprächsanfrage.' },
  import_refused: { status: 422, title: 'Diese Datei lässt sich nicht importieren.' },
  import_unconfirmed: { status: 422, title: 'Dieser Import muss bestätigt werden.' },
  key_reused: { status: 422, title: 'Dieser Schlüssel gehört zu einer anderen Anfrage.' },
  unknown_reference: { status: 422, title: 'Ein angegebener Bezug existiert nicht.' },
  unknown_file: { status: 422, title: 'Eine Datei im Text gibt es nicht mehr, oder sie gehört zu einem anderen Beitrag.' },
  file_damaged: { status: 422, title: 'Die Datei ist beschädigt oder unvollständig.' },
  image_too_large: { status: 422, title: 'Das Bild hat zu viele Bildpunkte.' },
  archive_unsafe: { status: 422, title: 'Das Dokument ist so gepackt, dass es nicht sicher geöffnet werden kann.' },
  others_have_posted: { status: 422, title: 'Das geht nicht mehr, weil schon andere geschrieben haben.' },
  undo_expired: { status: 422, title: 'Die Frist zum Rückgängigmachen ist abgelaufen.' },
  read_only: { status: 403, title: 'Sie können zurzeit nur lesen.' },
  case_claimed: { status: 409, title: 'Diesen Vorgang hat schon jemand übernommen.' },
  case_exists: { status: 409, title: 'Zu diesem Inhalt gibt es schon einen offenen Vorgang.' },
  case_closed: { status: 422, title: 'Dieser Vorgang ist schon geschlossen.' },
  case_open: { status: 422, title: 'Dieser Vorgang ist offen.' },
  not_waiting: { status: 422, title: 'Über diesen Beitrag ist schon entschieden.' },
  not_refused: { status: 422, title: 'Über diesen Beitrag ist noch nicht entschieden.' },
  awaits_decision: { status: 422, title: 'Dieser Vorgang endet mit der Entscheidung über den Beitrag.' },
  author_may_not_write: { status: 422, title: 'Wer den Beitrag geschrieben hat, kann zurzeit nicht schreiben oder gehört nicht mehr zu dieser Verwaltung.' },
  place_gone: { status: 422, title: 'Die Frage oder Diskussion, zu der der Beitrag gehört, gibt es nicht mehr.' },
  widening_checked: { status: 422, title: 'Hier werden Beiträge vor der Veröffentlichung geprüft. Bitte stellen Sie die Frage für alle Mitglieder neu.' },
  not_hideable: { status: 422, title: 'Dieser Inhalt lässt sich nicht ausblenden.' },
  not_restricted: { status: 422, title: 'Für diese Person gilt zurzeit keine Sperre.' },
  undone_already: { status: 422, title: 'Das wurde schon rückgängig gemacht.' },
  not_undoable: { status: 422, title: 'Das lässt sich nicht rückgängig machen.' },
  post_removed: { status: 422, title: 'Der Beitrag wurde entfernt.' },
  suggestion_closed: { status: 422, title: 'Über diesen Änderungsvorschlag ist schon entschieden.' },
  unchanged: { status: 422, title: 'Es wurde nichts geändert.' },
  not_a_question: { status: 422, title: 'Das geht nur bei einer Frage.' },
  not_open: { status: 422, title: 'Das geht nur bei einer offenen Frage, die alle Mitglieder sehen.' },
  not_ahead: { status: 422, title: 'Diese Verwaltung ist bei diesem Dienst nicht weiter als die Frage.' },
  question_fully_asked: { status: 422, title: 'Zu einer Frage können höchstens fünf Verwaltungen gefragt werden.' },
  house_fully_asked: { status: 422, title: 'Diese Verwaltung hat schon so viele offene Anfragen, wie sie haben kann.' },
  confirmation_not_asked: { status: 422, title: 'Zu dieser Ankündigung ist keine Bestätigung nötig.' },
  own_house: { status: 422, title: 'Das geht nur mit einer anderen Verwaltung.' },
  nobody_there: { status: 422, title: 'Aus dieser Verwaltung macht noch niemand mit.' },
  contact_closed: { status: 422, title: 'Dieses Gespräch steht nicht mehr an.' },
  not_an_answer: { status: 422, title: 'Das geht nur bei einer Antwort.' },
  report_incomplete: { status: 422, title: 'Dem Bericht fehlen noch Angaben.' },
  not_published: { status: 422, title: 'Der Bericht ist nicht veröffentlicht.' },
  already_published: { status: 422, title: 'Der Bericht wurde schon veröffentlicht.' },
  own_report: { status: 403, title: 'Das geht nicht bei einem Bericht der eigenen Verwaltung.' },
  token_invalid: { status: 422, title: 'Dieser Link ist abgelaufen oder wurde schon benutzt.' },
  entry_itself: { status: 422, title: 'Das geht nur mit einem anderen Eintrag.' },
  entry_other_kind: { status: 422, title: 'Ein Online-Dienst und ein Basisdienst lassen sich nicht zusammenlegen.' },
  entry_not_current: { status: 422, title: 'Dieser Eintrag ist zurückgezogen oder in einem anderen aufgegangen.' },
  version_label_taken: { status: 422, title: 'Eine Version mit dieser Bezeichnung gibt es schon.' },
  version_says_nothing: { status: 422, title: 'Es fehlt noch, was an dieser Version neu ist.' },
  version_not_released: { status: 422, title: 'Diese Version ist noch nicht erschienen.' },
  version_not_draft: { status: 422, title: 'Das geht nur mit einem Entwurf.' },
  version_not_published: { status: 422, title: 'Das geht nur mit einer veröffentlichten Version.' },
  last_admin: { status: 422, title: 'Die letzte Person mit Betriebsrechten kann nicht gesperrt werden.' },
  not_shared: { status: 422, title: 'Das geht nur bei einer Frage, die alle Mitglieder sehen.' },
  referral_closed: { status: 422, title: 'Diese Weitergabe ist schon abgeschlossen.' },
  thread_gone: { status: 422, title: 'Die Frage gibt es nicht mehr.' },
  merge_circle: { status: 422, title: 'Das lässt sich nicht mit sich selbst zusammenführen.' },
  merge_widens: { status: 422, title: 'Zusammenführen geht nur, wenn dieselben Personen beides lesen können.' },
  duplicate_circle: { status: 422, title: 'Eine Frage kann kein Duplikat von sich selbst sein.' },
  duplicate_widens: { status: 422, title: 'Das geht nur, wenn alle, die das hier lesen, auch das andere lesen können.' },
  pins_full: { status: 422, title: 'Hier sind schon so viele angeheftet, wie es sein können.' },
  references_full: { status: 422, title: 'Hier stehen schon so viele häufige Fragen, wie es sein können.' },
  split_opening: { status: 422, title: 'Der erste Beitrag bleibt, wo er steht.' },
  version_required: { status: 428, title: 'Es fehlt die Angabe, welche Fassung geändert wird.' },
  rate_limited: { status: 429, title: 'Zu viele Anfragen. Bitte warten Sie einen Moment.' },
  upload_quota: { status: 429, title: 'Für heute ist die Menge an Dateien erreicht.' },
  internal: { status: 500, title: 'Es ist ein unerwarteter Fehler aufgetreten.' },
  storage_full: { status: 503, title: 'Der Speicherplatz des Servers ist erschöpft.' },
  unavailable: { status: 503, title: 'Der Dienst ist vorübergehend nicht erreichbar.' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What can be wrong with one field; the client words it by `code` and names the field by `path`. */
export const FIELD_ERRORS = [
  'required',
  'too_short',
  'too_long',
  'too_many',
  'too_few',
  'out_of_range',
  'invalid_characters',
  'invalid_type',
  'invalid_value',
  'unknown_property',
  'unknown_reference',
] as const;

export const FieldError = z.object({
  path: z.string(),
  code: z.enum(FIELD_ERRORS),
  limit: z.number().optional(),
});
export type FieldError = z.infer<typeof FieldError>;

/** Both sides of an edit conflict: what the writer started from, and what stands there now. */
export const ConflictDetail = z.object({
  base: z.record(z.string(), z.unknown()),
  current: z.record(z.string(), z.unknown()),
  version: z.int(),
});
export type ConflictDetail = z.infer<typeof ConflictDetail>;

/** What one may still upload today. */
export const UploadRemaining = z.object({ files: z.int(), bytes: z.int() });
export type UploadRemaining = z.infer<typeof UploadRemaining>;

/** RFC 9457 problem details as we send them. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** What is wrong with this very request, in German, where the code alone does not say it. */
    detail: z.string().optional(),
    code: z.string(),
    requestId: z.string(),
    errors: z.array(FieldError).optional(),
    conflict: ConflictDetail.optional(),
    retryAfter: z.int().optional(),
    remaining: UploadRemaining.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
