import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { weights } from '@queqiao/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { useWords } from '../words/language';
import { GuardRailDialog } from './guard-rail-dialog';
import { weightsWords } from './words';

const OUTCOME_ICONS = { passed: CheckCircleFilled, failed: CloseCircleFilled, 'not-evaluated': MinusCircleOutlined };

/** Which guard-rails a version keeps, and the button to set them. */
export function GuardRails({ city, verdicts }: { city: string; verdicts: readonly weights.GuardRailVerdict[] }) {
  const { t } = useWords(weightsWords);
  const [isOpen, setOpen] = useState(false);
  const may = useMay(city);
  return (
    <section className="guard-rails" aria-label={t('guardRails')} data-testid="guard-rails">
      <div className="guard-rails-head">
        <h3>{t('guardRails')}</h3>
        {may(weights.setGuardRails) && (
          <Button size="small" type="link" data-testid="set-guard-rails" onClick={() => setOpen(true)}>
            {t('guardRailsSet')}
          </Button>
        )}
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
      {verdicts.map(({ key, outcome, text }) => {
        const Icon = OUTCOME_ICONS[outcome];
        return (
          <li key={key} data-outcome={outcome} data-testid={`rail-${key}`}>
            <Icon aria-label={t(`guardRail.${outcome}`)} />
            {pick(text)}
          </li>
        );
      })}
    </ul>
  );
}
