import { invitations } from '@queqiao/contracts';
import { Form, Select } from 'antd';
import { useWords } from '../words/language';
import { peopleWords } from './words';

const OF_INVITATIONS = [1, 3, invitations.INVITATION_DAYS.usual, 14, invitations.INVITATION_DAYS.most];

/** For how long a code or a key is good. */
export function DaysField({ label, days = OF_INVITATIONS }: { label: string; days?: readonly number[] }) {
  const { t } = useWords(peopleWords);
  return (
    <Form.Item name="days" label={label}>
      <Select options={days.map((value) => ({ value, label: t('days', { count: value }) }))} />
    </Form.Item>
  );
}
