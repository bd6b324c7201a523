import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, toDomainError } from './problem.js';

/** The only place that answers an error over HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Answers with problem details; logs what was not foreseen with its cause, under the request id the caller sees. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = toDomainError(thrown);
  const problem = problemOf(error, request.id);
  if (problem.status >= 500) request.log.error({ err: error.cause ?? thrown, code: error.code }, 'request failed');
  if (error.retryAfter) void reply.header('Retry-After', String(error.retryAfter));
  void reply.status(problem.status).header('Cache-Control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}
