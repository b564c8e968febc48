import { enterprises } from '@queqiao/contracts';
import { Form, Input } from 'antd';
import { useWrite } from '../api/operations';
import { FormDialog } from '../ui/form-dialog';
import { useTell } from '../ui/toast';
import { useWords } from '../words/language';
import { needsWords } from './words';

interface TranslateNeedProps {
  need: enterprises.Need;
  close: () => void;
}

type Filled = Pick<enterprises.Need, 'title' | 'text'>;

/** Says title and text in the other language, as a person does. */
export function TranslateNeed({ need, close }: TranslateNeedProps) {
  const { t } = useWords(needsWords);
  const tell = useTell();
  const { id, version, translation } = need;
  const language = enterprises.languageOf(need) === 'zh' ? 'en' : 'zh';
  const { mutate, isPending, error } = useWrite(need.city, enterprises.translateNeed, {
    onSuccess: () => tell(t('translatedDone')),
  });
  const labels = { title: t('title'), text: t('text') };
  const written = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <FormDialog<Filled>
      name="translation"
      title={t(`translateTo.${language}`)}
      okText={t('saveTranslation')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ title: translation?.title ?? '', text: translation?.text ?? '' }}
      write={{
        mutate: (filled, options) =>
          mutate({ id, version, translation: { ...filled, language, by: 'human' } }, options),
        isPending,
        error,
      }}
    >
      <p>{need.title}</p>
      <p>{need.text}</p>
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={written}>
        <Input.TextArea rows={5} maxLength={4_000} />
      </Form.Item>
    </FormDialog>
  );
}
