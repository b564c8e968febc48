import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import type { weights } from '@queqiao/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import { GuardRailDialog } from './guard-rail-dialog';
import { weightsWords } from './words';

/** Which guard-rails a version keeps, and the button to set them. */
export function GuardRails({ city, verdicts }: { city: string; verdicts: readonly weights.GuardRailVerdict[] }) {
  const { t } = useWords(weightsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="guard-rails" aria-label={t('guardRails')} data-testid="guard-rails">
      <div className="guard-rails-head">
        <h4>{t('guardRails')}</h4>
        <Button size="small" type="link" data-testid="set-guard-rails" onClick={() => setOpen(true)}>
          {t('guardRailsSet')}
        </Button>
      </div>
      <GuardRailVerdicts verdicts={verdicts} />
      {isOpen && <GuardRailDialog city={city} close={() => setOpen(false)} />}
    </section>
  );
}

/** Each guard-rail with its measured value, in the service's text. */
export function GuardRailVerdicts({ verdicts }: { verdicts: readonly weights.GuardRailVerdict[] }) {
  const { t, pick } = useWords(weightsWords);
  return (
    <ul className="verdict-list">
      {verdicts.map(({ key, passed, text }) => (
        <li key={key} data-passed={passed} data-testid={`rail-${key}`}>
          {passed ? (
            <CheckCircleFilled aria-label={t('guardRailPassed')} />
          ) : (
            <CloseCircleFilled aria-label={t('guardRailFailed')} />
          )}
          {pick(text)}
        </li>
      ))}
    </ul>
  );
}
