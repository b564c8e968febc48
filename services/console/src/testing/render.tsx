import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { ToastProvider } from '../ui/toast';
import type { Language } from '../words/dictionary';
import { LanguageProvider } from '../words/language';

/** Shows something as a screen of the console would, without motion and in Chinese unless another language is named. */
export function show(children: ReactNode, language: Language = 'zh') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <ConfigProvider theme={{ token: { motion: false } }}>
        <LanguageProvider language={language}>
          <ToastProvider>{children}</ToastProvider>
        </LanguageProvider>
      </ConfigProvider>
    </QueryClientProvider>,
  );
}
