import { reasons } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useWrite } from '../api/operations';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { FormDialog } from './form-dialog';

function Dialog() {
  const [isOpen, setOpen] = useState(true);
  const labels = { code: '代码', version: '版本' };
  return (
    <FormDialog
      name="code"
      title="理由"
      okText="保存"
      isOpen={isOpen}
      close={() => setOpen(false)}
      labels={labels}
      write={useWrite('371600', reasons.changeReason)}
    >
      <Form.Item name="code" label={labels.code} rules={[{ required: true, message: '必填' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="version" label={labels.version}>
        <InputNumber />
      </Form.Item>
    </FormDialog>
  );
}

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByTestId('code-submit'));

describe('a form over the screen', () => {
  it('sends nothing while a field is missing', async () => {
    const server = new Server();
    show(<Dialog />);
    submit();
    await screen.findByText('必填');
    expect(server.heard).toEqual([]);
  });

  it('leaves out what was cleared, and closes when it is sent', async () => {
    const server = new Server();
    server.answer(reasons.changeReason, () => build.decisionReason());
    show(<Dialog />);
    fill('代码', 'too-small');
    fill('版本', '3');
    fill('版本', '');
    submit();
    await waitFor(() => expect(server.bodiesOf(reasons.changeReason)).toEqual([{}]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays as it was when it is refused, and names the field by its label', async () => {
    const message = { zh: '太长', en: 'Too long' };
    new Server().refuse(reasons.changeReason, {
      status: 400,
      message: { zh: '请求有误', en: 'Invalid' },
      errors: [{ field: 'code', rule: 'max', message }],
    });
    show(<Dialog />);
    fill('代码', 'too-small');
    submit();
    expect((await screen.findByTestId('problem')).textContent).toBe('请求有误代码: 太长');
    expect((screen.getByLabelText('代码') as HTMLInputElement).value).toBe('too-small');
  });
});
