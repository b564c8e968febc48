import { risks } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { risksWords } from './words';

/** Adds an organisation to the risk list. */
export function EnterRisk({ city, isOpen, close }: { city: string; isOpen: boolean; close: () => void }) {
  const { t } = useWords(risksWords);
  const tell = useTell();
  const entering = useWrite(city, risks.enterRisk, {
    renews: 'city',
    onSuccess: () => tell(t('riskEnteredDone')),
  });
  const required = [{ required: true, whitespace: true, message: t('required') }];
  const labels = {
    organisationId: t('whichOrganisation'),
    level: t('riskLevel'),
    note: t('riskNote'),
    source: t('riskSource'),
  };
  return (
    <FormDialog
      name="risk"
      title={t('enterRisk')}
      okText={t('enterRisk')}
      isOpen={isOpen}
      close={close}
      labels={labels}
      initialValues={{ level: 'caution' }}
      write={entering}
    >
      <Form.Item name="organisationId" label={labels.organisationId} rules={required}>
        <OrganisationPicker city={city} offered="everybody" />
      </Form.Item>
      <Form.Item name="level" label={labels.level} rules={required}>
        <Radio.Group
          options={risks.riskLevel.options.map((value) => ({ value, label: t(`riskLevel.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
      <Form.Item name="note" label={labels.note} rules={required}>
        <Input maxLength={200} placeholder={t('riskNoteHint')} />
      </Form.Item>
      <Form.Item name="source" label={labels.source} rules={required}>
        <Input maxLength={100} placeholder={t('riskSourceHint')} />
      </Form.Item>
    </FormDialog>
  );
}
