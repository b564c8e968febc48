import { type ActorRef, offices } from '@queqiao/contracts';
import { Form, Input, Select } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { afterLeave } from './leaves';
import { useStaff } from './use-staff';
import { peopleWords } from './words';

interface Filled {
  from: string;
  to: string;
  standIn?: string;
}

interface LeaveFormProps {
  city: string;
  person: ActorRef;
  /** What is entered already. */
  present?: offices.Leave;
  close: () => void;
}

/** Says when somebody is away, and who stands in; it takes the place of what was said before. */
export function LeaveForm({ city, person, present, close }: LeaveFormProps) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const staff = useStaff(city).filter(({ value }) => value !== person.id);
  const enter = useWrite(city, offices.enterLeave, {
    renews: afterLeave,
    onSuccess: () => tell(t('leaveEntered', { name: person.name })),
  });
  const labels = { from: t('leaveFrom'), to: t('leaveTo'), standIn: t('standIn') };
  const rules = [{ required: true, message: t('required') }];
  return (
    <FormDialog<Filled>
      name="leave"
      title={t('leaveOf', { name: person.name })}
      okText={t('save')}
      isOpen
      close={close}
      labels={labels}
      {...(present && {
        initialValues: { from: present.from, to: present.to, ...(present.standIn && { standIn: present.standIn.id }) },
      })}
      write={{ ...enter, mutate: (filled, options) => enter.mutate({ id: person.id, ...filled }, options) }}
    >
      <div className="form-pair">
        <Form.Item name="from" label={labels.from} rules={rules}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={labels.to} rules={rules}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="standIn" label={labels.standIn} extra={t('standInHint')}>
        <Select allowClear options={staff} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
    </FormDialog>
  );
}
