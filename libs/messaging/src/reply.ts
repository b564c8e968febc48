import { AppError, appErrorData, type Operation, type OutputOf } from '@queqiao/contracts';
import { z } from 'zod';
import { away, isAway } from './away.js';

const reply = z.union([
  z.strictObject({ ok: z.literal(true), data: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorData }),
]);

/** Parses the output, so that a service cannot break its contract unnoticed. */
export function writeReply(contract: Operation, output: unknown): string {
  return JSON.stringify({ ok: true, data: contract.output.parse(output) });
}

/** Only the text of an AppError leaves the process. */
export function writeFailure(error: unknown): string {
  return JSON.stringify({ ok: false, error: asAppError(error).toData() });
}

/** Throws the `AppError` of the reply, or `internal` if it cannot be read. */
export function readReply<R extends Operation>(contract: R, text: string): OutputOf<R> {
  const parsed = unlessBroken(() => reply.parse(JSON.parse(text)));
  if (!parsed.ok) throw AppError.from(parsed.error);
  return unlessBroken(() => contract.output.parse(parsed.data) as OutputOf<R>);
}

function unlessBroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw asAppError(error);
  }
}

/** An unknown error becomes `unavailable` if a server was away, else `internal`; both hide their cause. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (isAway(error)) return away(error);
  return new AppError('internal', { zh: '服务器内部错误', en: 'Internal error' }, [], { cause: error });
}
