import { enterprises } from '@queqiao/contracts';
import { Form, Input, Radio } from 'antd';
import { FormDialog } from '../ui/form-dialog';
import { useWords } from '../words/language';
import { TranslationMark } from './translation-mark';
import { needsWords } from './words';

/** What is translated: a need, or whatever is written in one language as needs are. */
type Original = Pick<enterprises.Need, 'title' | 'text' | 'language' | 'translation'>;
type Filled = Pick<enterprises.NeedTranslation, 'title' | 'text' | 'by'>;
type Translation = Pick<enterprises.NeedTranslation, 'title' | 'text' | 'language' | 'by'>;

interface TranslateDialogProps {
  original: Original;
  write: {
    mutate(translation: Translation, options: { onSuccess: () => void }): void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
  close: () => void;
}

/** Says title and text in the other language, and whether a person or a machine put them so. */
export function TranslateDialog({ original, write, close }: TranslateDialogProps) {
  const { t } = useWords(needsWords);
  const { title, text, translation } = original;
  const language = enterprises.languageOf(original) === 'zh' ? 'en' : 'zh';
  const labels = { title: t('title'), text: t('text'), by: t('translatedHow') };
  const written = [{ required: true, whitespace: true, message: t('required') }];
  const { isPending, error } = write;
  return (
    <FormDialog<Filled>
      name="translation"
      title={t(`translateTo.${language}`)}
      okText={t('saveTranslation')}
      isOpen
      close={close}
      labels={labels}
      initialValues={{ title: translation?.title ?? '', text: translation?.text ?? '', by: translation?.by ?? 'human' }}
      write={{
        mutate: (filled, options) => write.mutate({ ...filled, language }, options),
        isPending,
        error,
      }}
    >
      <p>{title}</p>
      <p>{text}</p>
      {translation && <TranslationMark {...translation} />}
      <Form.Item name="title" label={labels.title} rules={written}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="text" label={labels.text} rules={written}>
        <Input.TextArea rows={5} maxLength={4_000} />
      </Form.Item>
      <Form.Item name="by" label={labels.by}>
        <Radio.Group
          options={(['human', 'machine'] as const).map((value) => ({ value, label: t(`translator.${value}`) }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
