import { enterprises, matching, projects, reasons, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;
let due: matching.Suggestion[];

beforeEach(() => {
  const returned = {
    because: 'due',
    at: '2026-01-15T08:00:00.000Z',
    record: 'd-1',
    text: { zh: '约定再议的日期已到', en: 'The day has come' },
  } as const;
  due = [build.suggestion({ id: 'due-1', targetId: 'need-1', rank: 41, returned })];
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [build.industry({ id: 'aluminium', hasChain: false })] }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(enterprises.getNeed, () => build.need({ id: 'need-1', title: '寻求股权融资' }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listSuggestions, () => ({ items: [], current: true, weak: 0 }));
  server.answer(matching.listDueSuggestions, () => ({ items: due, total: due.length }));
  server.answer(reasons.listReasons, () => ({
    items: [
      build.decisionReason({ code: 'too-small', name: { zh: '规模太小', en: 'Too small' }, verdicts: ['reject'] }),
    ],
  }));
  server.answer(matching.decide, () => {
    due = [];
    return build.decision();
  });
});

/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const show = async () => fireEvent.click(await screen.findByTestId('due-toggle', {}, SCREEN_LOADED));
const dueRows = () => within(screen.getByTestId('due'));

describe('suggestions that were put off until a day that has come', () => {
  it('are counted above the lists, and shown with what they are for', async () => {
    open('/371600/lists/aluminium');
    await show();
    dueRows().getByText('到期再议：1 条稍后再议的建议已到约定日期');
    dueRows().getByText(/约定再议的日期已到/);
    const link = (await dueRows().findByText('寻求股权融资')).closest('a');
    expect(link?.getAttribute('href')).toBe('/371600/lists/need-1?kind=enterprise');
  });

  it('are decided on where they are shown, and go with the decision', async () => {
    open('/371600/lists/aluminium');
    await show();
    fireEvent.click(dueRows().getByTestId('reject'));
    fireEvent.click(await dueRows().findByText('规模太小'));
    fireEvent.click(dueRows().getByTestId('decide-submit'));
    await waitFor(() => expect(screen.queryByTestId('due')).toBeNull());
    expect(server.bodiesOf(matching.decide)).toEqual([{ verdict: 'reject', reason: 'too-small' }]);
  });

  it('take no room while there are none', async () => {
    due = [];
    open('/371600/lists/aluminium');
    await screen.findAllByText('尚未完成首次排名，完成后会自动显示', {}, SCREEN_LOADED);
    expect(screen.queryByTestId('due')).toBeNull();
  });

  it('say why they could not be read', async () => {
    server.refuse(matching.listDueSuggestions, { status: 503, message: { zh: '服务不可用', en: 'Away' } });
    open('/371600/lists/aluminium');
    await screen.findByText('服务不可用', {}, SCREEN_LOADED);
  });
});
