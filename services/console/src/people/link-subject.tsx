import { accounts, type InputOf, signOn } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { peopleWords } from './words';

type Filled = Omit<InputOf<typeof signOn.linkSubject>, 'id' | 'subject'> & { subject?: string };

/** Lets somebody sign in as a subject of the provider; an empty one takes it back. */
export function LinkSubject({ city, user, close }: { city: string; user: accounts.User; close: () => void }) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const link = useWrite(city, signOn.linkSubject, {
    renews: [accounts.listUsers],
    onSuccess: () => tell(t('changed', { name: user.name })),
  });
  const labels = { subject: t('subject'), note: t('linkReason') };
  return (
    <FormDialog<Filled>
      name="subject"
      title={t('linkSubjectOf', { name: user.name })}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      write={{
        ...link,
        mutate: ({ subject = null, note }, options) => link.mutate({ id: user.id, subject, note }, options),
      }}
    >
      <Form.Item name="subject" label={labels.subject} extra={t('subjectHint')}>
        <Input maxLength={255} />
      </Form.Item>
      <Form.Item name="note" label={labels.note} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
