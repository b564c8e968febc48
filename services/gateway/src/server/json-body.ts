import { type AppError, invalid } from '@queqiao/contracts';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';

/** No record is nested deeper; far deeper ones would exhaust the stack of whoever reads them. */
const DEEPEST = 32;

/** RFC 8259: JSON between systems is UTF-8. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses `application/json`, strictly in UTF-8: a lenient decoder would store 锟斤拷 for a body in GBK. */
export function parseJsonBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const refusal = charsetProblem(request);
    if (refusal !== undefined) return done(refusal);
    const text = decode(body as Buffer);
    if (text === undefined) return done(notUtf8());
    return parseJson(request, text, (error, parsed) =>
      done(error ?? (isDeeper(parsed, DEEPEST) ? tooDeep() : null), parsed),
    );
  });
}

function charsetProblem({ headers }: FastifyRequest): Error | undefined {
  const type = headers['content-type'] ?? '';
  const charset = /;\s*charset="?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  return /^(?:utf-?8|us-ascii)$/i.test(charset) ? undefined : new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(type);
}

function decode(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}

/** Level by level, since recursion is what must not happen. */
function isDeeper(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

function notUtf8(): AppError {
  const message = { zh: '请求体须为 UTF-8 编码（RFC 8259）', en: 'The body must be encoded in UTF-8 (RFC 8259)' };
  return invalid([{ field: 'body', rule: 'json', message }]);
}

function tooDeep(): AppError {
  const message = { zh: `请求体嵌套不能超过 ${DEEPEST} 层`, en: `The body must not be nested over ${DEEPEST} levels` };
  return invalid([{ field: 'body', rule: 'max-depth', message }]);
}
