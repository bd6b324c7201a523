import type { z } from 'zod';

/** Who may call a route at all; the finer rule is the capability's policy. */
export const ACCESS = ['public', 'member', 'editor', 'lead', 'coordinator', 'admin'] as const;
export type Access = (typeof ACCESS)[number];

/** Limits per account (or per address for guests), counted exactly over all nodes. */
export const WRITE_LIMITS = ['ask', 'answer', 'comment', 'act', 'save', 'account', 'upload', 'flag', 'suggest'] as const;
export type WriteLimit = (typeof WRITE_LIMITS)[number];

/** Limits on reading, counted per account (or per address for guests) in memory of each node. */
export const READ_LIMITS = ['read', 'search'] as const;
export type ReadLimit = (typeof READ_LIMITS)[number];

/**
 * The contract of one endpoint: it validates, documents, types both sides and bounds the answer.
 * Request schemas are strict objects (unknown fields are refused); answers are cut to `response`.
 */
export interface RouteContract {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api`, parameters as `:name`. */
  path: string;
  summary: string;
  access: Access;
  status: 200 | 201 | 204;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** `null` for 204, and where the answer is a file. */
  response: z.ZodType | null;
  /** The body is a file (`application/octet-stream`): it reaches the handler as a stream, unread and unlimited. */
  upload?: true;
  /** An upload with an idempotency key all the same: its handler claims the key in its own transaction. */
  keyed?: true;
  /** The answer is the bytes of a file; the handler says what they are. */
  download?: true;
  /** The call changes a version the caller has seen: `If-Match: "<version>"` is required. */
  versioned?: true | 'optional';
  limit?: WriteLimit | ((body: never) => WriteLimit);
  /** Also for people who may only read for a time: what concerns nobody but themselves. */
  whileReadOnly?: true;
  /** What a GET counts as; `read` where nothing is said. */
  readLimit?: ReadLimit;
  /**
   * `command` (default for every method but GET): one transaction around the handler, with idempotency key.
   * `own`: the handler opens its own, because limits and mails must lie outside it (signing in).
   */
  transaction?: 'command' | 'own';
}

/** Declares a contract and keeps its exact type. */
export const route = <const Contract extends RouteContract>(contract: Contract): Contract => contract;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Sent<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
type Filled<Parts> = { [Key in keyof Parts as Parts[Key] extends undefined ? never : Key]: Parts[Key] };

/** What a handler receives: only the parts the contract names. */
export type InputOf<Contract extends RouteContract> = Filled<{
  params: Parsed<Contract['params']>;
  query: Parsed<Contract['query']>;
  body: Parsed<Contract['body']>;
  version: Contract['versioned'] extends true ? number : Contract['versioned'] extends 'optional' ? number | null : undefined;
}>;

/** What a caller sends. */
export type CallOf<Contract extends RouteContract> = Filled<{
  params: Sent<Contract['params']>;
  query: Sent<Contract['query']>;
  body: Sent<Contract['body']>;
  version: Contract['versioned'] extends true ? number : Contract['versioned'] extends 'optional' ? number | null : undefined;
}>;

/** What the handler returns and the caller gets. */
export type ResponseOf<Contract extends RouteContract> = Contract['response'] extends z.ZodType ? z.output<Contract['response']> : Contract['download'] extends true ? unknown : void;
