import { enterprises } from '@queqiao/contracts';
import { useWords } from '../words/language';
import './needs.css';
import { TranslationMark } from './translation-mark';
import { needsWords } from './words';

/** A need, or whatever is written in one language as needs are. */
type Original = Pick<enterprises.Need, 'title' | 'text' | 'language' | 'translation'>;

/** Original and translation for who asks for both; nothing where it was not translated. */
export function BothLanguages({ original }: { original: Original }) {
  const { t } = useWords(needsWords);
  const { title, text, translation } = original;
  if (translation === undefined) return null;
  return (
    <details className="both-languages" data-testid="both-languages">
      <summary>{t('bothLanguages')}</summary>
      <section lang={enterprises.languageOf(original)}>
        <span className="need-closed">{t('original')}</span>
        <b>{title}</b>
        <p>{text}</p>
      </section>
      <section lang={translation.language}>
        <TranslationMark {...translation} />
        <b>{translation.title}</b>
        <p>{translation.text}</p>
      </section>
    </details>
  );
}
