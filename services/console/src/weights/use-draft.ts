import { weights } from '@queqiao/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useWrite } from '../api/operations';
import { NOTHING, type OwnWeights } from './factor-rows';

const SAVE_AFTER_MS = 700;

/** A draft with its unsaved changes. */
export interface Draft {
  readonly own: OwnWeights;
  readonly status: 'saved' | 'unsaved' | 'saving';
  readonly error: Error | null;
  /** Of the newest stored edit; the next step must name it. */
  readonly version: number;
  change(next: OwnWeights): void;
}

/** Edits the overrides of a version; saves a draft shortly after its last change. */
export function useDraft(city: string, version: weights.WeightVersion | undefined): Draft {
  const [own, setOwn] = useState<OwnWeights>(version ? { weights: version.weights, caps: version.caps } : NOTHING);
  const [stored, setStored] = useState({ own, version: version?.version ?? 0 });
  const save = useWrite(city, weights.editWeights, {
    renews: [weights.listWeightSets, weights.listWeightSteps],
  });
  const id = version?.id;
  const { mutate, isPending, isError, reset } = save;

  useEffect(() => {
    // Do not repeat a refused save.
    if (id === undefined || stored.own === own || isPending || isError) return;
    const send = () =>
      mutate(
        { id, version: stored.version, ...own },
        { onSuccess: (edited) => setStored({ own, version: edited.version }) },
      );
    const timer = setTimeout(send, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, own, stored, isPending, isError, mutate]);

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
