import { introductions } from '@queqiao/contracts';
import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber } from 'antd';
import { query, useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { Loaded } from '../ui/loaded';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { introductionsWords } from './words';

type Values = Pick<introductions.IntroductionSettings, 'leastFitting' | 'days'>;

/** How the city introduces. */
export function SettingsDialog({ city, close }: { city: string; close: () => void }) {
  const settings = useQuery(query(city, introductions.getIntroductionSettings, {}));
  return <Loaded query={settings}>{(stored) => <SettingsForm city={city} stored={stored} close={close} />}</Loaded>;
}

interface SettingsFormProps {
  city: string;
  stored: introductions.IntroductionSettings;
  close: () => void;
}

function SettingsForm({ city, stored, close }: SettingsFormProps) {
  const { t } = useWords(introductionsWords);
  const tell = useTell();
  const change = useWrite(city, introductions.changeIntroductionSettings, { onSuccess: () => tell(t('saved')) });
  const labels = { leastFitting: t('leastFitting'), days: t('days') };
  const rules = [{ required: true, message: t('required') }];
  return (
    <FormDialog<Values>
      name="introduction-settings"
      title={t('settings')}
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
      <Form.Item name="leastFitting" label={labels.leastFitting} rules={rules}>
        <InputNumber min={1} max={1_000} precision={0} />
      </Form.Item>
      <Form.Item name="days" label={labels.days} rules={rules}>
        <InputNumber min={1} max={365} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
