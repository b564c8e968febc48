import { personalData } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '../access/may';
import { query, useWrite } from '../api/operations';
import { Loaded } from '../ui/loaded';
import { NumbersDialog } from '../ui/numbers-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { personalDataWords } from './words';

type Settings = personalData.PersonalDataSettings;

/** How many people somebody may see in full a day, and how long contacts are kept. */
export function SettingsPart({ city }: { city: string }) {
  const { t, stamp, authorOf } = useWords(personalDataWords);
  const may = useMay(city);
  const [isChanging, setChanging] = useState(false);
  const settings = useQuery(query(city, personalData.getPersonalDataSettings, {}));
  return (
    <Loaded query={settings}>
      {(stored) => (
        <>
          <dl className="personal-data-settings" data-testid="personal-data-settings">
            <dt>{t('revealsPerDay')}</dt>
            <dd>{t('people', { n: stored.revealsPerDay })}</dd>
            <dt>{t('keptMonths')}</dt>
            <dd>{t('months', { n: stored.keptMonths })}</dd>
          </dl>
          <p className="record-who">
            {stored.changedBy && stored.changedAt
              ? t('settingsChanged', { by: authorOf(stored.changedBy), at: stamp(new Date(stored.changedAt)) })
              : t('settingsAsShipped')}
          </p>
          {may(personalData.changePersonalDataSettings) && (
            <button type="button" className="button" data-testid="change-settings" onClick={() => setChanging(true)}>
              {t('changeSettings')}
            </button>
          )}
          {isChanging && <SettingsForm city={city} stored={stored} close={() => setChanging(false)} />}
        </>
      )}
    </Loaded>
  );
}

interface SettingsFormProps {
  city: string;
  stored: Settings;
  close: () => void;
}

function SettingsForm({ city, stored, close }: SettingsFormProps) {
  const { t } = useWords(personalDataWords);
  const tell = useTell();
  const change = useWrite(city, personalData.changePersonalDataSettings, {
    renews: [personalData.getPersonalDataSettings],
    onSuccess: () => tell(t('saved')),
  });
  return (
    <NumbersDialog<Pick<Settings, 'revealsPerDay' | 'keptMonths'>>
      name="personal-data-settings"
      title={t('changeSettings')}
      stored={stored}
      fields={{
        revealsPerDay: { label: t('revealsPerDay'), max: 1_000 },
        keptMonths: { label: t('keptMonths'), max: 120, hint: t('keptMonthsHint') },
      }}
      change={change}
      close={close}
    />
  );
}
