import { AppError } from '@queqiao/contracts';

/** Of Node, Prisma, and Postgres (SQLSTATE; classes 08 and 53 are tested apart): who was asked is away or overloaded. */
const CODES: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  // Cannot reach, timed out, closed, no connection or transaction in time, too many connections.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  // Shut down by an administrator, crashed, starting up.
  ...['57P01', '57P02', '57P03'],
]);
const SQLSTATE_CLASSES = /^(?:08|53)[0-9A-Z]{3}$/;

/** Where the library gives no code: ioredis, NATS, and the pool of `pg`. */
const NAMES: ReadonlySet<string> = new Set([
  ...['MaxRetriesPerRequestError', 'ClosedConnectionError', 'DrainingConnectionError', 'TimeoutError'],
  ...['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'],
]);
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Connection is closed|Stream isn't writeable)/;

/** Whether the database, the queue or the message server was away: the caller may try again. */
export function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, name, kind, message, cause, meta } = error as Readonly<Record<string, unknown>>;
  const words = [name, kind].map(String);
  return (
    CODES.has(String(code)) ||
    SQLSTATE_CLASSES.test(String(code)) ||
    words.some((word) => NAMES.has(word)) ||
    WORDS.test(String(message)) ||
    isAway(cause) ||
    // Prisma keeps there what its driver threw.
    isAway(meta) ||
    isAway((error as { driverAdapterError?: unknown }).driverAdapterError)
  );
}

/** For what failed because a server is away. */
export function away(cause: unknown): AppError {
  const message = {
    zh: '数据库或消息服务暂时不可用，请稍后再试',
    en: 'The database or the message server is away at the moment; try again later',
  };
  return new AppError('unavailable', message, [], { cause });
}
