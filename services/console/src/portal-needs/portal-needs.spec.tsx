import { attachments, enterprises, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

const officer = { id: 'sample-officer', name: '示例专员' };
const at = '2026-01-15T08:00:00.000Z';
/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };

let server: Server;
let need: enterprises.Need;

beforeEach(() => {
  server = new Server();
  signedIn({
    id: 'sample-enterprise',
    name: '示例企业联系人',
    memberships: [{ city: '371600', role: 'enterprise', represents: 'sample-enterprise-1' }],
  });
  need = build.need({ state: 'returned', returned: { reason: '请写明金额用途', by: officer, at }, onBehalf: false });
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(enterprises.listNeeds, () => ({ items: [need] }));
  server.answer(enterprises.getNeed, () => need);
  server.answer(enterprises.listNeedMoves, () => ({
    items: [{ move: 'return', state: 'returned', by: officer, at, note: '请写明金额用途' } as const],
  }));
  server.answer(attachments.listNeedAttachments, () => ({ items: [] }));
  server.answer(enterprises.proposeIndustries, () => ({
    items: [{ code: '3252', title: { zh: '铝压延加工', en: 'Rolling of aluminium' } }],
  }));
  server.answer(enterprises.registerNeed, () => build.need({ id: 'need-new', state: 'draft', version: 1 }));
  server.answer(enterprises.updateNeed, () => ({ ...need, version: 2 }));
  server.answer(enterprises.submitNeed, () => build.need({ state: 'submitted' }));
  server.answer(enterprises.withdrawNeed, () => build.need({ state: 'draft' }));
});

const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, {}, CODE_LOADED), { target: { value } });
const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));

it('lists the needs of the enterprise with where they stand, in plain words', async () => {
  open('/portal/371600/needs');
  const standing = await screen.findByTestId('standing', {}, CODE_LOADED);
  for (const said of ['已退回，请按意见修改后重新提交', '示例专员 的意见', '请写明金额用途'])
    expect(standing.textContent).toContain(said);
});

it.each([
  [build.need({ state: 'submitted' }), '已提交，等待招商专员审核'],
  [build.need({ state: 'published', published: { by: officer, at }, expiresOn: '2026-08-01' }), '负责人：示例专员'],
  [build.need({ state: 'published', change: { patch: { title: '新' }, by: officer, at } }), '您的修改正在审核'],
  [build.need({ state: 'expired' }), '延期后继续'],
  [build.need({ state: 'published', onBehalf: true }), '由招商专员代为登记'],
])('says of %o what that means', async (shown, said) => {
  need = shown;
  open('/portal/371600/needs');
  expect((await screen.findByTestId('standing', {}, CODE_LOADED)).textContent).toContain(said);
});

it('is written by kind, with a trade picked by its title, and handed in', async () => {
  open('/portal/371600/needs/new');
  fireEvent.click(await screen.findByLabelText('场地', {}, CODE_LOADED));
  await fill('一句话说明', '找一处铝加工厂房');
  await fill('具体说明', '铝压延加工，需要一处单层厂房');
  await fill('厂房或办公面积', '3000');
  fireEvent.click(await screen.findByText('+ 铝压延加工'));
  await press('submit-own-need');
  await waitFor(() => expect(server.bodiesOf(enterprises.submitNeed)).toEqual([{ version: 1 }]));
  expect(server.bodiesOf(enterprises.registerNeed)).toEqual([
    {
      kind: 'site',
      organisationId: 'sample-enterprise-1',
      title: '找一处铝加工厂房',
      text: '铝压延加工，需要一处单层厂房',
      industries: ['3252'],
      language: 'zh',
      details: { kind: 'site', areaM2: 3_000 },
    },
  ]);
  await waitFor(() => expect(window.location.pathname).toBe('/portal/371600/needs/need-new'));
  expect(document.body.textContent).not.toContain('3252');
});

it('is not sent without what every need says', async () => {
  open('/portal/371600/needs/new');
  await press('save-own-need');
  expect((await screen.findAllByText('此项必填')).length).toBeGreaterThan(2);
  expect(server.bodiesOf(enterprises.registerNeed)).toEqual([]);
});

it('is mended as the officer asked, and handed in again; what came of it stays readable', async () => {
  open('/portal/371600/needs/sample-need-1');
  expect((await screen.findByTestId('need-moves', {}, CODE_LOADED)).textContent).toContain(
    '退回 · 示例专员请写明金额用途',
  );
  await press('own-need-edit');
  await fill('资金用途', '买轧机');
  await press('submit-own-need');
  const patch = { details: { kind: 'funding', use: '买轧机' } };
  await waitFor(() => expect(server.bodiesOf(enterprises.updateNeed)).toEqual([{ version: 1, patch }]));
  await waitFor(() => expect(server.bodiesOf(enterprises.submitNeed)).toEqual([{ version: 2 }]));
});

it('is said in the other language by the enterprise itself, and read beside the original', async () => {
  server.answer(enterprises.translateNeed, ({ translation }) => {
    need = { ...need, ...(translation && { translation: { ...translation, ofVersion: 1 } }) };
    return need;
  });
  open('/portal/371600/needs/sample-need-1');
  await press('own-need-translate');
  await fill('标题', 'A new line');
  await fill('需求说明', 'It seeks equity');
  await press('translation-submit');
  const both = await screen.findByTestId('both-languages', {}, CODE_LOADED);
  expect(both.textContent).toContain('人工译文A new lineIt seeks equity');
});

it('that is submitted can only be taken back or ended', async () => {
  need = build.need({ state: 'submitted' });
  open('/portal/371600/needs/sample-need-1');
  await press('own-need-withdrawNeed');
  await waitFor(() => expect(server.bodiesOf(enterprises.withdrawNeed)).toEqual([{}]));
  expect(screen.queryByTestId('own-need-edit')).toBeNull();
  screen.getByTestId('own-need-close');
});

it('that is published keeps its words while a change waits', async () => {
  need = build.need({ state: 'published' });
  server.answer(enterprises.updateNeed, () => ({ ...need, change: { patch: { title: '新标题' }, by: officer, at } }));
  open('/portal/371600/needs/sample-need-1');
  await press('own-need-edit');
  await screen.findByText(/修改要经招商专员审核/);
  await fill('一句话说明', '新标题');
  await press('submit-own-need');
  await waitFor(() =>
    expect(server.bodiesOf(enterprises.updateNeed)).toEqual([{ version: 1, patch: { title: '新标题' } }]),
  );
  expect(server.bodiesOf(enterprises.submitNeed)).toEqual([]);
});

it('cannot be told by whoever speaks for nobody, who registers first', async () => {
  signedIn({ memberships: [] });
  open('/portal/371600/needs');
  await waitFor(() => expect(window.location.pathname).toBe('/portal/371600/registration'));
  expect(screen.queryByTestId('new-need')).toBeNull();
});

it('is no matter of an investor', async () => {
  signedIn({ memberships: [{ city: '371600', role: 'investor', represents: 'sample-investor-1' }] });
  open('/portal/371600/needs');
  await screen.findByText('您没有查看这个页面的权限，请从上方选择其他页面', {}, CODE_LOADED);
  expect(screen.queryByTestId('new-need')).toBeNull();
});
