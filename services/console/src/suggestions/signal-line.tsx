import type { signals } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { suggestionsWords } from './words';

/** Why now: the newest signal in words, with its date, and its source to open. */
export function SignalLine({ signal: { kind, text, source } }: { signal: signals.ToldSignal }) {
  const { t, pick, nameOf, language } = useWords(suggestionsWords);
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  return (
    <p className={kind === 'contraction' ? 'row-signal is-against' : 'row-signal'} data-testid="signal">
      {pick(text)}
      {open}
      {source.url ? (
        <a href={source.url} target="_blank" rel="noreferrer" title={t('openSource')}>
          {nameOf(source)}
        </a>
      ) : (
        nameOf(source)
      )}
      {close}
    </p>
  );
}
