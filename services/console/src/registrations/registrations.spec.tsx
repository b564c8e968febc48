import { registrations } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { Registrations } from './registrations-screen';

const queued = (more: Partial<registrations.QueuedRegistration> = {}): registrations.QueuedRegistration => ({
  ...build.registration({ duty: '厂长', phone: '138****1234', version: 2 }),
  checks: [
    { check: 'call', warning: true, text: { zh: '未提交证明，请致电核实', en: 'No proof: call the applicant' } },
  ],
  ...{ representatives: [], duplicates: [] },
  ...more,
});

let server: Server;
let items: registrations.QueuedRegistration[];
const open = (language?: 'en') => show(<Registrations city="371600" state="submitted" />, language);
const say = (note: string) => {
  fireEvent.change(screen.getByTestId('why'), { target: { value: note } });
  fireEvent.click(screen.getByTestId('note-submit'));
};

beforeEach(() => {
  server = new Server();
  items = [queued()];
  server.answer(registrations.listRegistrations, () => ({ items }));
  server.answer(registrations.approveRegistration, () => build.registration({ state: 'approved' }));
  server.answer(registrations.returnRegistration, () => build.registration({ state: 'returned' }));
  server.answer(registrations.revealApplicant, () => ({ id: 'reg-1', phone: '13800001234' }));
});

it('says who asks for whom and what to look at, and approves once it is written down how that was checked', async () => {
  open();
  const item = await screen.findByTestId('registration-reg-1');
  for (const said of ['示例铝业有限公司', '示例张三', '厂长', '138****1234', '未提交证明，请致电核实'])
    expect(item.textContent).toContain(said);
  fireEvent.click(screen.getByRole('button', { name: '批准：示例张三 代表 示例铝业有限公司' }));
  items = [];
  fireEvent.click(await screen.findByTestId('note-submit'));
  expect(server.bodiesOf(registrations.approveRegistration)).toEqual([]);
  say('致电总机核实');
  await screen.findByText('目前没有这一状态的申请');
  expect(server.bodiesOf(registrations.approveRegistration)).toEqual([
    { version: 2, note: '致电总机核实', confirmed: false },
  ]);
});

it('asks for a confirmation where somebody speaks for the organisation already', async () => {
  items = [queued({ representatives: [{ id: 'user-2', name: '示例李四' }] })];
  open();
  expect((await screen.findByTestId('registration-checks')).textContent).toContain('示例李四');
  fireEvent.click(screen.getByTestId('approve-registration'));
  fireEvent.click(await screen.findByTestId('confirm-second'));
  say('两人均在职');
  await waitFor(() => expect(server.bodiesOf(registrations.approveRegistration)).toMatchObject([{ confirmed: true }]));
});

it('shows the phone for a reason only', async () => {
  open();
  fireEvent.click(await screen.findByTestId('show-phone'));
  say('核实身份');
  await screen.findByText('电话：13800001234');
  expect(server.bodiesOf(registrations.revealApplicant)).toEqual([{ note: '核实身份' }]);
});

it('gives back with what is missing, in the language of the reader', async () => {
  items = [queued({ party: { name: 'Sample Works', isNew: true } })];
  open('en');
  const item = await screen.findByTestId('registration-reg-1');
  expect(item.textContent).toContain('No proof: call the applicant');
  fireEvent.click(screen.getByRole('button', { name: 'Give back: Sample Works' }));
  say('Send the licence');
  await waitFor(() =>
    expect(server.bodiesOf(registrations.returnRegistration)).toEqual([{ version: 2, reason: 'Send the licence' }]),
  );
});
