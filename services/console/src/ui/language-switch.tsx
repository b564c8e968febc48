import { useNavigate } from '@tanstack/react-router';
import type { Language } from '../words/dictionary';
import { useWords } from '../words/language';
import { Segments } from './segments';
import { uiWords } from './words';

const languages: { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'EN' },
];

/** Shows the present screen in another language. */
export function LanguageSwitch() {
  const { t, language } = useWords(uiWords);
  const navigate = useNavigate();
  return (
    <Segments<Language>
      label={t('language')}
      testId="language-switch"
      value={language}
      options={languages}
      onChange={(lang) => navigate({ to: '.', search: (before) => ({ ...before, lang }), replace: true })}
    />
  );
}
