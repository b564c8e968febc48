import { enterprises, stage } from '@queqiao/contracts';
import { stageNames } from '@queqiao/scoring/browser';
import { Form, Input, InputNumber, Select } from 'antd';
import { useWrite } from '../api/operations';
import { IndustryPicker } from '../organisations/industry-picker';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

interface NeedFormProps {
  city: string;
  isOpen: boolean;
  close: () => void;
  onRegistered: (id: string) => void;
}

/** Registers a need. */
export function NeedForm({ city, isOpen, close, onRegistered }: NeedFormProps) {
  const { t, pick } = useWords(needsWords);
  const tell = useTell();
  const register = useWrite(city, enterprises.registerNeed, {
    onSuccess: (need) => {
      tell(t('registered'));
      onRegistered(need.id);
    },
  });
  const required = [{ required: true, message: t('required') }];
  const labels = {
    kind: t('needKind'),
    organisationId: t('organisation'),
    title: t('title'),
    text: t('text'),
    industries: t('needIndustries'),
    amountWan: t('amountWan'),
    stage: t('stage'),
  };
  return (
    <FormDialog
      name="need"
      title={t('registerNeed')}
      okText={t('register')}
      isOpen={isOpen}
      close={close}
      labels={labels}
      write={register}
    >
      <div className="form-pair">
        <Form.Item name="kind" label={labels.kind} rules={required}>
          <Select options={enterprises.needKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="organisationId" label={labels.organisationId} rules={required}>
          <OrganisationPicker city={city} />
        </Form.Item>
      </div>
      <Form.Item name="title" label={labels.title} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={required}>
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
    </FormDialog>
  );
}
