import { enterprises, type InputOf } from '@queqiao/contracts';
import { Form, Select } from 'antd';
import { useWrite } from '../api/operations';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { detailsOf } from './details';
import { NeedFields, useNeedLabels } from './need-fields';
import { needsWords } from './words';

interface NeedFormProps {
  city: string;
  isOpen: boolean;
  close: () => void;
  onRegistered: (id: string) => void;
}

type Filled = InputOf<typeof enterprises.registerNeed>;

/** 代为登记: registers a need of an enterprise, which is published at once. */
export function NeedForm({ city, isOpen, close, onRegistered }: NeedFormProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, enterprises.registerNeed, {
    onSuccess: (need) => {
      tell(t('registered'));
      onRegistered(need.id);
    },
  });
  const required = [{ required: true, message: t('required') }];
  const labels = useNeedLabels();
  return (
    <FormDialog<Filled>
      name="need"
      title={t('registerNeed')}
      okText={t('register')}
      isOpen={isOpen}
      close={close}
      labels={labels}
      write={{
        mutate: ({ details, ...filled }, options) =>
          mutate({ ...filled, details: detailsOf(filled.kind, details) }, options),
        isPending,
        error,
      }}
    >
      <p>{t('onBehalfHint')}</p>
      <div className="form-pair">
        <Form.Item name="kind" label={labels.kind} rules={required}>
          <Select options={enterprises.needKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="organisationId" label={labels.organisationId} rules={required}>
          <OrganisationPicker city={city} />
        </Form.Item>
      </div>
      <FieldsOfChosenKind />
    </FormDialog>
  );
}

function FieldsOfChosenKind() {
  return <NeedFields kind={Form.useWatch('kind')} />;
}
