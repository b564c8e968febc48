import { conversations } from '@queqiao/contracts';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../testing/render';
import { Server } from '../../testing/server';
import { OwnMessages } from './messages-screen';

let server: Server;

const message = (more: Partial<conversations.Message> = {}): conversations.Message => ({
  id: 'message-1',
  from: 'desk',
  by: { id: 'sample-officer', name: '示例专员' },
  text: '周三上午可以\n<b>带上图纸</b>',
  at: '2026-01-16T08:00:00.000Z',
  ...more,
});

beforeEach(() => {
  server = new Server();
  server.answer(conversations.sendOwnMessage, () => message({ from: 'party' }));
  server.answer(conversations.readOwnMessages, () => ({}));
});

function open(...items: conversations.Message[]) {
  server.answer(conversations.listOwnMessages, () => ({ items, unread: items.length }));
  show(<OwnMessages city="371600" />);
}

describe('messages with the desk', () => {
  it('are shown as they were written, the oldest first, and count as read', async () => {
    const question = message({
      id: 'message-0',
      from: 'party',
      by: { id: 'u', name: '示例联系人' },
      text: '何时见面？',
    });
    open(message(), question);
    const shown = await screen.findAllByRole('listitem');
    expect(shown.map(({ dataset }) => dataset.own)).toEqual(['true', 'false']);
    expect(shown[1]?.textContent).toContain('招商部门 · 示例专员');
    expect(shown[1]?.querySelector('p')?.textContent).toBe('周三上午可以\n<b>带上图纸</b>');
    await waitFor(() => expect(server.bodiesOf(conversations.readOwnMessages)).toEqual([{ upTo: message().at }]));
  });

  it('are sent once something is written, which stays when that fails', async () => {
    open();
    await screen.findByText(/还没有留言/);
    expect(screen.getByTestId('message-send').hasAttribute('disabled')).toBe(true);
    const field = screen.getByLabelText('写留言') as HTMLTextAreaElement;
    server.refuse(conversations.sendOwnMessage, { status: 503, message: { zh: '服务未启动', en: 'Away' } });
    fireEvent.change(field, { target: { value: ' 您好 ' } });
    fireEvent.click(screen.getByTestId('message-send'));
    expect((await screen.findByTestId('problem')).textContent).toContain('服务未启动');
    expect(field.value).toBe(' 您好 ');
    server.answer(conversations.sendOwnMessage, () => message({ from: 'party' }));
    fireEvent.click(screen.getByTestId('message-send'));
    await waitFor(() => expect(field.value).toBe(''));
    expect(server.bodiesOf(conversations.sendOwnMessage).at(-1)).toEqual({ text: '您好' });
  });
});
