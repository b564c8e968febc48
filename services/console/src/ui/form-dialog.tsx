import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { PropsWithChildren } from 'react';
import { ProblemAlert } from './problem-alert';
import { Themed } from './themed';
import './form-dialog.css';

interface FormDialogProps<Input, Output> {
  /** Of the form, its ids and its test ids. */
  name: string;
  title: string;
  okText: string;
  isOpen: boolean;
  close: () => void;
  /** Of the fields, by their names in the input. */
  labels: Readonly<Record<string, string>>;
  initialValues?: Partial<Input>;
  /** On success the form is emptied and closed. */
  write: UseMutationResult<Output, Error, Input>;
}

/** A form in a dialog. It keeps its input until that is sent, and names refused fields. */
export function FormDialog<Input extends object, Output>(props: PropsWithChildren<FormDialogProps<Input, Output>>) {
  const { name, title, okText, isOpen, close, labels, initialValues, write, children } = props;
  const [form] = Form.useForm<Input>();
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

/** Leaves out cleared numbers, for which a form holds null. */
function withoutCleared<Input extends object>(filled: Input): Input {
  const given = Object.entries(filled).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given) as Input;
}
