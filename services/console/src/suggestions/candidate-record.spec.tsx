import { enterprises, matching, projects, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';

let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({ items: [build.industry({ id: 'aluminium', hasChain: false })] }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(enterprises.getOrganisation, () => build.organisation({ formerNames: [{ name: '旧名铝业' }] }));
  server.answer(enterprises.listOrganisations, () => ({
    items: [build.organisation({ name: '新名铝业', formerNames: [{ name: '旧名铝厂' }] })],
  }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(matching.listSuggestions, () => ({ items: [build.suggestion()], current: true, weak: 0 }));
});

const openRow = async () => {
  open('/371600/lists/aluminium?kind=enterprise');
  const row = await screen.findByTestId('suggestion-1', {}, { timeout: 10_000 });
  fireEvent.click(within(row).getByTitle('展开匹配理由'));
  return within(row);
};

describe('the record behind a candidate', () => {
  it('tells the former names when the row is opened, and leads to the signals of the organisation', async () => {
    const row = await openRow();
    expect((await row.findByTestId('former-names')).textContent).toBe('原名：旧名铝业');
    const { id } = build.suggestion().candidate;
    expect(row.getByTestId('signals-of').getAttribute('href')).toBe(`/371600/signals?organisation=${id}`);
  });

  it('says why it could not be read, and keeps the reasons', async () => {
    server.refuse(enterprises.getOrganisation, { status: 503, message: { zh: '服务不可用', en: 'Away' } });
    const row = await openRow();
    await row.findByText('服务不可用');
    row.getByTestId('contributions');
  });

  it('is found by a former name, which the result names', async () => {
    open('/371600/lists/aluminium?kind=enterprise');
    fireEvent.click(await screen.findByTestId('why-not-enterprise', {}, { timeout: 10_000 }));
    const input = await screen.findByLabelText('在企业中按名称查找', {}, { timeout: 10_000 });
    fireEvent.change(input, { target: { value: '旧名' } });
    await waitFor(() => screen.getByText('新名铝业（原名 旧名铝厂）'), { timeout: 5_000 });
  });
});
