import { useEffect, useId, useRef } from 'react';
import { useWords } from '../words/language';
import { sessionWords } from './words';

/** The code of the second factor; where it appears, it is what to type next. */
export function CodeField({ hint, isNext = false }: { hint: string; isNext?: boolean }) {
  const { t } = useWords(sessionWords);
  const ids = { code: useId(), hint: useId() };
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNext) input.current?.focus();
  }, [isNext]);
  return (
    <>
      <label htmlFor={ids.code}>{t('code')}</label>
      <p id={ids.hint}>{hint}</p>
      <input
        ref={input}
        id={ids.code}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        aria-describedby={ids.hint}
        required
      />
    </>
  );
}
