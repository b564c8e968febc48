import type { responses } from '@queqiao/contracts';
import { useState } from 'react';
import { BlindCard } from '../blind/blind-card';
import { useWords } from '../words/language';
import { ResponseForm } from './response-form';
import { portalResponsesWords } from './words';

interface FittingNeedProps {
  city: string;
  fitting: responses.FittingNeed;
}

/** A need without names, which of the own records fit it, and the way to say 'we can'. */
export function FittingNeed({ city, fitting }: FittingNeedProps) {
  const { t, nameOf } = useWords(portalResponsesWords);
  const [isAnswering, setAnswering] = useState(false);
  const { need, fits, expiresOn } = fitting;
  return (
    <li className="portal-card" data-testid={`fitting-${fits[0]?.id}`}>
      <BlindCard profile={need} />
      <span>
        {t('fitsRecords', { names: fits.map(nameOf).join(t('listComma')) })}
        {expiresOn && ` · ${t('openUntil', { day: expiresOn })}`}
      </span>
      {isAnswering ? (
        <ResponseForm city={city} fits={fits} close={() => setAnswering(false)} />
      ) : (
        <div>
          <button type="button" className="button is-primary" data-testid="we-can" onClick={() => setAnswering(true)}>
            {t('weCan')}
          </button>
        </div>
      )}
    </li>
  );
}
