import { z } from 'zod';

type PatchField<F> =
  F extends z.ZodOptional<infer Inner extends z.ZodType>
    ? z.ZodOptional<z.ZodNullable<Inner>>
    : F extends z.ZodType
      ? z.ZodOptional<F>
      : never;

/** Changes to a record of these fields: an absent field stays as it is, `null` clears one that a record may lack. */
export function patchOf<S extends Readonly<Record<string, z.ZodType>>>(shape: S) {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType).nullable().optional() : field.optional(),
  ]);
  return z.strictObject(Object.fromEntries(fields)) as z.ZodObject<
    { [K in keyof S]: PatchField<S[K]> },
    z.core.$strict
  >;
}

/** What a patch may hold for a record. */
export type PatchOf<R> = { readonly [K in keyof R]?: R[K] | null | undefined };

/** The record after the patch: what it names is replaced, what it sets to `null` is gone, the rest stays. */
export function patched<R extends object>(record: R, patch: object): R {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  const kept = Object.entries({ ...record, ...Object.fromEntries(named) }).filter(([, value]) => value !== null);
  return Object.fromEntries(kept) as R;
}
