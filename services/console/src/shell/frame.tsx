import { Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { z } from 'zod';
import { useCities } from '../api/queries';
import { stored, useStored } from '../storage/stored';
import { useScreenTitle } from '../ui/screen-title';
import { Nothing } from '../ui/states';
import { ToastProvider } from '../ui/toast';
import { LanguageProvider, useWords } from '../words/language';
import { Header } from './header';
import { shellWords } from './words';

// Chinese on the first visit.
const lastLanguage = stored('browser', 'language', z.enum(['zh', 'en']).catch('zh'));

/** The header around every screen, in the language of the address or the last one. */
export function Frame() {
  const { lang } = useSearch({ from: '__root__' });
  const [last, keep] = useStored(lastLanguage);
  const language = lang ?? last;
  // The portal has a header of its own, with nothing of the officers' screens.
  const isInPortal = useLocation({ select: ({ pathname }) => /^\/portal(\/|$)/.test(pathname) });
  useEffect(() => {
    if (lang !== undefined) keep(lang);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [lang, language, keep]);
  return (
    <LanguageProvider language={language}>
      <ToastProvider>
        <DocumentTitle />
        {!isInPortal && <Header />}
        <Outlet />
      </ToastProvider>
    </LanguageProvider>
  );
}

/** Names screen and city, so that tabs differ. */
function DocumentTitle() {
  const { t, pick } = useWords(shellWords);
  const cities = useCities();
  const { city } = useParams({ strict: false });
  const shown = cities.data?.find(({ code }) => code === city);
  const text = [useScreenTitle(), shown && pick(shown.name), t('product')].filter((part) => part !== undefined);
  return <title>{text.join(' · ')}</title>;
}

/** For an unknown address or city. */
export function NotFound() {
  const { t } = useWords(shellWords);
  const cities = useCities();
  return <Nothing text={t(cities.data?.length === 0 ? 'noCities' : 'notFound')} />;
}
