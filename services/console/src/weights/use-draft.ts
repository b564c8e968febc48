import { weights } from '@queqiao/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { patch } from '../api/client';
import { keys } from '../api/queries';
import { NOTHING, type OwnWeights } from './factor-rows';

/** How long after the last change a draft is stored. */
const SAVE_AFTER_MS = 700;

/** A draft as it stands on the screen. */
export interface Draft {
  readonly own: OwnWeights;
  readonly status: 'saved' | 'unsaved' | 'saving';
  readonly error: Error | null;
  /** The number of the newest stored edit, which the next step must name. */
  readonly version: number;
  change(next: OwnWeights): void;
}

/** Keeps the overrides of a version in hand, and stores those of a draft shortly after they were changed. */
export function useDraft(city: string, version: weights.WeightVersion | undefined): Draft {
  const client = useQueryClient();
  const [own, setOwn] = useState<OwnWeights>(version ? { weights: version.weights, caps: version.caps } : NOTHING);
  const [stored, setStored] = useState({ own, version: version?.version ?? 0 });
  const save = useMutation({
    mutationFn: (next: OwnWeights) =>
      patch(weights.editWeights.output, `/api/cities/${city}/weights/versions/${version?.id}`, {
        version: stored.version,
        ...next,
      }),
    onSuccess: (edited, next) => {
      setStored({ own: next, version: edited.version });
      void client.invalidateQueries({ queryKey: [...keys.weights(city), 'sets'] });
      void client.invalidateQueries({ queryKey: [...keys.weights(city), 'steps'] });
    },
  });
  const { mutate, isPending, isError, reset } = save;

  useEffect(() => {
    // After a refusal the same overrides are not sent again by themselves.
    if (stored.own === own || isPending || isError) return;
    const timer = setTimeout(() => mutate(own), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [own, stored.own, isPending, isError, mutate]);

  const change = useCallback(
    (next: OwnWeights) => {
      if (isError) reset();
      setOwn(next);
    },
    [isError, reset],
  );
  const status = isPending ? 'saving' : stored.own === own ? 'saved' : 'unsaved';
  return { own, status, error: save.error, version: stored.version, change };
}
