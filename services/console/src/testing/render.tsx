import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { ToastProvider } from '../ui/toast';
import { LanguageProvider } from '../words/language';

/** Shows something as a screen of the console would, in Chinese and without motion. */
export function show(children: ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <LanguageProvider language="zh">
          <ToastProvider>{children}</ToastProvider>
        </LanguageProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}
