import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import { Database } from '../platform/database/database.js';
import { Listeners } from '../platform/events/listeners.js';
import { Actors } from '../platform/http/actors.js';
import { Mailer } from '../platform/mail/mailer.js';
import { Topics } from '../platform/realtime/topics.js';
import { AccountsController } from './accounts.controller.js';
import { deleteExpired, endSuspensions, sendPasswordReset } from './accounts.listeners.js';
import { AccountReads } from './accounts.reads.js';
import { meTopic } from './accounts.topics.js';
import { ChangePassword } from './commands/change-password.js';
import { RedeemPasswordReset } from './commands/redeem-password-reset.js';
import { RequestPasswordReset } from './commands/request-password-reset.js';
import { RestrictPerson } from './commands/restrict-person.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SuspendPerson } from './commands/suspend-person.js';
import { preparePasswords } from './passwords.js';
import { SessionActors } from './session-actors.js';

@Global()
@Module({
  controllers: [AccountsController],
  providers: [
    { provide: Actors, useClass: SessionActors },
    AccountReads,
    SignIn,
    SignOut,
    ChangePassword,
    RequestPasswordReset,
    RedeemPasswordReset,
    SuspendPerson,
    RestrictPerson,
  ],
  exports: [Actors, RestrictPerson],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly topics: Topics,
    private readonly mailer: Mailer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async onModuleInit(): Promise<void> {
    this.topics.add(meTopic);
    this.listeners.add(sendPasswordReset(this.database, this.settings, this.mailer));
    this.listeners.addChore(deleteExpired(this.database));
    this.listeners.addChore(endSuspensions(this.database));
    await preparePasswords();
  }
}
