import { AppError, appErrorData, type Operation, type OutputOf } from '@queqiao/contracts';
import { z } from 'zod';

const reply = z.union([
  z.strictObject({ ok: z.literal(true), data: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: appErrorData }),
]);

/** An answer as it travels. The output is parsed here so that a service cannot break its own contract unnoticed. */
export function writeReply(contract: Operation, output: unknown): string {
  return JSON.stringify({ ok: true, data: contract.output.parse(output) });
}

/** A failure as it travels: only an AppError's own words leave the process. */
export function writeFailure(error: unknown): string {
  return JSON.stringify({ ok: false, error: asAppError(error).toData() });
}

/** Reads an answer; throws the AppError inside it, or `internal` when it cannot be read. */
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

/** Turns an unknown error into `internal`, which says nothing of its cause. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('internal', { zh: '服务器内部错误', en: 'Internal error' }, [], { cause: error });
}
