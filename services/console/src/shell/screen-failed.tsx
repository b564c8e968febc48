import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { Failed } from '../ui/states';

/** A screen could not start. A refused request is asked again; only a new page loads code again that did not come. */
export function ScreenFailed({ error }: { error: unknown }) {
  const router = useRouter();
  const retry = () => (error instanceof ApiError ? void router.invalidate() : window.location.reload());
  return <Failed error={error} retry={retry} />;
}
