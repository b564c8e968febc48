import { type InputOf, risks } from '@queqiao/contracts';
import { App, Form, Input, Modal, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { risksWords } from './words';

type Body = InputOf<typeof risks.enterRisk>;

/** Enters an organisation into the risk list; the lists follow by themselves. */
export function EnterRisk({ city, isOpen, close }: { city: string; isOpen: boolean; close: () => void }) {
  const { t } = useWords(risksWords);
  const { message } = App.useApp();
  const [form] = Form.useForm<Body>();
  const entering = useWrite(city, risks.enterRisk, {
    renews: 'city',
    onSuccess: () => {
      form.resetFields();
      close();
      void message.success(t('riskEnteredDone'));
    },
  });
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open={isOpen}
      centered
      title={t('screen.risks')}
      okText={t('enterRisk')}
      okButtonProps={{ loading: entering.isPending, 'data-testid': 'risk-submit' }}
      onOk={form.submit}
      onCancel={close}
    >
      <Form
        form={form}
        name="risk"
        layout="vertical"
        data-testid="risk-form"
        initialValues={{ level: 'caution' }}
        onFinish={(body) => entering.mutate(body)}
      >
        <Form.Item name="organisationId" label={t('riskWhom')} rules={required}>
          <OrganisationPicker city={city} offered="everybody" />
        </Form.Item>
        <Form.Item name="level" label={t('riskLevel')} rules={required}>
          <Radio.Group
            options={risks.riskLevel.options.map((value) => ({ value, label: t(`riskLevel.${value}`) }))}
            optionType="button"
          />
        </Form.Item>
        <Form.Item name="note" label={t('riskNote')} rules={required}>
          <Input maxLength={200} placeholder={t('riskNoteHint')} />
        </Form.Item>
        <Form.Item name="source" label={t('riskSource')} rules={required}>
          <Input maxLength={100} placeholder={t('riskSourceHint')} />
        </Form.Item>
        {entering.error && <ProblemAlert error={entering.error} />}
      </Form>
    </Modal>
  );
}
