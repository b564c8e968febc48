import { enterprises } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { NeedQueue } from './need-queue-screen';

const queued = (more: Partial<enterprises.QueuedNeed> = {}): enterprises.QueuedNeed => ({
  need: build.need({ state: 'submitted', version: 3, details: { kind: 'funding', instruments: ['equity', 'loan'] } }),
  waitingSince: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  checks: [{ check: 'no-amount', text: { zh: '融资需求没有写金额', en: 'It names no amount' } }],
  industries: [{ code: '3216', title: { zh: '铝冶炼', en: 'Aluminium smelting' } }],
  attachments: [],
  ...more,
});

let server: Server;
let items: enterprises.QueuedNeed[];

beforeEach(() => {
  server = new Server();
  items = [queued()];
  server.answer(enterprises.listNeedQueue, () => ({ items }));
  server.answer(enterprises.publishNeed, () => build.need());
  server.answer(enterprises.returnNeed, () => build.need({ state: 'returned' }));
});

it('says what was handed in, how long it waits, what to look at and which industries the words point to', async () => {
  show(<NeedQueue city="371600" />);
  const item = await screen.findByTestId('queued-sample-need-1');
  for (const said of [
    '扩建铝型材生产线',
    '示例企业一号',
    '已等 3 天',
    '融资需求没有写金额',
    '股权投资、贷款',
    '3252 铝压延加工',
    '3216 铝冶炼',
  ])
    expect(item.textContent).toContain(said);
  expect(screen.getByRole('link', { name: '留言给 示例企业一号' }).getAttribute('href')).toBe(
    '/371600/messages?party=sample-enterprise-1&kind=organisation',
  );
});

it('publishes what the officer has read, and the queue is read again', async () => {
  show(<NeedQueue city="371600" />);
  fireEvent.click(await screen.findByRole('button', { name: '发布：扩建铝型材生产线' }));
  items = [];
  await screen.findByText('没有待受理的需求');
  expect(server.bodiesOf(enterprises.publishNeed)).toEqual([{ version: 3 }]);
});

it('returns with a reason only', async () => {
  show(<NeedQueue city="371600" />);
  fireEvent.click(await screen.findByTestId('return-need'));
  fireEvent.click(await screen.findByTestId('note-submit'));
  expect(server.bodiesOf(enterprises.returnNeed)).toEqual([]);
  fireEvent.change(screen.getByTestId('why'), { target: { value: '请写明用途' } });
  fireEvent.click(screen.getByTestId('note-submit'));
  await waitFor(() => expect(server.bodiesOf(enterprises.returnNeed)).toEqual([{ version: 3, reason: '请写明用途' }]));
});

it('shows a change beside what is published, in the language of the reader', async () => {
  const change = { patch: { title: '新标题' }, by: { id: 'maker', name: '厂长' }, at: '2026-01-15T08:00:00.000Z' };
  items = [queued({ need: build.need({ change }), checks: [] })];
  show(<NeedQueue city="371600" />, 'en');
  const item = await screen.findByTestId('queued-sample-need-1');
  for (const said of ['Asked for', '新标题', 'Nothing missing or odd was found', 'Rolling of aluminium'])
    expect(item.textContent).toContain(said);
});
