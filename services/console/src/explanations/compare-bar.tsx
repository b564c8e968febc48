import type { CandidateKind } from '@queqiao/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import { CompareDialog } from './compare-dialog';
import type { Picks } from './use-picked';
import './explanations.css';
import { explanationsWords } from './words';

interface CompareBarProps {
  city: string;
  targetId: string;
  kind: CandidateKind;
  picks: Picks;
}

/** What is picked in a list, and the way to see it side by side. */
export function CompareBar({ city, targetId, kind, picks }: CompareBarProps) {
  const { t } = useWords(explanationsWords);
  const [isOpen, setOpen] = useState(false);
  const { ids, clear } = picks;
  if (ids.length === 0) return null;
  return (
    <div className="compare-bar" role="status" data-testid="compare-bar">
      <span>
        {t('picked', { n: ids.length })}
        {ids.length === 1 && ` · ${t('pickMore')}`}
      </span>
      <Button size="small" type="text" onClick={clear}>
        {t('clearPicked')}
      </Button>
      <Button size="small" type="primary" disabled={ids.length < 2} data-testid="compare" onClick={() => setOpen(true)}>
        {t('compare')}
      </Button>
      {isOpen && <CompareDialog city={city} targetId={targetId} kind={kind} ids={ids} close={() => setOpen(false)} />}
    </div>
  );
}
