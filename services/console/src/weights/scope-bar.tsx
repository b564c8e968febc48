import { offices, type weights } from '@queqiao/contracts';
import { partsOfPair } from '@queqiao/scoring/browser';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { query } from '../api/operations';
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
        city={scope.city}
        office={scope.office}
        weighed={[...new Set(sets.flatMap(({ office }) => office ?? []))]}
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
  city: string;
  office: string | undefined;
  /** Ids that have weights, also of offices that were removed since. */
  weighed: readonly string[];
  pick: (office: string | undefined) => void;
}

/** The offices of the city; teams have no weights of their own. */
function OfficePicker({ city, office, weighed, pick }: OfficePickerProps) {
  const { t, pick: inLanguage } = useWords(weightsWords);
  const { data } = useQuery(query(city, offices.listOffices, {}));
  const places = (data?.items ?? []).filter(({ kind }) => !offices.isTeam(kind));
  const names = new Map([
    ...weighed.map((id) => [id, id] as const),
    ...(office === undefined ? [] : [[office, office] as const]),
    ...places.map(({ id, name }) => [id, inLanguage(name)] as const),
  ]);
  return (
    <Select
      className="scope-office"
      data-testid="office-select"
      aria-label={t('oneOffice')}
      value={office ?? ''}
      options={[{ value: '', label: t('allOffices') }, ...[...names].map(([value, label]) => ({ value, label }))]}
      onChange={(id) => pick(id === '' ? undefined : id)}
    />
  );
}
