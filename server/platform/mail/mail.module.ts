import { Global, Module } from '@nestjs/common';
import { SETTINGS } from '../config/config.module.js';
import type { Settings } from '../config/settings.js';
import { FileMailer, Mailer, SmtpMailer } from './mailer.js';

@Global()
@Module({
  providers: [{ provide: Mailer, inject: [SETTINGS], useFactory: (settings: Settings) => (settings.smtpUrl ? new SmtpMailer(settings) : new FileMailer(settings)) }],
  exports: [Mailer],
})
export class MailModule {}
