import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { createQueryClient } from '../api/query-client';
import { LanguageProvider } from '../words/language';
import { theme } from './theme';
import { storedLanguage, storeLanguage, useView } from './view';
import { Workspace } from './workspace';

export function App() {
  const [client] = useState(createQueryClient);
  const [view, changeView] = useView();
  const language = view.lang ?? storedLanguage();
  useEffect(() => {
    storeLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  return (
    <QueryClientProvider client={client}>
      <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
        <LanguageProvider language={language}>
          <AntApp className="app" component="div">
            <Workspace view={view} changeView={changeView} />
          </AntApp>
        </LanguageProvider>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
