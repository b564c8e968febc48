import { personalData } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/may';
import { query, useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { Loaded } from '../ui/loaded';
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
  const labels = { revealsPerDay: t('revealsPerDay'), keptMonths: t('keptMonths') };
  const rules = [{ required: true, message: t('required') }];
  return (
    <FormDialog<Pick<Settings, 'revealsPerDay' | 'keptMonths'>>
      name="personal-data-settings"
      title={t('changeSettings')}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      initialValues={stored}
      write={{
        mutate: (patch, options) => change.mutate({ version: stored.version, patch }, options),
        isPending: change.isPending,
        error: change.error,
      }}
    >
      <Form.Item name="revealsPerDay" label={labels.revealsPerDay} rules={rules}>
        <InputNumber min={1} max={1_000} precision={0} />
      </Form.Item>
      <Form.Item name="keptMonths" label={labels.keptMonths} rules={rules} extra={t('keptMonthsHint')}>
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
