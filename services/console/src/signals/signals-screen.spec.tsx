import { enterprises, projects, signals } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;
let listed: signals.NamedSignal[];

const named = (more: Partial<signals.Signal> = {}): signals.NamedSignal => ({
  ...build.signal(more),
  organisation: { name: '示例企业一号' },
});

beforeEach(() => {
  window.localStorage.clear();
  server = new Server();
  listed = [named(), named({ id: 'shared', city: '*', kind: 'contraction', title: '关停一条生产线' })];
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(enterprises.listOrganisations, () => ({ items: [build.organisation()] }));
  server.answer(signals.listSignals, () => ({ items: listed }));
  server.answer(signals.listLocalGrowth, () => ({ items: [] }));
  for (const operation of [signals.createSignal, signals.updateSignal, signals.withdrawSignal])
    server.answer(operation, () => named());
});

/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const item = async (id: string) => within(await screen.findByTestId(`signal-${id}`, {}, SCREEN_LOADED));
const field = (label: string) => within(screen.getByTestId(/-form$/)).getByLabelText(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const asked = () => server.heard.filter(({ name }) => name === signals.listSignals.name).at(-1)?.url ?? '';

async function choose(label: string, option: string) {
  fireEvent.mouseDown(field(label));
  fireEvent.click(await screen.findByText(option, { selector: '.ant-select-item-option-content' }));
}

describe('the signals of a city', () => {
  it('are told in words with kind, source and last day; a shared one is not changed here', async () => {
    open('/371600/signals');
    const own = await item('sample-signal-1');
    own.getByText('2026-01-10 公告拟投资 30 亿元：拟新建电池铝箔生产线');
    expect(own.getByRole('link', { name: '示例来源' }).getAttribute('href')).toBe('https://example.org/news/1');
    own.getByText(/有效至 2029-01-31/);
    own.getByRole('button', { name: '更正信号：示例企业一号' });
    expect((await item('shared')).queryByRole('button')).toBeNull();
  });

  it('are told in English, in words without Chinese', async () => {
    open('/371600/signals?lang=en');
    (await item('sample-signal-1')).getByText('2026-01-10: announced an investment of CNY 3 billion');
  });

  it('are asked for by state and kind, which the address keeps', async () => {
    open('/371600/signals');
    await item('shared');
    fireEvent.click(screen.getByLabelText('已失效'));
    fireEvent.change(screen.getByTestId('signal-kind'), { target: { value: 'land' } });
    await waitFor(() => expect(window.location.search).toBe('?state=expired&kind=land'));
    await waitFor(() => expect(asked()).toMatch(/kind=land&state=expired|state=expired&kind=land/));
  });

  it('say when there are none, and why when they could not be read', async () => {
    listed = [];
    const first = open('/371600/signals');
    await screen.findByText('没有这样的信号');
    first.unmount();
    server.refuse(signals.listSignals, { status: 503, message: { zh: '服务不可用', en: 'Away' } });
    open('/371600/signals');
    await screen.findByText('服务不可用');
  });

  it('are entered with what the source says; what is left out is not sent', async () => {
    open('/371600/signals');
    fireEvent.click(await screen.findByTestId('enter-signal'));
    await screen.findByTestId('signal-form');
    await choose('机构', '示例企业一号');
    await choose('信号类型', '拿地中标');
    fill('公开日期', '2026-05-01');
    fill('内容', '竞得工业用地');
    fill('来源', '自然资源局公告');
    fill('金额（万元）', '2400');
    fireEvent.click(screen.getByTestId('signal-submit'));
    const sent = {
      organisationId: 'sample-enterprise-1',
      kind: 'land',
      date: '2026-05-01',
      title: '竞得工业用地',
      source: { name: '自然资源局公告' },
      amountWan: 2400,
    };
    await waitFor(() => expect(server.bodiesOf(signals.createSignal)).toEqual([sent]));
  });

  it('are corrected: only what changed is sent, and null for what was cleared', async () => {
    open('/371600/signals');
    fireEvent.click((await item('sample-signal-1')).getByTestId('correct-signal'));
    await screen.findByTestId('correction-form');
    fill('金额（万元）', '');
    fill('内容', '拟新建电池铝箔二期');
    fireEvent.click(field('推断，来源未明说'));
    fireEvent.click(screen.getByTestId('correction-submit'));
    const patch = { title: '拟新建电池铝箔二期', amountWan: null, inferred: true };
    await waitFor(() => expect(server.bodiesOf(signals.updateSignal)).toEqual([{ version: 1, patch }]));
  });

  it('stay in the form with the wrong field by name when they are refused', async () => {
    const message = { zh: '不能晚于今天', en: 'Must not be later than today' };
    server.refuse(signals.updateSignal, {
      status: 400,
      message: { zh: '输入有误', en: 'Not valid' },
      errors: [{ field: 'patch.date', rule: 'not-in-future', message }],
    });
    open('/371600/signals');
    fireEvent.click((await item('sample-signal-1')).getByTestId('correct-signal'));
    await screen.findByTestId('correction-form');
    fill('公开日期', '2030-01-01');
    fireEvent.click(screen.getByTestId('correction-submit'));
    expect((await screen.findByTestId('problem')).textContent).toContain('公开日期: 不能晚于今天');
  });

  it('are withdrawn with a word why', async () => {
    open('/371600/signals');
    fireEvent.click((await item('sample-signal-1')).getByTestId('withdraw-signal'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '同名企业' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await waitFor(() => expect(server.bodiesOf(signals.withdrawSignal)).toEqual([{ note: '同名企业' }]));
  });
});

describe('the growth of firms that are here already', () => {
  it('has a view of its own, which says that silence is no answer', async () => {
    open('/371600/signals?view=local');
    await screen.findByText('尚未收到本地企业增资扩产的信号');
    screen.getByText(/不在此列不代表没有计划/);
  });

  it('is listed with the words and the source', async () => {
    server.answer(signals.listLocalGrowth, () => ({ items: [named()] }));
    open('/371600/signals?view=local');
    (await item('sample-signal-1')).getByText('示例企业一号');
  });
});
