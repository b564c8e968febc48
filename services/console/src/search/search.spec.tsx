import { contacts, enterprises, matching, projects, risks, searches, settings } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;

const chalco: searches.Found = {
  kind: 'organisation',
  id: 'chalco',
  name: '中国铝业股份有限公司',
  sort: 'enterprise',
  met: {
    field: 'name',
    text: '中国铝业股份有限公司',
    ranges: [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ],
  },
};
const byFormerName: searches.Found = {
  kind: 'organisation',
  id: 'tianshan',
  name: '天山铝业集团股份有限公司',
  sort: 'enterprise',
  met: { field: 'formerName', text: '新界泵业', ranges: [{ from: 0, to: 2 }] },
};
const industry: searches.Found = {
  kind: 'industry',
  id: 'textiles',
  name: '纺织',
  met: { field: 'name', text: '纺织', ranges: [{ from: 0, to: 2 }] },
};

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(projects.listIndustries, () => ({
    items: ['aluminium', 'textiles'].map((id) => build.industry({ id, hasChain: false })),
  }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(matching.listSuggestions, () => ({ items: [], weak: 0, current: true }));
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings());
  server.answer(risks.listRisks, () => ({ items: [] }));
  answer(chalco, byFormerName, industry);
});

const answer = (...items: searches.Found[]) => server.answer(searches.find, () => ({ items, degraded: false }));
const ctrlK = () => fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
/** The first time it is loaded. */
const box = () => screen.findByTestId('search-text', {}, { timeout: 10_000 });
const type = async (value: string) => fireEvent.change(await box(), { target: { value } });
const press = async (key: string, more = {}) => fireEvent.keyDown(await box(), { key, ...more });
const list = () => within(screen.getByRole('listbox'));
const marked = () => list().getByRole('option', { selected: true }).textContent;
const options = () =>
  list()
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const address = () => window.location.pathname;

async function search(text: string) {
  open('/371600/lists/aluminium');
  await screen.findByTestId('open-search');
  ctrlK();
  await type(text);
}

describe('the search', () => {
  it('opens by Ctrl-K with what one may do, and asks nothing before there is a text', async () => {
    open('/371600/lists/aluminium');
    await screen.findByTestId('open-search');
    ctrlK();
    await box();
    expect(options()[0]).toBe('登记需求操作');
    expect(server.bodiesOf(searches.find)).toEqual([]);
  });

  it('marks what was met, and names the field where it is not the name', async () => {
    await search('中铝');
    const found = await screen.findByTestId('search-organisation-chalco');
    expect(Array.from(found.querySelectorAll('mark'), (mark) => mark.textContent)).toEqual(['中', '铝']);
    expect((await screen.findByTestId('search-organisation-tianshan')).textContent).toBe(
      '天山铝业集团股份有限公司企业记录曾用名：新界泵业',
    );
  });

  it('is gone through by keys, round and round, and opens the lists of an industry', async () => {
    await search('纺织');
    await screen.findByTestId('search-industry-textiles');
    await press('ArrowUp');
    expect(marked()).toContain('纺织');
    await press('ArrowDown');
    expect(marked()).toContain('中国铝业');
    await press('ArrowUp');
    await press('Enter');
    await waitFor(() => expect(address()).toBe('/371600/lists/textiles'));
    await waitFor(() => expect(screen.queryByTestId('search')).toBeNull());
  });

  it('leaves the keys of an input method alone', async () => {
    await search('纺织');
    await screen.findByTestId('search-industry-textiles');
    await press('Enter', { isComposing: true });
    expect(screen.queryByTestId('search')).not.toBeNull();
  });

  it('shows what is on record of an organisation, and leads back to the results', async () => {
    server.answer(enterprises.getOrganisation, () =>
      build.organisation({ id: 'chalco', stockCode: '601600.SH', products: ['氧化铝'] }),
    );
    server.answer(contacts.listContacts, () => ({ items: [] }));
    await search('中铝');
    fireEvent.click(await screen.findByTestId('search-organisation-chalco'));
    await within(await screen.findByTestId('record-card')).findByText('601600.SH');
    fireEvent.click(screen.getByTestId('back-to-results'));
    expect(((await box()) as HTMLInputElement).value).toBe('中铝');
  });

  it.each([
    ['登记', 'search-register-need'],
    ['需受', 'search-screen-need-queue'],
    ['risk', 'search-screen-risks'],
  ])('finds what one may do or open by %s', async (text, id) => {
    answer();
    await search(text);
    await screen.findByTestId(id);
  });

  it('opens a screen', async () => {
    answer();
    await search('风险名单');
    await screen.findByTestId('search-screen-risks');
    await press('Enter');
    await waitFor(() => expect(address()).toBe('/371600/risks'));
  });

  it('opens the form to register a need', async () => {
    answer();
    await search('登记需求');
    await press('Enter');
    await screen.findByTestId('need-form');
  });

  it('says that nothing is found, that the search is slow, and that it failed', async () => {
    answer();
    await search('没有这样的');
    await screen.findByText('没有匹配的结果');
    server.answer(searches.find, () => ({ items: [chalco], degraded: true }));
    await type('中铝');
    await screen.findByText('搜索服务响应慢，以下为备用搜索的结果');
    server.refuse(searches.find, { status: 503, message: { zh: '服务未启动', en: 'Away' } });
    await type('中铝股');
    await screen.findByText('服务未启动');
  });

  it('is not offered to whoever may not search', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'auditor' }] });
    open('/371600/audit');
    await screen.findByTestId('screen-audit');
    ctrlK();
    expect(screen.queryByTestId('open-search')).toBeNull();
  });
});
