import type { weights } from '@queqiao/contracts';
import { partsOfPair } from '@queqiao/scoring/browser';
import { AutoComplete, Button, Select } from 'antd';
import { useState } from 'react';
import { ReasonsDialog } from '../reasons/reasons-dialog';
import { type Target, targetName } from '../targets/target';
import { useWords } from '../words/language';
import { pairName, type WeightScope } from './scope';
import { SettingsDialog } from './settings-dialog';
import { useWeightsView } from './use-view';
import { weightsWords } from './words';

interface ScopeBarProps {
  scope: WeightScope;
  pairs: readonly string[];
  targets: readonly Target[];
  sets: readonly weights.WeightSet[];
}

/** Picks the scope to edit. */
export function ScopeBar({ scope, pairs, targets, sets }: ScopeBarProps) {
  const words = useWords(weightsWords);
  const { t } = words;
  const { show } = useWeightsView();
  const [dialog, open] = useState<'settings' | 'reasons'>();
  const isOfIndustries = partsOfPair(scope.pair).needKind === undefined;
  const industries = targets.filter(({ kind }) => kind === 'industry');
  return (
    <>
      <Select
        className="scope-pair"
        data-testid="pair-select"
        aria-label={t('weightPair')}
        value={scope.pair}
        options={pairs.map((pair) => ({ value: pair, label: pairName(pair, words) }))}
        onChange={(pair) => show({ pair, industry: undefined })}
      />
      {isOfIndustries && (
        <Select
          className="scope-industry"
          data-testid="industry-select"
          aria-label={t('oneIndustry')}
          value={scope.industry ?? ''}
          options={[
            { value: '', label: t('allIndustries') },
            ...industries.map((target) => ({ value: target.id, label: targetName(target, words) })),
          ]}
          onChange={(id) => show({ industry: id === '' ? undefined : id })}
        />
      )}
      <OfficePicker
        key={scope.office}
        office={scope.office}
        known={[...new Set(sets.flatMap(({ office }) => office ?? []))]}
        pick={(office) => show({ office })}
      />
      <Button className="list-settings" type="text" data-testid="list-settings" onClick={() => open('settings')}>
        {t('listSettings')}
      </Button>
      <Button type="text" data-testid="list-reasons" onClick={() => open('reasons')}>
        {t('decisionReasons')}
      </Button>
      {dialog === 'settings' && <SettingsDialog city={scope.city} close={() => open(undefined)} />}
      {dialog === 'reasons' && <ReasonsDialog city={scope.city} close={() => open(undefined)} />}
    </>
  );
}

interface OfficePickerProps {
  office: string | undefined;
  known: readonly string[];
  pick: (office: string | undefined) => void;
}

const OFFICE = /^[a-z0-9-]{1,64}$/;

/** Any id can be typed, as there is no list of offices; offers those with weights. */
function OfficePicker({ office, known, pick }: OfficePickerProps) {
  const { t } = useWords(weightsWords);
  const [typed, setTyped] = useState(office ?? '');
  const isOffice = typed === '' || OFFICE.test(typed);
  const take = (value = '') => {
    if ((value === '' || OFFICE.test(value)) && value !== (office ?? '')) pick(value === '' ? undefined : value);
  };
  return (
    <AutoComplete
      className="scope-office"
      data-testid="office-select"
      aria-label={t('oneOffice')}
      allowClear
      placeholder={t('officeHint')}
      status={isOffice ? '' : 'error'}
      options={known.map((value) => ({ value }))}
      value={typed}
      onChange={(value: string | undefined) => setTyped(value ?? '')}
      onSelect={take}
      onClear={() => take()}
      onBlur={() => take(typed)}
      onKeyDown={(event) => event.key === 'Enter' && take(typed)}
    />
  );
}
