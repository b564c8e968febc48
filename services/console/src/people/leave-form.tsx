import { type ActorRef, accounts, offices } from '@queqiao/contracts';
import { Form, Input, Select } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { useStaff } from './use-staff';
import { peopleWords } from './words';

interface Filled {
  from: string;
  to: string;
  standIn?: string;
}

/** Says when somebody is away, and who stands in. */
export function LeaveForm({ city, person, close }: { city: string; person: ActorRef; close: () => void }) {
  const { t } = useWords(peopleWords);
  const tell = useTell();
  const staff = useStaff(city).filter(({ value }) => value !== person.id);
  const enter = useWrite(city, offices.enterLeave, {
    renews: [offices.listOffices, accounts.listUsers],
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
