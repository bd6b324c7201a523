import { v7 as newId } from 'uuid';
import { publicUrl, type Settings } from '../platform/config/settings.js';
import type { Database } from '../platform/database/database.js';
import { deleteInBatches } from '../platform/database/delete-in-batches.js';
import type { Chore, Listener } from '../platform/events/listeners.js';
import type { Mailer } from '../platform/mail/mailer.js';
import { resetLink } from './one-time.js';
import { IDLE_HOURS } from './session-actors.js';

const RESET_MINUTES = 30;

/**
 * Writes to who asked for a new password. The link is made here, when the mail is sent: its token never lies in a job
 * or in the history. Run twice, the second mail's link holds and the first one's no longer does.
 */
export const sendPasswordReset = (database: Database, settings: Settings, mailer: Mailer): Listener => ({
  name: 'accounts.send-password-reset',
  on: ['password-resets.requested'],
  jobKey: (event) => `password-reset:${event.subject.id}`,
  async run({ subject }) {
    const made = await database.transaction(async () => {
      const person = await database.row<{ mail: string; name: string }>(`select mail, name from person where id = $1 and status = 'active' for update`, [subject.id]);
      return person && { ...person, link: await resetLink(database, settings, subject.id, RESET_MINUTES) };
    });
    if (!made) return;
    await mailer.send({ id: `passwort-${newId()}`, to: made.mail, subject: 'Fahrwasser: neues Passwort festlegen', text: resetText(settings, made) });
  },
});

const resetText = (settings: Settings, { name, mail, link }: { name: string; mail: string; link: string }): string => `Guten Tag ${name},

für Ihr Konto bei Fahrwasser (${mail}) wurde ein neues Passwort angefordert. Über diesen Link legen Sie es fest:

${link}

Der Link gilt ${RESET_MINUTES} Minuten und nur einmal. Danach sind Sie auf allen Geräten abgemeldet.

Sie haben kein neues Passwort angefordert? Dann können Sie diese Nachricht löschen; Ihr bisheriges Passwort gilt weiter.

Sie erhalten diese Nachricht, weil jemand auf ${publicUrl(settings)} Ihre E-Mail-Adresse unter »Passwort vergessen« eingegeben hat. Bitte antworten Sie nicht auf diese Adresse.
`;

/** Deletes sessions and links that have had their time. Every hour; running twice changes nothing. */
export const deleteExpired = (database: Database): Chore => ({
  name: 'accounts.delete-expired',
  cron: '17 * * * *',
  async run() {
    await deleteInBatches(database, 'session', ['id'], `expires_at < now() or seen_at < now() - interval '${IDLE_HOURS} hours'`);
    await deleteInBatches(database, 'one_time', ['hash'], 'expires_at < now()');
  },
});

/** Lets people in again whose suspension by coordination has had its time. Every minute; running twice changes nothing. */
export const endSuspensions = (database: Database): Chore => ({
  name: 'accounts.end-suspensions',
  cron: '* * * * *',
  async run() {
    await database.rows(`update person set status = 'active', suspended_until = null, version = version + 1 where suspended_until <= now()`);
  },
});
