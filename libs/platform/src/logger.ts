import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Nest's log through pino: one JSON object per line. */
export function createLogger(name: string, level: LogLevel): LoggerService {
  const logger = pino({ name, level, timestamp: pino.stdTimeFunctions.isoTime });
  const at =
    (level: LogLevel) =>
    (message: unknown, ...rest: unknown[]) =>
      logger[level](fields(rest), String(message));
  return { log: at('info'), debug: at('debug'), warn: at('warn'), error: at('error') };
}

/** The stack of an error and of its causes. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${errorText(error.cause)}`;
}

// Nest passes the class that logs last, and a stack before it.
function fields(rest: unknown[]): { context?: string; detail?: unknown } {
  const context = rest.at(-1);
  const detail = rest.length > 1 ? rest[0] : undefined;
  return { ...(typeof context === 'string' && { context }), ...(detail !== undefined && { detail }) };
}
