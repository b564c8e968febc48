import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { WeightsSearch } from './search';

const route = getRouteApi('/$city/weights');

/** The search parameters of the screen; `show` changes them. */
export function useWeightsView() {
  const { city } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const show = useCallback(
    (patch: Partial<WeightsSearch>, how: 'push' | 'replace' = 'push') =>
      void navigate({ search: (before) => ({ ...before, ...patch }), replace: how === 'replace' }),
    [navigate],
  );
  return { city, ...search, show };
}
