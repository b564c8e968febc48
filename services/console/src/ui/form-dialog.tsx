import { Form, Modal } from 'antd';
import type { PropsWithChildren } from 'react';
import { ProblemAlert } from './problem-alert';
import { Themed } from './themed';
import './form-dialog.css';

/** A mutation, as far as a form needs it. */
interface Write<Filled> {
  mutate(filled: Filled, options: { onSuccess: () => void }): void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface FormDialogProps<Filled> {
  /** Of the form, its ids and its test ids. */
  name: string;
  title: string;
  okText: string;
  isOpen: boolean;
  close: () => void;
  /** Of the fields, by their names in the input. */
  labels: Readonly<Record<string, string>>;
  initialValues?: Partial<Filled>;
  /** On success the form is emptied and closed. */
  write: Write<Filled>;
}

/** A form in a dialog. It keeps its input until that is sent, and names refused fields. */
export function FormDialog<Filled extends object>(props: PropsWithChildren<FormDialogProps<Filled>>) {
  const { name, title, okText, isOpen, close, labels, initialValues, write, children } = props;
  const [form] = Form.useForm<Filled>();
  const onSuccess = () => {
    form.resetFields();
    close();
  };
  return (
    <Themed>
      <Modal
        open={isOpen}
        centered
        width={640}
        title={title}
        okText={okText}
        okButtonProps={{ loading: write.isPending, 'data-testid': `${name}-submit` }}
        onOk={form.submit}
        onCancel={close}
      >
        <Form
          form={form}
          name={name}
          layout="vertical"
          data-testid={`${name}-form`}
          initialValues={initialValues ?? {}}
          onFinish={(filled) => write.mutate(withoutCleared(filled), { onSuccess })}
        >
          {children}
          {write.error && <ProblemAlert error={write.error} labels={labels} />}
        </Form>
      </Modal>
    </Themed>
  );
}

/** Leaves out what was cleared, for which a form holds null or an empty text; also inside of a field with parts. */
function withoutCleared<Filled extends object>(filled: Filled): Filled {
  const given = Object.entries(filled)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => [name, isParted(value) ? withoutCleared(value) : value]);
  return Object.fromEntries(given) as Filled;
}

const isParted = (value: unknown): value is object => typeof value === 'object' && !Array.isArray(value);
