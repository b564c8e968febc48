import { enterprises, type InputOf } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

interface CloseNeedProps {
  need: enterprises.Need;
  close: () => void;
}

/** Closes a need, with the reason. */
export function CloseNeed({ need, close }: CloseNeedProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { mutate, isPending, error } = useWrite(need.city, enterprises.closeNeed, {
    renews: 'city',
    onSuccess: () => tell(t('needClosed')),
  });
  const labels = { reason: t('closingReason'), note: t('closingNote') };
  return (
    <FormDialog<Omit<InputOf<typeof enterprises.closeNeed>, 'id'>>
      name="closing"
      title={t('closeNeed')}
      okText={t('closeNeed')}
      isOpen
      close={close}
      labels={labels}
      write={{ mutate: (filled, options) => mutate({ id: need.id, ...filled }, options), isPending, error }}
    >
      <p>{t('closingHint')}</p>
      <Form.Item name="reason" label={labels.reason} rules={[{ required: true, message: t('required') }]}>
        <Radio.Group
          options={enterprises.needClosingReason.options.map((value) => ({ value, label: t(`closing.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={labels.note}>
        <Input.TextArea rows={2} maxLength={1_000} placeholder={t('optional')} />
      </Form.Item>
    </FormDialog>
  );
}
