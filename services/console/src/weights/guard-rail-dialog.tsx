import { weights } from '@queqiao/contracts';
import { InputNumber } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { NoteDialog } from '../ui/note-dialog';
import { useWords } from '../words/language';
import { useGuardRails } from './queries';
import { weightsWords } from './words';

/** Sets the guard-rails of a city, with a note. */
export function GuardRailDialog({ city, close }: { city: string; close: () => void }) {
  const rails = useGuardRails(city);
  return <Loaded query={rails}>{(data) => <LimitsDialog city={city} rails={data} close={close} />}</Loaded>;
}

function LimitsDialog({ city, rails, close }: { city: string; rails: weights.GuardRails; close: () => void }) {
  const { t } = useWords(weightsWords);
  const [limits, setLimits] = useState(rails.limits);
  const set = useWrite(city, weights.setGuardRails, { onSuccess: close });
  return (
    <NoteDialog
      title={t('guardRailsSet')}
      okText={t('save')}
      close={close}
      send={(note) => set.mutate({ limits, version: rails.version, note })}
      isSending={set.isPending}
      error={set.error}
    >
      <div className="limits">
        {weights.guardRailKey.options.map((key) => (
          <label key={key} htmlFor={`limit-${key}`}>
            {t(`rail.${key}`)}
            <InputNumber<number>
              id={`limit-${key}`}
              min={0}
              max={1}
              step={0.01}
              value={limits[key]}
              onChange={(value) => value !== null && setLimits({ ...limits, [key]: value })}
            />
          </label>
        ))}
      </div>
    </NoteDialog>
  );
}
