import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, retainSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { Frame } from './frame';
import { isSignedIn } from './guard';

interface RouterContext {
  readonly client: QueryClient;
}

/** What every address shares: somebody is signed in, and the language is kept. */
export const root = createRootRouteWithContext<RouterContext>()({
  component: Frame,
  beforeLoad: isSignedIn,
  validateSearch: z.object({ lang: z.enum(['zh', 'en']).optional().catch(undefined) }),
  search: { middlewares: [retainSearchParams(['lang'])] },
});
