import type { matching } from '@queqiao/contracts';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../words/language';

const ReleaseDialog = lazy(() => import('./release-dialog').then(({ ReleaseDialog }) => ({ default: ReleaseDialog })));

/** Kept apart from the words of the dialog, which are loaded with it. */
const words = {
  introduce: { zh: '引荐', en: 'Introduce' },
  introduceWhom: { zh: '引荐：{name}', en: 'Introduce {name}' },
};

/** Opens what an officer releases of a suggested candidate of a need. */
export function IntroduceButton({ suggestion }: { suggestion: matching.Suggestion }) {
  const { t, nameOf } = useWords(words);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="verdict"
        data-testid="introduce"
        aria-label={t('introduceWhom', { name: nameOf(suggestion.candidate) })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('introduce')}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReleaseDialog suggestion={suggestion} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
