import { matching, reasons } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import type { Language } from '../words/dictionary';
import { SuggestionList } from './suggestion-list';

const refused = { zh: '服务拒绝', en: 'Refused' };
let server: Server;
let listed: matching.Suggestion[];

beforeEach(() => {
  server = new Server();
  listed = [1, 2].map((rank) => {
    const { candidate } = build.suggestion();
    return build.suggestion({
      id: `s-${rank}`,
      rank,
      candidate: { ...candidate, id: `e-${rank}`, name: `企业${rank}` },
    });
  });
  server.answer(matching.listSuggestions, () => ({
    items: listed,
    current: true,
    weak: 0,
    rankedAt: '2026-01-15T08:00:00.000Z',
  }));
  server.answer(reasons.listReasons, () => ({
    items: [
      build.decisionReason({ code: 'good-fit', name: { zh: '很合适', en: 'Good fit' }, verdicts: ['accept'] }),
      build.decisionReason({ code: 'too-small', verdicts: ['reject', 'later'] }),
      build.decisionReason({ code: 'other', name: { zh: '其他', en: 'Other' }, verdicts: ['reject'], needsNote: true }),
    ],
  }));
  server.answer(matching.decide, () => build.decision());
  server.answer(matching.undoDecision, () => build.suggestion());
});

async function openList(language?: Language) {
  const query = { city: '371600', targetId: '371600-aluminium', scope: 'domestic' } as const;
  show(<SuggestionList query={query} kind="enterprise" mayDecide />, language);
  await screen.findByText('企业1');
}

const row = (rank: number) => within(screen.getByTestId(`suggestion-${rank}`));

/** Opens the form for a verdict on a row, and picks a reason once those are there. */
async function choose(rank: number, verdict: matching.Verdict, reason?: string) {
  fireEvent.click(row(rank).getByTestId(verdict));
  await screen.findByTestId('reason-select');
  if (reason !== undefined) fireEvent.click(screen.getByText(reason));
}
const submit = () => fireEvent.click(screen.getByTestId('decide-submit'));

describe('a decision on a suggestion', () => {
  it('accepts one with a reason of the city, and the row says so where it stands', async () => {
    await openList();
    await choose(1, 'accept', '很合适');
    submit();
    await waitFor(() => expect(row(1).getByTestId('state').textContent).toBe('已接受'));
    expect(server.bodiesOf(matching.decide)).toEqual([{ verdict: 'accept', reason: 'good-fit' }]);
    expect(screen.queryByTestId('decision-form')).toBeNull();
    expect(row(1).queryByTestId('accept')).toBeNull();
  });

  it('offers only reasons that suit the verdict, and sends nothing without one', async () => {
    await openList();
    await choose(1, 'reject');
    expect(screen.queryByText('很合适')).toBeNull();
    submit();
    expect(screen.getByRole('alert').textContent).toBe('请选择原因');
    expect(server.bodiesOf(matching.decide)).toEqual([]);
  });

  it('waits for a note where the reason needs one', async () => {
    await openList();
    await choose(2, 'reject', '其他');
    submit();
    expect(screen.getByRole('alert').textContent).toBe('该原因须填写备注');
    fireEvent.change(screen.getByTestId('decision-note'), { target: { value: ' 已有同类项目 ' } });
    submit();
    await waitFor(() => expect(row(2).getByTestId('state').textContent).toBe('不合适'));
    expect(server.bodiesOf(matching.decide)).toEqual([{ verdict: 'reject', reason: 'other', note: '已有同类项目' }]);
  });

  it('puts one off until a day, and may still be decided', async () => {
    await openList();
    await choose(1, 'later', '规模太小');
    fireEvent.change(screen.getByTestId('decision-until'), { target: { value: '2030-05-01' } });
    submit();
    await waitFor(() => expect(row(1).getByTestId('state').textContent).toMatch('稍后再议'));
    expect(server.bodiesOf(matching.decide)).toEqual([{ verdict: 'later', reason: 'too-small', until: '2030-05-01' }]);
    expect(row(1).queryByTestId('later')).toBeNull();
    expect(row(1).getByTestId('accept')).toBeTruthy();
  });

  it('stays open with what was written when it is refused', async () => {
    server.refuse(matching.decide, { status: 400, message: refused });
    await openList();
    await choose(1, 'accept', '很合适');
    fireEvent.change(screen.getByTestId('decision-note'), { target: { value: '首选' } });
    submit();
    expect((await screen.findByTestId('problem')).textContent).toMatch('服务拒绝');
    expect((screen.getByTestId('decision-note') as HTMLTextAreaElement).value).toBe('首选');
    expect(row(1).queryByTestId('state')).toBeNull();
  });

  it('shows what somebody else decided in the meantime', async () => {
    server.refuse(matching.decide, { status: 409, message: { zh: '已评审', en: 'Already decided' } });
    await openList();
    await choose(1, 'accept', '很合适');
    listed = listed.map((one) => (one.rank === 1 ? { ...one, state: 'rejected' } : one));
    submit();
    await waitFor(() => expect(row(1).getByTestId('state').textContent).toBe('不合适'));
  });

  it('is taken back, after which the row is open again', async () => {
    await openList();
    await choose(1, 'accept', '很合适');
    submit();
    fireEvent.click(await row(1).findByTestId('undo'));
    await waitFor(() => expect(row(1).queryByTestId('state')).toBeNull());
    expect(row(1).getByTestId('accept')).toBeTruthy();
  });

  it('stays when it is too late to take it back, and says why', async () => {
    server.refuse(matching.undoDecision, { status: 409, message: { zh: '已超过时限', en: 'Too late' } });
    listed = listed.map((one) => ({ ...one, state: 'accepted' }));
    await openList();
    fireEvent.click(row(2).getByTestId('undo'));
    await screen.findByText('已超过时限');
    expect(row(2).getByTestId('state').textContent).toBe('已接受');
  });
});

it('names a candidate in English to an English reader, as far as it has such a name', async () => {
  listed = listed.map((one) =>
    one.rank === 2 ? { ...one, candidate: { ...one.candidate, nameEn: 'Bohai Aluminium' } } : one,
  );
  await openList('en');
  expect(row(2).getByText('Bohai Aluminium').title).toBe('企业2');
  const labels = [1, 2].map((rank) => row(rank).getByTestId('accept').getAttribute('aria-label'));
  expect(labels).toEqual(['Accept 企业1', 'Accept Bohai Aluminium']);
});
