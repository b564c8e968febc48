import { HttpException } from '@nestjs/common';
import { AppError, type Bilingual, bilingual, type ErrorCode, errorCode, fieldProblem } from '@queqiao/contracts';
import { z } from 'zod';
import type { Language } from './language.js';
import { refusalOf } from './refusals.js';

/** RFC 9457, with the error code, both languages and the fields at fault. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: errorCode,
  message: bilingual,
  errors: z.array(fieldProblem),
  requestId: z.string(),
});
export type Problem = z.output<typeof problem>;

const KINDS: Readonly<Record<ErrorCode, { status: number; title: Bilingual }>> = {
  invalid: { status: 400, title: { zh: '输入有误', en: 'Invalid input' } },
  unauthenticated: { status: 401, title: { zh: '尚未登录', en: 'Not signed in' } },
  forbidden: { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  not_found: { status: 404, title: { zh: '找不到', en: 'Not found' } },
  conflict: { status: 409, title: { zh: '与现状冲突', en: 'Conflict' } },
  unavailable: { status: 503, title: { zh: '服务暂不可用', en: 'Temporarily unavailable' } },
  internal: { status: 500, title: { zh: '服务器内部错误', en: 'Internal error' } },
};

export function statusOfCode(code: ErrorCode): number {
  return KINDS[code].status;
}

/** An unknown error becomes `internal`, which hides its cause. */
export function problemOf(error: unknown, requestId: string, language: Language): Problem {
  const { status, failure } = failureOf(error);
  const kind = KINDS[failure.code];
  return {
    type: `urn:queqiao:problem:${failure.code}`,
    title: kind.title[language],
    status: status ?? kind.status,
    detail: failure.text[language],
    code: failure.code,
    message: failure.text,
    // The input as a whole is the body.
    errors: failure.details.map((detail) => ({ ...detail, field: detail.field || 'body' })),
    requestId,
  };
}

export function isUnforeseen(error: unknown): boolean {
  return !(error instanceof AppError) && failureOf(error).failure.code === 'internal';
}

function failureOf(error: unknown): { status?: number; failure: AppError } {
  if (error instanceof AppError) return { failure: error };
  const status = statusOf(error);
  if (status !== undefined && status >= 400 && status < 500) return { status, failure: refusalOf(status, error) };
  return { failure: new AppError('internal', KINDS.internal.title) };
}

/** For requests that Nest or Fastify refused before a handler ran. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error) return Number(error.statusCode);
  return undefined;
}
