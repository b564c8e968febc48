import { enterprises, type InputOf } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

interface RenewNeedProps {
  need: enterprises.Need;
  close: () => void;
}

/** Keeps a need open until another day. */
export function RenewNeed({ need, close }: RenewNeedProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(need.city, enterprises.renewNeed, {
    onSuccess: () => tell(t('needRenewed')),
  });
  const labels = { until: t('expiresOn') };
  return (
    <FormDialog<Pick<InputOf<typeof enterprises.renewNeed>, 'until'>>
      name="renewal"
      title={t('renewNeed')}
      okText={t('renewNeed')}
      isOpen
      close={close}
      labels={labels}
      {...(need.expiresOn && { initialValues: { until: need.expiresOn } })}
      write={{ mutate: ({ until }, options) => mutate({ id: need.id, until }, options), isPending, error }}
    >
      <p>{t('renewHint')}</p>
      <Form.Item name="until" label={labels.until} rules={[{ required: true, message: t('required') }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
