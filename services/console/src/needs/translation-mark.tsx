import type { enterprises } from '@queqiao/contracts';
import { useWords } from '../words/language';
import { needsWords } from './words';

/** Whose words a translation is in, and whether the original has changed since. */
export function TranslationMark({ by, stale }: NonNullable<enterprises.Need['translation']>) {
  const { t } = useWords(needsWords);
  return (
    <span className="need-closed">
      {[t(`translatedBy.${by}`), stale && t('staleTranslation')].filter(Boolean).join(' · ')}
    </span>
  );
}
