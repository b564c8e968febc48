import { corrections, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
const laboratory = build.correction({
  id: 'of-laboratory',
  record: { kind: 'laboratory', id: 'lab-1', name: '示例大学 轻金属实验室' },
  patch: { fields: ['镁合金'], nameEn: null },
  shared: { fields: ['铝合金'], nameEn: 'Light Metals' },
});
let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(corrections.listOrganisationCorrectionsOfCity, () => ({ items: [build.correction()] }));
  server.answer(corrections.listInstitutionCorrectionsOfCity, () => ({ items: [laboratory] }));
});

const itemOf = async (id: string) => within(await screen.findByTestId(`correction-${id}`, {}, SCREEN_LOADED));
const fact = (item: ReturnType<typeof within>, label: string) => item.getByText(label).nextSibling?.textContent;

describe('the corrections of a city', () => {
  it('say field by field what is shared and what the city reads, by whom and on what ground', async () => {
    open('/371600/corrections');
    const item = await itemOf('sample-correction-1');
    expect(fact(item, '主要产品')).toBe('共享记录铝型材→更正为铝板带');
    item.getByText(/示例来源/);
    item.getByText(/示例专员 于 .* 更正/);
    const other = await itemOf('of-laboratory');
    expect(fact(other, '研究内容')).toBe('共享记录铝合金→更正为镁合金');
    expect(fact(other, '英文名')).toBe('共享记录Light Metals→更正为没有这项内容');
  });

  it.each([
    ['industries', [{ code: '3252' }], '所属行业', '铝压延加工 (3252)'],
    ['disciplines', [{ name: '材料科学与工程', grade: 'A' }], '学科', '材料科学与工程 A'],
    ['seat', { country: 'CN', division: '371602' }, '单位所在地', '山东省 滨州市 滨城区'],
    ['division', '371600', '所在区划', '山东省 滨州市'],
    ['sizeBand', 'large', '单位规模', '大型'],
    ['formerNames', [{ name: '示例旧厂', until: '2020' }], '曾用名', '示例旧厂 2020'],
  ])('tell %s by names instead of codes', async (field, value, label, told) => {
    const patch = { [field]: value };
    server.answer(corrections.listOrganisationCorrectionsOfCity, () => ({
      items: [build.correction({ patch, shared: {} })],
    }));
    open('/371600/corrections');
    expect(fact(await itemOf('sample-correction-1'), label)).toBe(`共享记录没有这项内容→更正为${told}`);
  });

  it('are taken back once that was said twice, by the operation of the kind of record', async () => {
    server.answer(corrections.withdrawLaboratoryCorrection, () => build.laboratory());
    open('/371600/corrections');
    const item = await itemOf('of-laboratory');
    fireEvent.click(item.getByTestId('withdraw-correction'));
    expect(server.bodiesOf(corrections.withdrawLaboratoryCorrection)).toEqual([]);
    fireEvent.click(item.getByTestId('withdraw-correction-surely'));
    await screen.findByText(/已撤回，本市恢复使用共享记录/);
    const heard = server.heard.find(({ name }) => name === corrections.withdrawLaboratoryCorrection.name);
    expect(heard?.url).toContain('/laboratories/lab-1/correction/withdrawal');
  });

  it('are answered by the platform, with a reason', async () => {
    signedIn({ memberships: [{ city: '*', role: 'platform-admin' }] });
    server.answer(corrections.declineOrganisationCorrection, () => build.correction({ state: 'declined' }));
    open('/371600/corrections');
    fireEvent.click((await itemOf('sample-correction-1')).getByTestId('decline-correction'));
    fireEvent.change(await screen.findByTestId('why'), { target: { value: '年报未提及' } });
    fireEvent.click(screen.getByTestId('note-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(corrections.declineOrganisationCorrection)).toEqual([{ note: '年报未提及' }]),
    );
  });

  it('are not answered by the city itself', async () => {
    open('/371600/corrections');
    const item = await itemOf('sample-correction-1');
    item.getByTestId('withdraw-correction');
    expect([item.queryByTestId('accept-correction'), item.queryByTestId('decline-correction')]).toEqual([null, null]);
  });

  it('offer a reader nothing to do', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'city-leader' }] });
    open('/371600/corrections');
    expect((await itemOf('sample-correction-1')).queryByRole('button')).toBeNull();
  });

  it('that are shared or taken back by now only say what they were', async () => {
    server.answer(corrections.listOrganisationCorrectionsOfCity, () => ({
      items: [build.correction({ state: 'withdrawn' })],
    }));
    open('/371600/corrections?state=withdrawn');
    const item = await itemOf('sample-correction-1');
    expect(fact(item, '主要产品')).toBe('曾更正为铝板带');
    expect(item.queryByRole('button')).toBeNull();
    const asked = server.heard.find(({ name }) => name === corrections.listOrganisationCorrectionsOfCity.name);
    await waitFor(() => expect(asked?.url).toContain('state=withdrawn'));
  });
});
