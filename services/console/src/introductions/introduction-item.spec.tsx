import { introductions } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { IntroductionItem } from './introduction-item';

let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(introductions.recordAnswer, () => build.introduction());
  server.answer(introductions.withdrawIntroduction, () => build.introduction());
});

function open(more: Partial<introductions.Introduction> = {}) {
  show(
    <ul>
      <IntroductionItem city="371600" introduction={build.introduction(more)} />
    </ul>,
  );
}

const at = '2026-01-16T08:00:00.000Z';

describe('an introduction in the list of a city', () => {
  it('shows what each side said, and who wrote it down', () => {
    const answers = {
      candidate: { says: 'yes', note: '电话确认', by: { id: 'o', name: '示例专员' }, at, recorded: true },
    } as const;
    open({ answers });
    expect(within(screen.getByTestId('side-candidate')).getByText(/示例专员 于 .* 代录/).textContent).toContain(
      '电话确认',
    );
    expect(within(screen.getByTestId('side-asker')).getByText('尚未答复')).toBeTruthy();
    expect(screen.queryByTestId('record-candidate')).toBeNull();
  });

  it('takes down the answer of a side that was asked on the telephone', async () => {
    open();
    fireEvent.click(screen.getByTestId('record-candidate'));
    fireEvent.click(await screen.findByLabelText('不同意'));
    fireEvent.change(screen.getByLabelText('对方怎么说'), { target: { value: '本年度额度已用完' } });
    fireEvent.click(screen.getByTestId('recorded-answer-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(introductions.recordAnswer)).toEqual([
        { side: 'candidate', says: 'no', note: '本年度额度已用完' },
      ]),
    );
  });

  it('is withdrawn with a reason while it waits', async () => {
    open();
    fireEvent.click(screen.getByTestId('withdraw-introduction'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '对方已停业' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await waitFor(() => expect(server.bodiesOf(introductions.withdrawIntroduction)).toEqual([{ note: '对方已停业' }]));
  });

  it('offers nothing to whoever only reads', () => {
    signedIn({ memberships: [{ city: '371600', role: 'city-leader' }] });
    open();
    expect(screen.queryByTestId('withdraw-introduction')).toBeNull();
    expect(screen.queryByTestId('record-asker')).toBeNull();
  });

  it('offers nothing after it has ended', () => {
    open({ state: 'declined' });
    expect(screen.queryByTestId('withdraw-introduction')).toBeNull();
    expect(screen.queryByTestId('record-asker')).toBeNull();
  });
});
