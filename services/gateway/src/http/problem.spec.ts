import { HttpException } from '@nestjs/common';
import { AppError, errorCode, invalid } from '@queqiao/contracts';
import { readerLanguage } from './language.js';
import { isUnforeseen, problemOf, statusOfCode } from './problem.js';

const text = { zh: '中文', en: 'English' };

describe('a problem', () => {
  it('has one status for every code', () => {
    expect(errorCode.options.map((code) => [code, statusOfCode(code)])).toEqual([
      ['invalid', 400],
      ['unauthenticated', 401],
      ['forbidden', 403],
      ['not_found', 404],
      ['conflict', 409],
      ['unavailable', 503],
      ['internal', 500],
    ]);
  });

  it('speaks the language of the reader and carries both', () => {
    expect(problemOf(new AppError('conflict', text), 'r-1', 'en')).toEqual({
      type: 'urn:queqiao:problem:conflict',
      title: 'Conflict',
      status: 409,
      detail: 'English',
      code: 'conflict',
      message: text,
      errors: [],
      requestId: 'r-1',
    });
  });

  it('names the fields and the rules that were broken', () => {
    const details = [{ field: 'industries.0', rule: 'industry-code', message: text }];
    expect(problemOf(invalid(details), 'r-1', 'zh').errors).toEqual(details);
  });

  it.each([
    [400, 'invalid', 'body', 'json'],
    [403, 'forbidden', 'Origin', 'same-origin'],
    [404, 'not_found', 'url', 'exists'],
    [413, 'invalid', 'body', 'max-size'],
    [415, 'invalid', 'Content-Type', 'media-type'],
    [418, 'invalid', 'request', 'http'],
  ])('tells what the web server refuses with %i', (status, code, field, rule) => {
    const problem = problemOf(new HttpException('words of the framework', status), 'r-1', 'zh');
    expect(problem).toMatchObject({ status, code, errors: [{ field, rule }] });
    expect(JSON.stringify(problem)).not.toContain('framework');
  });

  it('names the body where the input as a whole is at fault', () => {
    const details = [{ field: '', rule: 'invalid-type', message: text }];
    expect(problemOf(invalid(details), 'r-1', 'zh').errors).toMatchObject([{ field: 'body' }]);
  });

  it('tells nothing of an unforeseen error', () => {
    const error = new Error('password=secret');
    expect(JSON.stringify(problemOf(error, 'r-1', 'en'))).not.toContain('secret');
    expect(problemOf(error, 'r-1', 'en')).toMatchObject({ status: 500, code: 'internal' });
    expect(isUnforeseen(error)).toBe(true);
    expect(isUnforeseen(new AppError('internal', text))).toBe(false);
  });
});

describe('the language of the reader', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr', 'zh'],
    ['en-GB', 'en'],
    ['fr, en;q=0.5', 'en'],
    ['en;q=0.4, zh-CN;q=0.8', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['en;q=nonsense', 'zh'],
    ['english', 'zh'],
  ])('of Accept-Language %j is %s', (header, language) => {
    expect(readerLanguage(header)).toBe(language);
  });
});
