import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { WeightsSearch } from './search';

const route = getRouteApi('/$city/weights');

/** Whose weights are shown, as the address says; `show` changes the address. */
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
