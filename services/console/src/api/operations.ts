import type { AddressedOperation, InputOf, OutputOf } from '@queqiao/contracts';
import { infiniteQueryOptions, type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './client';
import { useIdempotencyKey } from './idempotency';

type City = string | undefined;

/** The cache key of an operation's answers: all, or those whose input has the given fields. */
export function answersOf<O extends AddressedOperation>(
  city: City,
  { name, http }: O,
  input?: Partial<InputOf<O>>,
): QueryKey {
  return [city, http.resource, { operation: name, ...(input && { input }) }];
}

/** The cache key of all answers about an operation's resource, of any operation. */
export function resourceOf(
  city: City,
  { http }: AddressedOperation,
  input?: Readonly<Record<string, unknown>>,
): QueryKey {
  return [city, http.resource, ...(input ? [{ input }] : [])];
}

/** Options of react-query for an operation. */
export function query<O extends AddressedOperation>(city: City, operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: answersOf(city, operation, input),
    queryFn: ({ signal }): Promise<OutputOf<O>> => call(operation, input, { city, signal }),
  });
}

type PagedOperation = AddressedOperation<
  z.ZodObject<{ cursor: z.ZodOptional<z.ZodString> }>,
  z.ZodType<{ next?: string | undefined }>
>;

/** Options of react-query for an operation with pages. */
export function pages<O extends PagedOperation>(city: City, operation: O, input: InputOf<O>) {
  return infiniteQueryOptions({
    queryKey: answersOf(city, operation, input),
    queryFn: ({ pageParam: cursor, signal }): Promise<OutputOf<O>> =>
      call(operation, { ...input, cursor }, { city, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  });
}

interface WriteOptions<O extends AddressedOperation> {
  /** What to fetch again afterwards; default: the operation's resource. */
  readonly renews?: readonly AddressedOperation[] | 'city';
  readonly onSuccess?: (output: OutputOf<O>, input: InputOf<O>) => void;
  readonly onError?: (error: Error) => void;
}

/** An operation that changes something; it is safe to send the same input again. */
export function useWrite<O extends AddressedOperation>(
  city: string,
  operation: O,
  { renews, onSuccess, onError }: WriteOptions<O> = {},
) {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  const old =
    renews === 'city' ? [[city]] : (renews?.map((one) => answersOf(city, one)) ?? [resourceOf(city, operation)]);
  return useMutation({
    mutationFn: (input: InputOf<O>) => call(operation, input, { city, key: keyFor(input) }),
    onSuccess: async (output, input) => {
      await Promise.all(old.map((queryKey) => client.invalidateQueries({ queryKey })));
      onSuccess?.(output, input);
    },
    ...(onError && { onError }),
  });
}
