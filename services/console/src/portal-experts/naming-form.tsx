import { contacts, namedExperts } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { TagsSelect } from '../ui/tags-select';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { portalExpertsWords } from './words';

interface NamingFormProps {
  city: string;
  contact: contacts.Contact;
  close: () => void;
}

/** When and how a person agreed to be named, and as what. */
export function NamingForm({ city, contact: { id, version, name, named }, close }: NamingFormProps) {
  const { t } = useWords(portalExpertsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(city, namedExperts.nameExpert, {
    renews: [contacts.listOwnContacts],
    onSuccess: () => tell(t('namingSaved')),
  });
  const labels = {
    'naming.on': t('agreedOn'),
    'naming.how': t('agreedHow'),
    'naming.title': t('expertTitle'),
    'naming.fields': t('expertFields'),
  };
  const written = [{ required: true, message: t('required') }];
  return (
    <FormDialog<namedExperts.Naming>
      name="naming"
      title={t('nameOne', { name })}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      initialValues={named ?? { fields: [] }}
      write={{
        mutate: (naming, options) =>
          mutate({ id, version, naming: { ...naming, fields: naming.fields ?? [] } }, options),
        isPending,
        error,
      }}
    >
      <div className="form-pair">
        <Form.Item name="on" label={labels['naming.on']} rules={written}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="how" label={labels['naming.how']} rules={written}>
          <Input maxLength={200} placeholder={t('agreedHowHint')} />
        </Form.Item>
      </div>
      <Form.Item name="title" label={labels['naming.title']}>
        <Input maxLength={80} placeholder={t('optional')} />
      </Form.Item>
      <Form.Item name="fields" label={labels['naming.fields']} extra={t('expertFieldsHint')}>
        <TagsSelect maxCount={20} />
      </Form.Item>
    </FormDialog>
  );
}
