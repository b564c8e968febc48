import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './client';

const isWorthRetrying = (error: Error) => !(error instanceof ApiError) || error.status === 0 || error.status >= 502;

/** Answers do not expire by age, as the server's events say what changed. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  });
}
