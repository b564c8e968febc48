import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { AppError } from '@queqiao/contracts';
import { errorText } from '@queqiao/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readerLanguage } from './language.js';
import { isUnforeseen, problemOf } from './problem.js';

const TOO_LARGE = 413;

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (isUnforeseen(error)) this.logger.error(`${describe(request)}: ${errorText(error)}`);
    else if (error instanceof AppError && error.code === 'unavailable') {
      this.logger.warn(`${describe(request)}: ${error.message}`);
    }
    sendProblem(error, request, http.getResponse<FastifyReply>());
  }
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const language = readerLanguage(request.headers['accept-language']);
  const problem = problemOf(error, request.id, language);
  const send = () =>
    void reply
      .code(problem.status)
      .headers({ 'content-language': language, vary: 'Accept-Language', 'x-request-id': request.id })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  // Whoever still sends would lose the connection before reading the answer. A body without end is cut off by the server.
  if (problem.status === TOO_LARGE && !request.raw.complete) request.raw.once('end', send).resume();
  else send();
}

function describe(request: FastifyRequest): string {
  return `${request.method} ${request.url} (${request.id})`;
}
