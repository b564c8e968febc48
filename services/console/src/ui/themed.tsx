import { ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { PropsWithChildren } from 'react';
import { useWords } from '../words/language';

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1c4f82',
    colorInfo: '#1c4f82',
    colorSuccess: '#2b7a57',
    colorWarning: '#b7791f',
    colorError: '#b23b3b',
    colorText: '#1d2733',
    colorTextSecondary: '#566374',
    // As dark as WCAG 2.2 asks of text (4.5:1), also on the grey of the page.
    colorTextPlaceholder: '#68758a',
    colorTextDescription: '#566374',
    colorBorder: '#d3dae3',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'inherit',
  },
};

/** Theme and language for the component library. Only chunks after the first screen may import it, for a fast start. */
export function Themed({ children }: PropsWithChildren) {
  const { language } = useWords();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
