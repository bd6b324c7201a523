import { Controller } from '@nestjs/common';
import * as accounts from '../../shared/accounts/contract.js';
import type { InputOf } from '../../shared/route.js';
import type { Actor } from '../kernel/actor.js';
import type { Call } from '../platform/http/call.js';
import { Route } from '../platform/http/route.js';
import { AccountReads } from './accounts.reads.js';
import { ChangePassword } from './commands/change-password.js';
import { RedeemPasswordReset } from './commands/redeem-password-reset.js';
import { RequestPasswordReset } from './commands/request-password-reset.js';
import { SignIn } from './commands/sign-in.js';
import { SignOut } from './commands/sign-out.js';
import { SuspendPerson } from './commands/suspend-person.js';

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
  ) {}

  @Route(accounts.readSession)
  readSession(actor: Actor | null, _input: InputOf<typeof accounts.readSession>) {
    return this.reads.session(actor?.personId ?? null);
  }

  @Route(accounts.signIn)
  open(_actor: Actor | null, { body }: InputOf<typeof accounts.signIn>, call: Call) {
    return this.signIn.execute(body, call);
  }

  @Route(accounts.signOut)
  close(actor: Actor, _input: InputOf<typeof accounts.signOut>, call: Call) {
    return this.signOut.execute(actor, call);
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
  forgotPassword(_actor: Actor | null, { body }: InputOf<typeof accounts.requestPasswordReset>, call: Call) {
    return this.requestPasswordReset.execute(body.mail, call);
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
