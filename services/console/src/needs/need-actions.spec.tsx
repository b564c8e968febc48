import { enterprises, matching, projects, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;
let need: enterprises.Need;

const closed = {
  reason: 'met',
  note: '已签约',
  by: { id: 'sample-officer', name: '示例专员' },
  at: '2026-01-15T08:00:00.000Z',
} as const;

beforeEach(() => {
  localStorage.clear();
  need = build.need();
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [] }));
  // Lists of open needs do not hold a closed one.
  server.answer(enterprises.listNeeds, () => ({ items: need.closed ? [] : [need] }));
  server.answer(enterprises.getNeed, () => need);
  server.answer(enterprises.updateNeed, () => need);
  server.answer(enterprises.closeNeed, () => {
    need = { ...need, closed };
    return need;
  });
  server.answer(enterprises.reopenNeed, () => {
    need = build.need();
    return need;
  });
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listSuggestions, () => ({
    items: [build.suggestion()],
    current: true,
    weak: 0,
    rankedAt: '2026-01-15T08:00:00.000Z',
  }));
});

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));
const openNeed = () => open('/371600/lists/sample-need-1');
const field = (label: string) => within(screen.getByTestId(/-form$/)).getByLabelText(label);

describe('a need', () => {
  it('is edited: only what changed is sent, and null for what was cleared', async () => {
    openNeed();
    await press('edit-need');
    await screen.findByTestId('need-change-form', {}, CODE_LOADED);
    fireEvent.change(field('标题'), { target: { value: '扩建铝箔生产线' } });
    fireEvent.change(field('融资金额（万元）'), { target: { value: '' } });
    fireEvent.click(screen.getByTestId('need-change-submit'));
    const patch = { title: '扩建铝箔生产线', amountWan: null };
    await waitFor(() => expect(server.bodiesOf(enterprises.updateNeed)).toEqual([{ version: 1, patch }]));
  });

  it('is read in the language of the reader once it was translated, with whose words these are', async () => {
    server.answer(enterprises.translateNeed, ({ translation }) => {
      need = { ...need, ...(translation && { translation: { ...translation, ofVersion: 1, stale: true } }) };
      return need;
    });
    open('/371600/lists/sample-need-1?lang=en');
    await press('translate-need');
    await screen.findByTestId('translation-form', {}, CODE_LOADED);
    fireEvent.change(field('Title'), { target: { value: 'A new line' } });
    fireEvent.change(field('Description'), { target: { value: 'It seeks equity' } });
    fireEvent.click(screen.getByLabelText('A machine'));
    fireEvent.click(screen.getByTestId('translation-submit'));
    const translation = { title: 'A new line', text: 'It seeks equity', language: 'en', by: 'machine' };
    await waitFor(() => expect(server.bodiesOf(enterprises.translateNeed)).toEqual([{ version: 1, translation }]));
    await screen.findByRole('heading', { name: /A new line/ });
    const mark = 'Translated by a machine · the original has changed since';
    const both = await screen.findByTestId('both-languages');
    expect(both.textContent).toContain('Original扩建铝型材生产线');
    expect(both.textContent).toContain(`${mark}A new lineIt seeks equity`);
    expect(screen.getAllByText(mark)).toHaveLength(2);
  });

  it('stays in the form with the reason when somebody else changed it meanwhile', async () => {
    server.refuse(enterprises.updateNeed, { status: 409, message: { zh: '他人已修改', en: 'Changed meanwhile' } });
    openNeed();
    await press('edit-need');
    await press('need-change-submit');
    await screen.findByText('他人已修改');
  });

  it('is closed with a reason; its lists stay, without decisions, and it is opened again', async () => {
    openNeed();
    await press('close-need');
    await press('closing-submit');
    await screen.findByText('此项必填');
    expect(server.bodiesOf(enterprises.closeNeed)).toEqual([]);
    fireEvent.click(screen.getByLabelText('需求已满足'));
    fireEvent.change(field('关闭说明'), { target: { value: '已签约' } });
    await press('closing-submit');
    expect((await screen.findByTestId('need-closed')).textContent).toMatch(/已关闭：需求已满足 · 示例专员 · .*已签约/);
    expect(server.bodiesOf(enterprises.closeNeed)).toEqual([{ reason: 'met', note: '已签约' }]);
    const [row] = await screen.findAllByTestId('suggestion-1');
    expect(row && within(row).queryByTestId('accept')).toBeNull();
    await press('reopen-need');
    await screen.findByTestId('close-need');
    expect((await screen.findAllByTestId('accept')).length).toBeGreaterThan(0);
  });

  it('is asked for among the closed ones, which the address keeps', async () => {
    need = build.need({ closed });
    server.answer(enterprises.listNeeds, () => ({ items: [need] }));
    openNeed();
    fireEvent.change(await screen.findByTestId('need-state'), { target: { value: 'closed' } });
    await waitFor(() => expect(window.location.search).toBe('?needs=closed'));
    expect(server.bodiesOf(enterprises.listNeeds).at(-1)).toMatchObject({ state: 'closed' });
    await screen.findByTestId('need-sample-need-1');
  });

  it('that the city does not have is said to be missing', async () => {
    server.refuse(enterprises.getNeed, { status: 404, message: { zh: '没有该需求', en: 'No such need' } });
    open('/371600/lists/nowhere');
    await screen.findByText('该城市没有这个产业或需求，请在左侧重新选择');
  });
});
