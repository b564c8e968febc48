import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { z } from 'zod';
import { post } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { keys } from '../api/queries';
import { useWords } from '../words/language';
import { weightsWords } from './words';

/** A step of weights over HTTP; what is on the screen of them is fetched again after it, and `done` says what happened. */
export function useStep<S extends z.ZodType>(
  city: string,
  schema: S,
  path: string,
  done: keyof typeof weightsWords,
  after?: () => void,
) {
  const { t } = useWords(weightsWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: object) => post(schema, `/api/cities/${city}/weights/${path}`, body, keyOf({ path, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.weights(city) });
      void message.success(t(done));
      after?.();
    },
  });
}
