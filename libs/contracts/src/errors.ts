import { z } from 'zod';
import { issueText } from './issue-text.js';
import { patternOf } from './patterns.js';
import { type Bilingual, bilingual } from './values.js';

/** Closed list: the gateway maps each code to one HTTP status. */
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

/** `field` is a dotted path such as `industries.0.code`. */
export const fieldProblem = z.strictObject({ field: z.string(), rule: z.string(), message: bilingual });
export type FieldProblem = z.output<typeof fieldProblem>;

export const appErrorData = z.strictObject({ code: errorCode, message: bilingual, details: z.array(fieldProblem) });
export type AppErrorData = z.output<typeof appErrorData>;

/** The only error class: a closed code, a message in zh and en, and the fields at fault. */
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

/** One error for missing records and those of another city: callers must not tell them apart. */
export function notFound(field: string, id: string): AppError {
  const message = { zh: `找不到 ${id}`, en: `${id} was not found` };
  return new AppError('not_found', message, [{ field, rule: 'exists', message }]);
}

/** Throws {@link notFound} if there is no record. */
export function orNotFound<T>(record: T | null | undefined, field: string, id: string): T {
  if (record === null || record === undefined) throw notFound(field, id);
  return record;
}

/** Throws `forbidden`, naming what may not be done, unless it is allowed. */
export function refuseUnless(isAllowed: boolean, { zh, en }: Bilingual): asserts isAllowed {
  if (isAllowed) return;
  const message = { zh: `没有“${zh}”的权限`, en: `You may not do this: ${en}` };
  throw new AppError('forbidden', message, [{ field: 'actor', rule: 'role', message }]);
}

/** The request contradicts what is stored; `rule` names why in one word. */
export function conflict(field: string, rule: string, message: Bilingual): AppError {
  return new AppError('conflict', message, [{ field, rule, message }]);
}

export function idTaken(id: string): FieldProblem {
  return { field: 'id', rule: 'unique', message: { zh: `编号 ${id} 已被使用`, en: `The id ${id} is taken` } };
}

export function staleVersion(current: number): AppError {
  return conflict('version', 'current-version', {
    zh: `记录已被他人修改，当前版本为 ${current}`,
    en: `Somebody else changed the record; its version is ${current} now`,
  });
}

export function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

export function invalid(details: readonly FieldProblem[]): AppError {
  return new AppError('invalid', { zh: '输入有误', en: 'The input is not valid' }, details);
}

/** A rule that zod lacks: the `params` of a `refine`. */
export interface CustomRule {
  readonly rule: string;
  readonly message: Bilingual;
}

/** Throws `invalid` with one problem per broken rule. `root` names the value itself. */
export function parse<S extends z.ZodType>(schema: S, value: unknown, root = ''): z.output<S> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(fieldProblems(parsed.error, root));
}

/** More would make the answer larger than the request. */
const TOLD = 100;
const LONGEST_KEY = 80;

/** What zod found, as problems that name field and rule in zh and en; beyond {@link TOLD} only how many there are. */
export function fieldProblems(error: z.ZodError, root = ''): FieldProblem[] {
  const problems: FieldProblem[] = [];
  let more = 0;
  for (const issue of error.issues) {
    const field = [root, ...issue.path.map((part) => short(String(part)))].filter((part) => part !== '').join('.');
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    const told = keys.slice(0, TOLD - problems.length);
    more += keys.length - told.length;
    problems.push(...told.map((key) => (key === undefined ? broken(issue, field) : unknownField(key, field))));
  }
  return more === 0 ? problems : [...problems, andMore(more, root)];
}

function broken(issue: z.core.$ZodIssue, field: string): FieldProblem {
  const custom = houseRule(issue);
  return { field, rule: custom?.rule ?? ruleOf(issue), message: custom?.message ?? issueText(issue) };
}

function unknownField(key: string, within: string): FieldProblem {
  const name = short(key);
  const message = { zh: `未知字段“${name}”`, en: `Unknown field "${name}"` };
  return { field: within === '' ? name : `${within}.${name}`, rule: 'known-field', message };
}

function andMore(count: number, field: string): FieldProblem {
  return { field, rule: 'and-more', message: { zh: `另有 ${count} 处问题`, en: `And ${count} more problems` } };
}

function short(key: string): string {
  return key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
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
