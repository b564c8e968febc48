import { z } from 'zod';
import { issueText } from './issue-text.js';
import { patternOf } from './patterns.js';
import { type Bilingual, bilingual } from './values.js';

/** Every failure a service may report; the gateway maps each to one HTTP status. */
export const errorCode = z.enum([
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'unavailable',
  'internal',
]);
export type ErrorCode = z.output<typeof errorCode>;

/** One rule that one field broke, in words for both readers. `field` is a dotted path such as `industries.0.code`. */
export const fieldProblem = z.strictObject({ field: z.string(), rule: z.string(), message: bilingual });
export type FieldProblem = z.output<typeof fieldProblem>;

/** The form in which an {@link AppError} travels. */
export const appErrorData = z.strictObject({ code: errorCode, message: bilingual, details: z.array(fieldProblem) });
export type AppErrorData = z.output<typeof appErrorData>;

/** The one error class of the house: a closed code, a message in zh and en, and the fields at fault. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Bilingual,
    readonly details: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'AppError';
  }

  toData(): AppErrorData {
    return { code: this.code, message: this.text, details: [...this.details] };
  }

  static from(data: AppErrorData): AppError {
    return new AppError(data.code, data.message, data.details);
  }
}

/** The error for a record that does not exist, or not for the asking city: the two must look alike. */
export function notFound(field: string, id: string): AppError {
  const message = { zh: `找不到 ${id}`, en: `${id} was not found` };
  return new AppError('not_found', message, [{ field, rule: 'exists', message }]);
}

/** A record that was looked for; throws {@link notFound} where there is none. */
export function orNotFound<T>(record: T | null | undefined, field: string, id: string): T {
  if (record === null || record === undefined) throw notFound(field, id);
  return record;
}

/** The error for a request that what is stored speaks against; `rule` names why in one word. */
export function conflict(field: string, rule: string, message: Bilingual): AppError {
  return new AppError('conflict', message, [{ field, rule, message }]);
}

/** The problem of a row that brings an id which another record has. */
export function idTaken(id: string): FieldProblem {
  return { field: 'id', rule: 'unique', message: { zh: `编号 ${id} 已被使用`, en: `The id ${id} is taken` } };
}

/** The error for a change made against a version that is no longer the stored one. */
export function staleVersion(current: number): AppError {
  return conflict('version', 'current-version', {
    zh: `记录已被他人修改，当前版本为 ${current}`,
    en: `Somebody else changed the record; its version is ${current} now`,
  });
}

/** Throws `invalid` where there are problems. */
export function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

/** The error for input that broke rules of the domain, one problem per field. */
export function invalid(details: readonly FieldProblem[]): AppError {
  return new AppError('invalid', { zh: '输入有误', en: 'The input is not valid' }, details);
}

/** A rule of the house that zod has no word for; a `refine` hands it over in `params`. */
export interface CustomRule {
  readonly rule: string;
  readonly message: Bilingual;
}

/** Parses a value from outside; throws `invalid` with one problem per broken rule. `root` is the name of the value itself. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, root = ''): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(fieldProblems(parsed.error, root));
}

/** Translates what zod found into problems that name the field and the rule in zh and en. */
export function fieldProblems(error: z.ZodError, root = ''): FieldProblem[] {
  return error.issues.flatMap((issue) => {
    const field = [root, ...issue.path.map(String)].filter((part) => part !== '').join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        field: field === '' ? key : `${field}.${key}`,
        rule: 'known-field',
        message: { zh: `未知字段“${key}”`, en: `Unknown field "${key}"` },
      }));
    }
    const custom = houseRule(issue);
    return [{ field, rule: custom?.rule ?? ruleOf(issue), message: custom?.message ?? issueText(issue) }];
  });
}

function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format') return issue.format;
  return issue.code.replaceAll('_', '-');
}

function houseRule(issue: z.core.$ZodIssue): CustomRule | undefined {
  if (issue.code === 'invalid_format' && 'pattern' in issue) return patternOf(String(issue.pattern));
  if (issue.code !== 'custom') return undefined;
  const parsed = z.object({ rule: z.string(), message: bilingual }).safeParse(issue.params);
  return parsed.success ? parsed.data : undefined;
}
