import { introductions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../../testing/render';
import { Server } from '../../testing/server';
import { Partners } from './partners-screen';

let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(introductions.answerIntroduction, () => build.ownIntroduction());
});

function open(...items: introductions.OwnIntroduction[]) {
  server.answer(introductions.listOwnIntroductions, () => ({ items }));
  show(<Partners city="371600" />);
}

const by = { id: 'user-1', name: '示例联系人' };
const answer = { says: 'yes', by, at: '2026-01-16T08:00:00.000Z' } as const;

describe('the partners whom the city proposes', () => {
  it('say in plain words that there are none yet', async () => {
    open();
    expect(await screen.findByText(/目前还没有推荐/)).toBeTruthy();
  });

  it('are shown without a name, and are wanted with a word for them', async () => {
    open(build.ownIntroduction());
    const card = await screen.findByTestId('partner-sample-introduction-1');
    expect(within(card).getByText('一家企业')).toBeTruthy();
    fireEvent.click(within(card).getByTestId('answer-yes'));
    fireEvent.change(within(card).getByTestId('answer-note'), { target: { value: '可投 A 轮' } });
    fireEvent.click(within(card).getByTestId('answer-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(introductions.answerIntroduction)).toEqual([{ says: 'yes', note: '可投 A 轮' }]),
    );
  });

  it('are turned down with a reason only', async () => {
    open(build.ownIntroduction());
    fireEvent.click(await screen.findByTestId('answer-no'));
    fireEvent.click(screen.getByTestId('answer-submit'));
    expect((await screen.findByRole('alert')).textContent).toBe('请写一句为什么不合适');
    expect(server.bodiesOf(introductions.answerIntroduction)).toEqual([]);
  });

  it('can be answered otherwise while the other side is silent, and no longer afterwards', async () => {
    open(
      build.ownIntroduction({ answer }),
      build.ownIntroduction({ id: 'over', state: 'declined', mayAnswer: false, answer }),
    );
    expect(await screen.findByTestId('change-answer')).toBeTruthy();
    const over = screen.getByTestId('partner-over');
    expect(within(over).getByText('这次没有成')).toBeTruthy();
    expect(within(over).queryByTestId('change-answer')).toBeNull();
  });

  it('have a name once both agreed', async () => {
    const { mayAnswer: _, ...blind } = build.ownIntroduction({ answer });
    open({
      ...blind,
      state: 'agreed',
      need: { id: 'sample-need-1', title: '扩建铝型材生产线' },
      party: { kind: 'enterprise', name: '示例企业一号' },
      theirAnswer: { says: 'yes', note: '欢迎来厂', at: answer.at },
      desk: { name: '示例专员' },
    });
    const agreed = await screen.findByTestId('partner-agreed');
    expect(agreed.textContent).toContain('示例企业一号');
    expect(agreed.textContent).toContain('欢迎来厂');
    expect(agreed.textContent).toContain('示例专员会为双方牵线');
  });
});
