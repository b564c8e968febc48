import { attachments, type enterprises, FILE_BYTES } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { NeedAttachments } from './need-attachments';
import { SharedAttachments } from './shared-attachments';

const plan: attachments.Attachment = {
  id: 'file-1',
  name: '厂区平面图.pdf',
  type: 'application/pdf',
  bytes: 70_000,
  addedBy: { id: 'user-1', name: '示例联系人' },
  addedAt: '2026-01-15T08:00:00.000Z',
};

let server: Server;
let items: attachments.Attachment[];
/** What was saved, by name. */
let saved: string[];

beforeEach(() => {
  server = new Server();
  items = [plan];
  saved = [];
  server.answer(attachments.listNeedAttachments, () => ({ items }));
  server.answer(attachments.attachToNeed, () => plan);
  server.answer(attachments.removeNeedAttachment, () => plan);
  const served = { name: plan.name, type: plan.type, bytes: plan.bytes, content: 'eA==' };
  server.answer(attachments.getNeedAttachment, () => served);
  URL.createObjectURL = () => 'blob:saved';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function click() {
    saved.push(this.download);
  };
});

const openAs = (side: enterprises.NeedSide, more: Partial<enterprises.Need> = {}, mayChange = true) =>
  show(<NeedAttachments need={build.need(more)} side={side} mayChange={mayChange} />);
const choose = (file: File) => fireEvent.change(screen.getByTestId('add-attachment'), { target: { files: [file] } });

it('lists the files of a need with size and who added them, and saves one', async () => {
  openAs('enterprise');
  expect((await screen.findByTestId('attachments')).textContent).toContain('厂区平面图.pdf68 KB · 示例联系人');
  fireEvent.click(screen.getByTestId('save-attachment'));
  await waitFor(() => expect(saved).toEqual(['厂区平面图.pdf']));
});

it('sends a file as soon as it is chosen, and reads the list again', async () => {
  items = [];
  openAs('enterprise');
  await screen.findByText('没有附件');
  expect(screen.getByText(/双方都愿意认识以后，对方也能看到/)).toBeTruthy();
  items = [plan];
  choose(new File(['%PDF'], '平面图.pdf'));
  await screen.findByTestId('save-attachment');
  expect(server.bodiesOf(attachments.attachToNeed)).toEqual([{ file: { name: '平面图.pdf', content: 'JVBERg==' } }]);
});

it('does not send what is too large', async () => {
  openAs('enterprise');
  await screen.findByTestId('attachments');
  choose(new File([new Uint8Array(FILE_BYTES + 1)], '平面图.pdf'));
  expect((await screen.findByRole('alert')).textContent).toContain('2 MB');
  expect(server.bodiesOf(attachments.attachToNeed)).toEqual([]);
});

it('deletes one once that was said twice', async () => {
  openAs('enterprise');
  fireEvent.click(await screen.findByRole('button', { name: '删除附件：厂区平面图.pdf' }));
  expect(server.bodiesOf(attachments.removeNeedAttachment)).toEqual([]);
  items = [];
  fireEvent.click(screen.getByTestId('remove-attachment-surely'));
  await screen.findByText('没有附件');
  expect(server.bodiesOf(attachments.removeNeedAttachment)).toEqual([{ id: 'sample-need-1', attachment: 'file-1' }]);
});

it('takes no more than five, and none once the need is over', async () => {
  items = Array.from({ length: attachments.MOST_ATTACHMENTS }, (_, index) => ({ ...plan, id: `file-${index}` }));
  const { unmount } = openAs('enterprise');
  expect(await screen.findAllByTestId('save-attachment')).toHaveLength(5);
  expect(screen.queryByTestId('add-attachment')).toBeNull();
  unmount();
  items = [plan];
  openAs('enterprise', { state: 'closed' });
  await screen.findByTestId('remove-attachment');
  expect(screen.queryByTestId('add-attachment')).toBeNull();
});

it('only shows to who may change nothing', async () => {
  openAs('city', {}, false);
  await screen.findByTestId('save-attachment');
  expect(screen.queryByTestId('remove-attachment')).toBeNull();
  expect(screen.queryByTestId('add-attachment')).toBeNull();
});

it('shows a partner the files alone, and nothing where there are none', async () => {
  const { addedBy: _, ...shared } = plan;
  server.answer(attachments.listSharedAttachments, () => ({ items: [shared] }));
  show(<SharedAttachments city="371600" introduction="intro-1" />);
  const list = await screen.findByTestId('shared-attachments');
  expect(list.textContent).toContain('厂区平面图.pdf');
  expect(screen.queryByTestId('remove-attachment')).toBeNull();
});
