import type { AddressedOperation, InputOf, OutputOf } from '@queqiao/contracts';
import { infiniteQueryOptions, type QueryKey, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './client';
import { useIdempotencyKey } from './idempotency';

type City = string | undefined;

/** What is kept of an operation's answers: of all of them, or of those to an input that holds the given fields. */
export function answersOf<O extends AddressedOperation>(
  city: City,
  { name, http }: O,
  input?: Partial<InputOf<O>>,
): QueryKey {
  return [city, http.resource, { operation: name, ...(input && { input }) }];
}

/** All that is kept of what belongs to an operation's resource, whichever operation read it. */
export function resourceOf(
  city: City,
  { http }: AddressedOperation,
  input?: Readonly<Record<string, unknown>>,
): QueryKey {
  return [city, http.resource, ...(input ? [{ input }] : [])];
}

/** How react-query asks an operation. */
export function query<O extends AddressedOperation>(city: City, operation: O, input: InputOf<O>) {
  return queryOptions({
    queryKey: answersOf(city, operation, input),
    queryFn: ({ signal }): Promise<OutputOf<O>> => call(operation, input, { city, signal }),
  });
}

/** An operation that answers page by page. */
type PagedOperation = AddressedOperation<
  z.ZodObject<{ cursor: z.ZodOptional<z.ZodString> }>,
  z.ZodType<{ next?: string | undefined }>
>;

/** How react-query asks an operation for one page after the other. */
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
  /** What is fetched again after it: what these read, or all of the city; unless given, what belongs to its resource. */
  readonly renews?: readonly AddressedOperation[] | 'city';
  readonly onSuccess?: (output: OutputOf<O>, input: InputOf<O>) => void;
  readonly onError?: (error: Error) => void;
}

/** An operation that changes something. To send the same input again is safe. */
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
