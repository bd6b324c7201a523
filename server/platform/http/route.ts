import 'reflect-metadata';
import { createParamDecorator, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { InputOf, ResponseOf, RouteContract } from '../../../shared/route.js';
import type { Actor } from '../../kernel/actor.js';
import type { Call } from './call.js';

export const ROUTE = 'fahrwasser:route';

type ActorOf<Contract extends RouteContract> = Contract['access'] extends 'public' ? Actor | null : Actor;
type Handler<Contract extends RouteContract> = (actor: ActorOf<Contract>, input: InputOf<Contract>, call: Call) => ResponseOf<Contract> | Promise<ResponseOf<Contract>>;

const METHODS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

// The interceptor has put actor and parsed input on the call before the handler's parameters are read.
const ActorParam = createParamDecorator((_: unknown, context: ExecutionContext) => callOf(context).actor);
const InputParam = createParamDecorator((_: unknown, context: ExecutionContext) => callOf(context).input);
const CallParam = createParamDecorator((_: unknown, context: ExecutionContext) => callOf(context));

/** The call a request carries through guard, interceptor and handler. */
export const callOf = (context: ExecutionContext): Call => context.switchToHttp().getRequest<{ call: Call }>().call;

/**
 * Binds a handler `(actor, input, call?)` to its contract: method, path, access, validation, limits, transaction and
 * the shape of the answer all come from the contract. A handler that does not fit does not compile.
 */
export function Route<const Contract extends RouteContract>(contract: Contract) {
  return <Method extends Handler<Contract>>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Method>): void => {
    METHODS[contract.method](contract.path)(target, key, descriptor);
    HttpCode(contract.status)(target, key, descriptor);
    SetMetadata(ROUTE, contract)(target, key, descriptor);
    ActorParam()(target, key, 0);
    InputParam()(target, key, 1);
    CallParam()(target, key, 2);
  };
}
