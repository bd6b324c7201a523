import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { publicUrl, type Settings } from '../config/settings.js';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Same id for the same occasion: a second delivery can be recognised as the same mail. */
  id: string;
}

/** Sends mail. Drivers: SMTP (operator's server) and `.eml` files for installations without one. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

const envelope = (settings: Settings, mail: Mail) => {
  const host = new URL(publicUrl(settings)).hostname;
  return {
    from: { name: 'Fahrwasser', address: `fahrwasser@${host}` },
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    messageId: `<${mail.id}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
};

// Together less than the time in which the process ends (main.ts): a mail server that hangs fails the job, which is
// tried again, and does not have it cut off.
const SMTP_TIMEOUTS = { dnsTimeout: 2_000, connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 8_000 };

export class SmtpMailer extends Mailer {
  private readonly transport;

  constructor(private readonly settings: Settings) {
    super();
    this.transport = createTransport({ url: settings.smtpUrl ?? '', ...SMTP_TIMEOUTS, pool: true });
  }

  async send(mail: Mail): Promise<void> {
    await this.transport.sendMail(envelope(this.settings, mail));
  }
}

/** Writes each mail as a file into the data folder and logs its path (never its content). */
export class FileMailer extends Mailer {
  private readonly log = new Logger('mail');
  private readonly folder: string;
  private readonly transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  constructor(private readonly settings: Settings) {
    super();
    this.folder = join(settings.dataDir, 'mail');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  async send(mail: Mail): Promise<void> {
    const built = await this.transport.sendMail(envelope(this.settings, mail));
    const file = join(this.folder, `${mail.id}.eml`);
    await writeFile(file, built.message as Buffer, { mode: 0o600 });
    this.log.log(`Mail written to ${file}`);
  }
}
