import { enterprises, type InputOf, stage } from '@queqiao/contracts';
import { industries } from '@queqiao/reference';
import { App, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { ProblemAlert } from '../ui/problem-alert';
import { useWords } from '../words/language';
import { needsWords } from './words';

type NeedBody = InputOf<typeof enterprises.registerNeed>;

interface NeedFormProps {
  city: string;
  isOpen: boolean;
  close: () => void;
  onRegistered: (id: string) => void;
}

const industryOptions = industries()
  .filter(({ level }) => level > 1)
  .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));

/** Registers a need; its ranking follows by itself. */
export function NeedForm({ city, isOpen, close, onRegistered }: NeedFormProps) {
  const { t } = useWords(needsWords);
  const [form] = Form.useForm<NeedBody>();
  const { message } = App.useApp();
  const register = useWrite(city, enterprises.registerNeed, {
    onSuccess: (need) => {
      void message.success(t('registered'));
      form.resetFields();
      close();
      onRegistered(need.id);
    },
  });
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open={isOpen}
      title={t('registerNeed')}
      okText={t('register')}
      okButtonProps={{ loading: register.isPending, 'data-testid': 'need-submit' }}
      onOk={form.submit}
      onCancel={close}
      width={640}
      centered
    >
      <Form
        form={form}
        name="need"
        layout="vertical"
        data-testid="need-form"
        onFinish={(body) => register.mutate(withoutUnknown(body))}
      >
        <div className="need-form-pair">
          <Form.Item name="kind" label={t('needKind')} rules={required}>
            <Select options={enterprises.needKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          </Form.Item>
          <Form.Item name="organisationId" label={t('organisation')} rules={required}>
            <OrganisationPicker city={city} />
          </Form.Item>
        </div>
        <Form.Item name="title" label={t('title')} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="text" label={t('text')} rules={required}>
          <Input.TextArea rows={3} maxLength={4_000} />
        </Form.Item>
        <Form.Item name="industries" label={t('needIndustries')} rules={required}>
          <Select
            mode="multiple"
            maxCount={12}
            options={industryOptions}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('needIndustriesHint')}
          />
        </Form.Item>
        <div className="need-form-pair">
          <Form.Item name="amountWan" label={t('amountWan')}>
            <InputNumber min={0} max={1e10} placeholder={t('optional')} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="stage" label={t('stage')}>
            <Select
              allowClear
              placeholder={t('optional')}
              options={stage.options.map((value) => ({ value, label: t(`stage.${value}`) }))}
            />
          </Form.Item>
        </div>
        {register.isError && <ProblemAlert error={register.error} />}
      </Form>
    </Modal>
  );
}

/** A form holds null for a number that was cleared; an unknown field is left out instead. */
function withoutUnknown(filled: NeedBody): NeedBody {
  const given = Object.entries(filled).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as NeedBody;
}
