import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { session } from '../access/session';
import { createQueryClient } from '../api/query-client';
import { makeRouter } from './routes';

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(() => makeRouter(client));
  // A session that ends under the reader's hands leads to the sign-in, and back.
  useEffect(() => session.subscribe(() => session.user() === undefined && void router.invalidate()), [router]);
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
