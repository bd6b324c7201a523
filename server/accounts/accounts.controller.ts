import { Controller, Inject } from '@nestjs/common';
import * as accounts from '../../shared/accounts/contract.js';
import type { InputOf, ResponseOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import { SETTINGS } from '../platform/config/config.module.js';
import type { Settings } from '../platform/config/settings.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';
import { AccountReads } from './accounts.reads.js';
import { ChangePassword } from './commands/change-password.js';
import { RedeemPasswordReset } from './commands/redeem-password-reset.js';
import { RequestPasswordReset } from './commands/request-password-reset.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SuspendPerson } from './commands/suspend-person.js';
import { clearSessionCookie, setDeviceCookie, setSessionCookie } from './cookies.js';

@Controller()
export class AccountsController {
  constructor(
    private readonly reads: AccountReads,
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly changePassword: ChangePassword,
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly redeemPasswordReset: RedeemPasswordReset,
    private readonly suspendPerson: SuspendPerson,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Route(accounts.readSession)
  readSession(actor: Actor | null, _input: InputOf<typeof accounts.readSession>) {
    return this.reads.session(actor?.personId ?? null);
  }

  @Route(accounts.signIn)
  async open(_actor: Actor | null, { body }: InputOf<typeof accounts.signIn>, { request, reply }: Call): Promise<ResponseOf<typeof accounts.signIn>> {
    const { state, token, device } = await this.signIn.execute(body, { ip: request.ip, cookie: request.headers.cookie, userAgent: request.headers['user-agent'] });
    setSessionCookie(reply, this.settings, token);
    setDeviceCookie(reply, this.settings, device);
    return state;
  }

  @Route(accounts.signOut)
  async close(actor: Actor, _input: InputOf<typeof accounts.signOut>, { reply }: Call): Promise<void> {
    await this.signOut.execute(actor);
    clearSessionCookie(reply, this.settings);
  }

  @Route(accounts.listSessions)
  listSessions(actor: Actor, _input: InputOf<typeof accounts.listSessions>) {
    return this.reads.ownSessions(actor);
  }

  @Route(accounts.endOtherSessions)
  endOtherSessions(actor: Actor, _input: InputOf<typeof accounts.endOtherSessions>) {
    return this.signOut.endOthers(actor);
  }

  @Route(accounts.changePassword)
  setPassword(actor: Actor, { body }: InputOf<typeof accounts.changePassword>) {
    return this.changePassword.execute(actor, body);
  }

  @Route(accounts.requestPasswordReset)
  forgotPassword(_actor: Actor | null, { body }: InputOf<typeof accounts.requestPasswordReset>, { request }: Call) {
    return this.requestPasswordReset.execute(body.mail, request.ip);
  }

  @Route(accounts.redeemPasswordReset)
  newPassword(_actor: Actor | null, { body }: InputOf<typeof accounts.redeemPasswordReset>) {
    return this.redeemPasswordReset.execute(body);
  }

  @Route(accounts.suspend)
  suspend(actor: Actor, { params }: InputOf<typeof accounts.suspend>) {
    return this.suspendPerson.execute(actor, params.id);
  }

  @Route(accounts.reinstate)
  reinstate(actor: Actor, { params }: InputOf<typeof accounts.reinstate>) {
    return this.suspendPerson.undo(actor, params.id);
  }
}
