import { stage } from '@queqiao/contracts';
import { stageNames } from '@queqiao/scoring/browser';
import { Form, Input, InputNumber, Select } from 'antd';
import { IndustryPicker } from '../organisations/industry-picker';
import { useWords } from '../words/language';
import { needsWords } from './words';

/** The names of the fields in a form and in the problems of an answer. */
export function useNeedLabels() {
  const { t } = useWords(needsWords);
  return {
    kind: t('needKind'),
    organisationId: t('organisation'),
    title: t('title'),
    text: t('text'),
    industries: t('needIndustries'),
    amountWan: t('amountWan'),
    stage: t('stage'),
  };
}

/** What may change of a need later on, to register or to edit. */
export function NeedFields() {
  const { t, pick } = useWords(needsWords);
  const labels = useNeedLabels();
  const required = [{ required: true, message: t('required') }];
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <>
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={written}>
        <Input.TextArea rows={3} maxLength={4_000} />
      </Form.Item>
      <Form.Item name="industries" label={labels.industries} rules={required}>
        <IndustryPicker />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="amountWan" label={labels.amountWan}>
          <InputNumber min={0} max={1e10} placeholder={t('optional')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="stage" label={labels.stage}>
          <Select
            allowClear
            placeholder={t('optional')}
            options={stage.options.map((value) => ({ value, label: pick(stageNames[value]) }))}
          />
        </Form.Item>
      </div>
    </>
  );
}
