import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { ToastProvider } from '../ui/toast';
import type { Language } from '../words/dictionary';
import { LanguageProvider } from '../words/language';

/** Links lead from here, and nowhere. */
const nowhere = () => createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });

/** Shows something as a screen of the console would, without motion and in Chinese unless another language is named. */
export function show(children: ReactNode, language: Language = 'zh') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <LanguageProvider language={language}>
          <RouterContextProvider router={nowhere()}>
            <ToastProvider>{children}</ToastProvider>
          </RouterContextProvider>
        </LanguageProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}
