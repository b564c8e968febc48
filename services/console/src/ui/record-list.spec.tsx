import { enterprises } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { useInfiniteQuery } from '@tanstack/react-query';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { pages } from '../api/operations';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { RecordList } from './record-list';

function Needs() {
  const records = useInfiniteQuery(pages('371600', enterprises.listNeeds, {}));
  return (
    <RecordList records={records} none="暂无需求" testId="needs">
      {(need) => <li key={need.id}>{need.title}</li>}
    </RecordList>
  );
}

const titles = async () => (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);

describe('a list of records', () => {
  it('says that it is loading, and then that there is nothing', async () => {
    new Server().answer(enterprises.listNeeds, () => ({ items: [] }));
    show(<Needs />);
    expect(screen.getByRole('status', { name: '正在加载…' })).toBeTruthy();
    await screen.findByText('暂无需求');
  });

  it('goes on with the next page until there is none', async () => {
    const server = new Server();
    server.answer(enterprises.listNeeds, () => ({ items: [build.need({ id: 'a', title: '甲' })], next: 'page-2' }));
    show(<Needs />);
    expect(await titles()).toEqual(['甲']);
    server.answer(enterprises.listNeeds, () => ({ items: [build.need({ id: 'b', title: '乙' })] }));
    fireEvent.click(screen.getByText('加载更多'));
    await waitFor(async () => expect(await titles()).toEqual(['甲', '乙']));
    expect(server.heard.at(-1)?.url).toContain('cursor=page-2');
    expect(screen.queryByText('加载更多')).toBeNull();
  });

  it('says why it could not be loaded, and tries again when asked to', async () => {
    const server = new Server();
    server.refuse(enterprises.listNeeds, { status: 400, message: { zh: '游标无效', en: 'Bad cursor' } });
    show(<Needs />);
    expect((await screen.findByTestId('problem')).textContent).toMatch('游标无效');
    server.answer(enterprises.listNeeds, () => ({ items: [build.need({ title: '甲' })] }));
    fireEvent.click(screen.getByText('重试'));
    expect(await titles()).toEqual(['甲']);
  });

  it('offers no second try to somebody who may not see it', async () => {
    new Server().refuse(enterprises.listNeeds, { status: 403, message: { zh: '无权查看', en: 'Forbidden' } });
    show(<Needs />);
    await screen.findByText('无权查看');
    expect(screen.queryByText('重试')).toBeNull();
  });
});
