import { enterprises, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../../testing/open';
import { Server } from '../../testing/server';
import { signedIn } from '../../testing/signed-in';

let server: Server;
let record: enterprises.Organisation;

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
const meter = async () => screen.findByTestId('findable', {}, CODE_LOADED);
const save = () => screen.getByTestId<HTMLButtonElement>('save-profile');

function speaking(role: 'enterprise' | 'investor') {
  signedIn({ id: 'user-1', memberships: [{ city: '371600', role, represents: record.id }] });
}

beforeEach(() => {
  server = new Server();
  const seat = { country: 'CN', division: '371600' };
  record = build.organisation({
    id: 'sample-1',
    seat,
    industries: [],
    products: ['铝箔'],
    version: 3,
    sizeBand: undefined,
  });
  speaking('enterprise');
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(enterprises.getOrganisation, () => record);
  server.answer(enterprises.proposeIndustries, () => ({
    items: [{ code: '3252', title: { zh: '铝压延加工', en: 'Rolling of aluminium' } }],
  }));
});

it('counts up as fields are filled in, names the next most useful one, and sends only what changed', async () => {
  server.answer(enterprises.updateOwnOrganisation, () => record);
  open('/portal/371600/profile');
  expect((await meter()).textContent).toContain('50%');
  expect(within(await meter()).getByRole('status').textContent).toBe('接下来最有用的一项：属于哪个行业');
  expect(save().disabled).toBe(true);
  fireEvent.click(await screen.findByRole('button', { name: '+ 铝压延加工' }, CODE_LOADED));
  await waitFor(async () => expect((await meter()).textContent).toContain('75%'));
  fireEvent.click(screen.getByRole('radio', { name: '中型' }));
  await waitFor(async () =>
    expect(within(await meter()).getByRole('status').textContent).toBe('匹配要看的内容都有了。'),
  );
  fireEvent.click(save());
  const patch = { industries: [{ code: '3252' }], sizeBand: 'medium' };
  await waitFor(() => expect(server.bodiesOf(enterprises.updateOwnOrganisation)).toEqual([{ version: 3, patch }]));
});

it('says so when somebody else was faster, and shows what was written', async () => {
  const message = { zh: '记录已被他人修改', en: 'Somebody else changed the record' };
  const errors = [{ field: 'version', rule: 'current-version', message }];
  server.refuse(enterprises.updateOwnOrganisation, { status: 409, message, errors });
  open('/portal/371600/profile');
  await meter();
  fireEvent.click(screen.getByRole('radio', { name: '小型' }));
  await waitFor(() => expect(save().disabled).toBe(false));
  fireEvent.click(save());
  const told = await screen.findByTestId('overtaken');
  record = { ...record, sizeBand: 'large', version: 4 };
  fireEvent.click(within(told).getByRole('button', { name: '载入最新内容' }));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: '大型' }).checked).toBe(true));
});

it('asks an investor for what it looks for, and nothing of products', async () => {
  record = build.investor({ id: 'sample-fund-1', mandate: { sectors: ['3252'], stages: [], regions: [] } });
  speaking('investor');
  server.answer(enterprises.updateOwnOrganisation, () => record);
  open('/portal/371600/profile');
  fireEvent.change(await screen.findByLabelText('一笔最多（万元）', {}, CODE_LOADED), { target: { value: '5000' } });
  expect(screen.queryByLabelText('您生产或经营什么')).toBeNull();
  await waitFor(() => expect(save().disabled).toBe(false));
  fireEvent.click(save());
  await waitFor(() => expect(server.bodiesOf(enterprises.updateOwnOrganisation)).toHaveLength(1));
  expect(server.bodiesOf(enterprises.updateOwnOrganisation)).toMatchObject([
    { patch: { mandate: { sectors: ['3252'], stages: [], regions: [], ticketMaxWan: 5000 } } },
  ]);
});
