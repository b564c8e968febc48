import { conversations, enterprises, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;

const message: conversations.Message = {
  id: 'message-1',
  from: 'party',
  by: { id: 'user-1', name: '示例联系人' },
  text: '何时见面？',
  at: '2026-01-16T08:00:00.000Z',
};

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(conversations.listMessages, () => ({ items: [message] }));
  server.answer(conversations.sendMessage, () => message);
  server.answer(conversations.readMessages, () => ({}));
});

describe('the messages of a desk', () => {
  it('name each organisation with how much is unread, and are answered', async () => {
    const works = { party: 'works-1', partyKind: 'organisation', name: '示例甲厂', last: message, unread: 1 } as const;
    server.answer(conversations.listConversations, () => ({ items: [works] }));
    open('/371600/messages');
    expect(await screen.findByText('请选择一家机构')).toBeTruthy();
    expect(screen.getByTitle('1 条未读')).toBeTruthy();
    fireEvent.click(screen.getByTestId('conversation-works-1'));
    fireEvent.change(await screen.findByTestId('message-text'), { target: { value: '周三上午' } });
    fireEvent.click(screen.getByTestId('message-send'));
    await waitFor(() =>
      expect(server.bodiesOf(conversations.sendMessage)).toEqual([{ partyKind: 'organisation', text: '周三上午' }]),
    );
    expect(server.bodiesOf(conversations.readMessages)).toEqual([{ upTo: message.at }]);
  });

  it('are begun and answered where another screen leads to an organisation that is not listed', async () => {
    server.answer(conversations.listConversations, () => ({ items: [] }));
    server.answer(conversations.listMessages, () => ({ items: [] }));
    server.answer(enterprises.getOrganisation, () => build.organisation({ id: 'works-2', name: '示例乙厂' }));
    open('/371600/messages?party=works-2&kind=organisation');
    expect(await screen.findByText('与“示例乙厂”的留言')).toBeTruthy();
    fireEvent.change(screen.getByTestId('message-text'), { target: { value: '请补充用地面积' } });
    fireEvent.click(screen.getByTestId('message-send'));
    await waitFor(() =>
      expect(server.bodiesOf(conversations.sendMessage)).toEqual([
        { partyKind: 'organisation', text: '请补充用地面积' },
      ]),
    );
  });

  it('say that there are none', async () => {
    server.answer(conversations.listConversations, () => ({ items: [] }));
    open('/371600/messages');
    expect(await screen.findByText('还没有留言')).toBeTruthy();
  });
});
