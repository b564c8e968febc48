import { type InputOf, introductions } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { introductionsWords } from './words';

type Reply = Pick<InputOf<typeof introductions.recordAnswer>, 'says' | 'note'>;

interface RecordAnswerProps {
  city: string;
  id: string;
  side: introductions.Side;
  title: string;
  close: () => void;
}

/** Writes down what a side said on the telephone. */
export function RecordAnswer({ city, id, side, title, close }: RecordAnswerProps) {
  const { t } = useWords(introductionsWords);
  const tell = useTell();
  const recording = useWrite(city, introductions.recordAnswer, { onSuccess: () => tell(t('recordedDone')) });
  const labels = { says: t('answer'), note: t('answerNote') };
  return (
    <FormDialog<Reply>
      name="recorded-answer"
      title={title}
      okText={t('record')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ says: 'yes' }}
      write={{
        mutate: (reply, options) => recording.mutate({ id, side, ...reply }, options),
        isPending: recording.isPending,
        error: recording.error,
      }}
    >
      <Form.Item name="says" label={labels.says}>
        <Radio.Group
          optionType="button"
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`says.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={labels.note} rules={[{ required: true, whitespace: true, message: t('required') }]}>
        <Input.TextArea rows={3} maxLength={500} placeholder={t('answerNoteHint')} />
      </Form.Item>
    </FormDialog>
  );
}
