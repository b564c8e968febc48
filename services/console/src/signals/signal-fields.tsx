import { signals } from '@queqiao/contracts';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { DivisionPicker } from '../organisations/division-picker';
import { IndustryPicker } from '../organisations/industry-picker';
import { useWords } from '../words/language';
import { signalsWords } from './words';

/** The names of the fields in a form and in the problems of an answer. */
export function useSignalLabels() {
  const { t } = useWords(signalsWords);
  return {
    organisationId: t('whichOrganisation'),
    kind: t('signalKind'),
    date: t('signalDate'),
    title: t('signalTitle'),
    titleEn: t('signalTitleEn'),
    amountWan: t('amountWan'),
    division: t('signalDivision'),
    place: t('signalPlace'),
    industries: t('signalIndustries'),
    source: t('source'),
    expiresOn: t('signalExpiry'),
  };
}

/** What is stated of a signal, to enter or to correct. */
export function SignalFields() {
  const { t } = useWords(signalsWords);
  const labels = useSignalLabels();
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <div className="form-pair">
        <Form.Item name="kind" label={labels.kind} rules={required}>
          <Select options={signals.signalKind.options.map((value) => ({ value, label: t(`signal.${value}`) }))} />
        </Form.Item>
        <Form.Item name="date" label={labels.date} rules={required}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={200} placeholder={t('signalTitleHint')} />
      </Form.Item>
      <Form.Item name="titleEn" label={labels.titleEn}>
        <Input maxLength={200} placeholder={t('optional')} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name={['source', 'name']} label={labels.source} rules={written}>
          <Input maxLength={200} placeholder={t('signalSourceHint')} />
        </Form.Item>
        <Form.Item name={['source', 'url']} label={t('signalLink')}>
          <Input type="url" maxLength={500} placeholder="https://" />
        </Form.Item>
      </div>
      <div className="form-pair">
        <Form.Item name="division" label={labels.division}>
          <DivisionPicker />
        </Form.Item>
        <Form.Item name="place" label={labels.place}>
          <Input maxLength={120} placeholder={t('optional')} />
        </Form.Item>
      </div>
      <Form.Item name="industries" label={labels.industries}>
        <IndustryPicker />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="amountWan" label={labels.amountWan}>
          <InputNumber min={0} max={1e10} placeholder={t('optional')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="expiresOn" label={labels.expiresOn}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="inferred" valuePropName="checked">
        <Checkbox>{t('signalInferred')}</Checkbox>
      </Form.Item>
    </>
  );
}
