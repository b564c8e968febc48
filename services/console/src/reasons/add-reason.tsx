import { type InputOf, matching, reasons } from '@queqiao/contracts';
import { Button, Checkbox, Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { reasonsWords } from './words';

type Body = InputOf<typeof reasons.addReason>;

/** Adds a city's own reason. */
export function AddReason({ city }: { city: string }) {
  const { t } = useWords(reasonsWords);
  const [form] = Form.useForm<Body>();
  const adding = useWrite(city, reasons.addReason, { onSuccess: () => form.resetFields() });
  const required = [{ required: true, message: t('required') }];
  return (
    <Form
      form={form}
      name="reason"
      layout="vertical"
      className="add-reason"
      data-testid="reason-form"
      initialValues={{ verdicts: ['reject'], needsNote: false }}
      onFinish={(body) => adding.mutate(body)}
    >
      <Form.Item name={['name', 'zh']} label={t('reasonZh')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['name', 'en']} label={t('reasonEn')} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="code" label={t('reasonCode')} rules={required} extra={t('reasonCodeHint')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="verdicts" label={t('reasonFor')} rules={required}>
        <Checkbox.Group options={matching.verdict.options.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
      </Form.Item>
      <Form.Item name="needsNote" valuePropName="checked">
        <Checkbox>{t('reasonNeedsNote')}</Checkbox>
      </Form.Item>
      {adding.error && <ProblemAlert error={adding.error} />}
      <Button htmlType="submit" loading={adding.isPending} data-testid="reason-add">
        {t('addReason')}
      </Button>
    </Form>
  );
}
