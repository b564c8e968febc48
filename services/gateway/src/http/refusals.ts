import { AppError, type ErrorCode } from '@queqiao/contracts';

type Refusal = readonly [code: ErrorCode, field: string, rule: string, zh: string, en: string];

const UNREADABLE_URL: Refusal = ['invalid', 'url', 'url', '网址无法解析', 'The address cannot be read'];
const OTHER: Refusal = ['invalid', 'request', 'http', '无法处理此请求', 'The request cannot be handled'];

/** By the status that the web server gives. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: ['invalid', 'body', 'json', '请求体不是有效的 JSON', 'The body is not valid JSON'],
  403: ['forbidden', 'Origin', 'same-origin', '不接受来自其他网站的请求', 'Requests from other sites are not accepted'],
  404: ['not_found', 'url', 'exists', '此网址下没有内容', 'There is nothing at this address'],
  413: ['invalid', 'body', 'max-size', '请求体不能超过 4 MiB', 'The body must not be over 4 MiB'],
  414: UNREADABLE_URL,
  415: [
    'invalid',
    'Content-Type',
    'media-type',
    '请求体须为 UTF-8 编码的 application/json',
    'The body must be application/json in UTF-8',
  ],
};

/** For bytes that are not HTTP, or exceed its limits. */
export function notHttp(cause: unknown): AppError {
  return refused(OTHER, cause);
}

/** Names field and rule for what the web server refused. */
export function refusalOf(status: number, error: unknown): AppError {
  const badUrl = error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL';
  return refused(badUrl ? UNREADABLE_URL : (REFUSALS[status] ?? OTHER), error);
}

function refused([code, field, rule, zh, en]: Refusal, cause: unknown): AppError {
  const message = { zh, en };
  return new AppError(code, message, [{ field, rule, message }], { cause });
}
