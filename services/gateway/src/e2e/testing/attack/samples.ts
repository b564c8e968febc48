import { id, line, text } from '@queqiao/contracts';
import { z } from 'zod';

export type Path = readonly (string | number)[];

interface JsonSchema {
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

/** A value somewhere in an input: where it stands, and what is wanted there. */
export interface Place {
  readonly path: Path;
  readonly kind: 'id' | 'text' | 'object' | 'other';
  /** What an object may hold. */
  readonly fields?: readonly string[];
}

export const SAMPLE_TEXT = '样例';
/** An id that nobody has. */
export const NOBODY = 'nobody-has-this-id';

const ID = patternOf(id);
const WRITTEN = [line(1), text(1)].map(patternOf);

/** One text for each pattern of the contracts; a new pattern wants its line here. */
const texts: Readonly<Record<string, string>> = {
  [ID]: NOBODY,
  ...Object.fromEntries(WRITTEN.map((pattern) => [pattern, SAMPLE_TEXT])),
  '^\\d{6}$': '370100',
  '^(?:[A-T]|\\d{2,4})$': '3252',
  '^\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?$': '2026-01',
  '^[A-Z]{2}$': 'CN',
  '^[0-9A-Z]{18}$': '91370000000000000A',
  '^[a-z0-9]+(?:-[a-z0-9]+)*$': 'good-fit',
  '^(?:industry|need:[a-z]{1,20})>[a-z]{1,20}$': 'industry>enterprise',
  '^[a-z0-9][a-z0-9._@-]{2,63}$': 'somebody',
  '^\\d{4}$': '0805',
};

const formats: Readonly<Record<string, string>> = {
  uri: 'https://example.org/',
  email: 'somebody@example.org',
  base64: 'eA==',
  date: '2026-01-15',
  'date-time': '2026-01-15T08:00:00.000Z',
};

/** The least input that the schema takes, made from its JSON Schema; with all that leads to `reaching`, if that is given. */
export function sampleOf(schema: z.ZodType, reaching: Path = []): unknown {
  return sample(jsonSchemaOf(schema), reaching);
}

/** All values that the schema takes, those of a list once. */
export function placesOf(schema: z.ZodType): Place[] {
  return places(jsonSchemaOf(schema), []);
}

/** The input with another value in one place, which must be there. */
export function withValue(input: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const at = input as Record<string | number, unknown>;
  const inner = withValue(at[step], rest, value);
  return Array.isArray(input) ? input.with(Number(step), inner) : { ...at, [step]: inner };
}

function patternOf(schema: z.ZodType): string {
  return jsonSchemaOf(schema).pattern ?? '';
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

function sample(schema: JsonSchema, [step, ...rest]: Path): unknown {
  const { type, anyOf = schema.oneOf, properties = {}, required = [], items, minItems = 0 } = schema;
  if (anyOf !== undefined) return sample(chosen(anyOf), step === undefined ? [] : [step, ...rest]);
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (type === 'object') {
    const wanted = Object.keys(properties).filter((name) => required.includes(name) || name === step);
    const named = wanted.map((name) => [name, sample(properties[name] ?? {}, name === step ? rest : [])]);
    return Object.fromEntries(named);
  }
  if (type === 'array') {
    const length = Math.max(minItems, step === undefined ? 0 : 1);
    return Array.from({ length }, (_, index) =>
      index === 0 ? sample(items ?? {}, rest) : another(items ?? {}, index),
    );
  }
  if (type === 'string') return textOf(schema);
  if (type === 'boolean') return false;
  if (type === 'number' || type === 'integer')
    return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1);
  return {};
}

/** Lists leave repetitions out. */
function another(items: JsonSchema, index: number): unknown {
  const one = sample(items, []);
  return typeof one === 'string' ? `${one}-${index}` : one;
}

function places(schema: JsonSchema, path: Path): Place[] {
  const { type, anyOf = schema.oneOf, properties, items, pattern = '' } = schema;
  if (anyOf !== undefined) return places(chosen(anyOf), path);
  if (properties !== undefined) {
    const inner = Object.entries(properties).flatMap(([name, one]) => places(one, [...path, name]));
    return [{ path, kind: 'object', fields: Object.keys(properties) }, ...inner];
  }
  if (type === 'array') return places(items ?? {}, [...path, 0]);
  if (type !== 'string' || schema.enum !== undefined || 'const' in schema) return [{ path, kind: 'other' }];
  if (pattern === ID) return [{ path, kind: 'id' }];
  return [{ path, kind: WRITTEN.includes(pattern) ? 'text' : 'other' }];
}

/** Of several forms the first that says something. */
function chosen(forms: readonly JsonSchema[]): JsonSchema {
  return forms.find(({ type }) => type !== 'null') ?? {};
}

function textOf({ pattern, format, minLength = 1 }: JsonSchema): string {
  const text = formats[format ?? ''] ?? (pattern === undefined ? 'x' : texts[pattern]);
  if (text === undefined) throw new Error(`No text for ${pattern}: give one in ${import.meta.filename}`);
  return text.padEnd(minLength, text);
}
