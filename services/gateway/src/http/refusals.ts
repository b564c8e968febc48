import { AppError, type Bilingual, type ErrorCode } from '@queqiao/contracts';

interface Refusal {
  readonly code: ErrorCode;
  readonly field: string;
  readonly rule: string;
  readonly message: Bilingual;
}

const UNREADABLE_URL: Refusal = {
  code: 'invalid',
  field: 'url',
  rule: 'url',
  message: { zh: '网址无法解析', en: 'The address cannot be read' },
};

const OTHER: Refusal = {
  code: 'invalid',
  field: 'request',
  rule: 'http',
  message: { zh: '无法处理此请求', en: 'The request cannot be handled' },
};

/** What the web server itself refuses, by the status it gives. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  400: {
    code: 'invalid',
    field: 'body',
    rule: 'json',
    message: { zh: '请求体不是有效的 JSON', en: 'The body is not valid JSON' },
  },
  403: {
    code: 'forbidden',
    field: 'Origin',
    rule: 'same-origin',
    message: { zh: '不接受来自其他网站的请求', en: 'Requests from other sites are not accepted' },
  },
  404: {
    code: 'not_found',
    field: 'url',
    rule: 'exists',
    message: { zh: '此网址下没有内容', en: 'There is nothing at this address' },
  },
  413: {
    code: 'invalid',
    field: 'body',
    rule: 'max-size',
    message: { zh: '请求体不能超过 1 MiB', en: 'The body must not be over 1 MiB' },
  },
  414: UNREADABLE_URL,
  415: {
    code: 'invalid',
    field: 'Content-Type',
    rule: 'media-type',
    message: { zh: '请求体须为 application/json', en: 'The body must be application/json' },
  },
};

/** What came over a connection and is not HTTP, or not within its limits. */
export function notHttp(cause: unknown): AppError {
  return new AppError(OTHER.code, OTHER.message, [{ field: OTHER.field, rule: OTHER.rule, message: OTHER.message }], {
    cause,
  });
}

/** A refusal of the web server in the house's words: the field and the rule in zh and en. */
export function refusalOf(status: number, error: unknown): AppError {
  const badUrl = error instanceof Error && 'code' in error && error.code === 'FST_ERR_BAD_URL';
  const { code, field, rule, message } = badUrl ? UNREADABLE_URL : (REFUSALS[status] ?? OTHER);
  return new AppError(code, message, [{ field, rule, message }], { cause: error });
}
