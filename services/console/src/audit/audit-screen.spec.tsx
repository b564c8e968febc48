import { audit, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { catchSavedFile } from '../testing/saved-file';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

let server: Server;
let lines: audit.AuditLine[];

const line = (number: number, more: Partial<audit.AuditLine> = {}): audit.AuditLine => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  number,
  at: '2026-03-05T02:04:06.000Z',
  city: '371600',
  by: { id: 'sample-admin', name: '示例管理员', kind: 'person', roles: ['city-admin'] },
  operation: 'matching.publishWeights',
  did: { zh: '发布权重', en: 'Published weights' },
  record: 'weights-1',
  requestId: 'request-1',
  hasChange: true,
  ...more,
});

beforeEach(() => {
  window.localStorage.clear();
  server = new Server();
  signedIn({ memberships: [{ city: '*', role: 'auditor' }] });
  const by = { id: 'gateway', name: '=gateway', kind: 'system' as const, roles: [] };
  lines = [line(2, { note: '试点' }), line(1, { by, operation: 'accounts.signIn', refused: 'credentials' })];
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(audit.listAudit, () => ({ items: lines }));
  server.answer(audit.getAuditEntry, () => {
    const { hasChange: _, ...told } = line(2);
    const [before, after] = [10, 20].map((weight) => ({ weights: { text: weight }, state: 'live' }));
    return { ...told, before, after, hash: 'abc' };
  });
});

const SCREEN_LOADED = { timeout: 10_000 };
const item = async (number: number) => within(await screen.findByTestId(`audit-${number}`, {}, SCREEN_LOADED));
const asked = ({ name }: { name: string }) => server.heard.filter((one) => one.name === name).map(({ url }) => url);
const lastAsked = () => new URL(asked(audit.listAudit).at(-1) ?? '', 'http://console').searchParams;

describe('an auditor', () => {
  it('begins at the audit, is offered nothing else and hears no events of the city', async () => {
    open('/371600');
    await item(2);
    const offered = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(offered.map(({ textContent }) => textContent)).toEqual(['审计']);
    expect(server.heard.map(({ name }) => name).sort()).toEqual(['accounts.listAudit', 'projects.listCities']);
  });

  it('of one city is not offered the audit of the platform', async () => {
    signedIn({ memberships: [{ city: '371600', role: 'auditor' }] });
    open('/371600/audit');
    await item(2);
    expect(screen.queryByTestId('audit-view')).toBeNull();
  });
});

describe('the audit of a city', () => {
  it('tells who did what to what and why, and which sign-in was refused', async () => {
    open('/371600/audit');
    const published = await item(2);
    for (const text of ['示例管理员', '发布权重', 'weights-1', '试点']) published.getByText(text);
    (await item(1)).getByText('被拒绝：用户名或密码不正确');
  });

  it('shows what changed, field by field, when a line is opened, and asks for it once', async () => {
    open('/371600/audit?lang=en');
    const button = (await item(2)).getByRole('button', { name: 'Show line 2' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    const row = within(await screen.findByRole('row', { name: /weights › text/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['10', '20']);
    expect(screen.queryByText('state')).toBeNull();
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByRole('row', { name: /weights › text/ });
    expect(asked(audit.getAuditEntry)).toHaveLength(1);
  });

  it('is narrowed by matter, person, record and days, which the address keeps', async () => {
    open('/371600/audit');
    fireEvent.click((await item(2)).getByRole('button', { name: '示例管理员' }));
    await waitFor(() => expect(lastAsked().get('by')).toBe('sample-admin'));
    fireEvent.change(screen.getByTestId('audit-topic'), { target: { value: 'matching.' } });
    fireEvent.change(screen.getByLabelText('对象编号'), { target: { value: ' weights-1 ' } });
    fireEvent.blur(screen.getByLabelText('对象编号'));
    fireEvent.change(screen.getByLabelText('自'), { target: { value: '2026-03-05' } });
    fireEvent.change(screen.getByLabelText('至'), { target: { value: '2026-03-05' } });
    await waitFor(() => {
      const { operation, record, from, until } = Object.fromEntries(lastAsked());
      expect([operation, record]).toEqual(['matching.', 'weights-1']);
      expect(Date.parse(String(until)) - Date.parse(String(from))).toBe(24 * 3_600_000);
    });
    expect(window.location.search).toContain('record=weights-1');
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('says when no line fits, and whom it is not open to', async () => {
    lines = [];
    open('/371600/audit');
    await screen.findByText('没有符合条件的审计记录', {}, SCREEN_LOADED);
    server.refuse(audit.listPlatformAudit, {
      status: 403,
      message: { zh: '只对平台审计员开放', en: 'For auditors of the platform' },
    });
    fireEvent.click(screen.getByLabelText('平台'));
    expect((await screen.findByTestId('problem')).textContent).toBe('只对平台审计员开放');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });

  it('is exported whole, page by page, with no cell that a spreadsheet would run', async () => {
    const saved = catchSavedFile();
    open('/371600/audit');
    await item(2);
    server.answer(audit.listAudit, () =>
      asked(audit.listAudit).at(-1)?.includes('cursor=') ? { items: [line(1)] } : { items: lines, next: 'second' },
    );
    fireEvent.click(screen.getByTestId('export-audit'));
    await screen.findByText('已导出 3 条');
    const text = await saved();
    expect(text.split('\r\n').filter((row) => row !== '')).toHaveLength(4);
    expect(text).toContain(`"'=gateway"`);
  });
});
