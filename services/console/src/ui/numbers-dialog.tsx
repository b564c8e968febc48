import { Form, InputNumber } from 'antd';
import { useWords } from '../words/language';
import { FormDialog } from './form-dialog';
import { uiWords } from './words';

interface NumberField {
  readonly label: string;
  readonly max: number;
  readonly hint?: string;
}

/** A mutation of settings, as far as this form needs it. */
interface Change<Numbers> {
  mutate(input: { version: number; patch: Numbers }, options: { onSuccess: () => void }): void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface NumbersDialogProps<Numbers> {
  /** As of a form dialog. */
  name: string;
  title: string;
  stored: Numbers & { readonly version: number };
  /** From 1 on, in the order of the form. */
  fields: Readonly<Record<keyof Numbers & string, NumberField>>;
  change: Change<Numbers>;
  close: () => void;
}

/** Settings that are whole numbers, in a dialog; refused if somebody else changed them in the meantime. */
export function NumbersDialog<Numbers extends object>(props: NumbersDialogProps<Numbers>) {
  const { name, title, stored, fields, change, close } = props;
  const { t } = useWords(uiWords);
  const entries = Object.entries<NumberField>(fields);
  const { isPending, error } = change;
  return (
    <FormDialog<Numbers>
      name={name}
      title={title}
      okText={t('save')}
      isOpen
      close={close}
      labels={Object.fromEntries(entries.map(([field, { label }]) => [field, label]))}
      initialValues={stored}
      write={{
        mutate: (patch, options) => change.mutate({ version: stored.version, patch }, options),
        isPending,
        error,
      }}
    >
      {entries.map(([field, { label, max, hint }]) => (
        <Form.Item
          key={field}
          name={field}
          label={label}
          rules={[{ required: true, message: t('required') }]}
          extra={hint}
        >
          <InputNumber min={1} max={max} precision={0} />
        </Form.Item>
      ))}
    </FormDialog>
  );
}
