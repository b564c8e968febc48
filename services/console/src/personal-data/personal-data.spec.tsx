import { contacts, enterprises, personalData, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { catchSavedFile } from '../testing/saved-file';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

const SETTINGS = { city: '371600', revealsPerDay: 30, keptMonths: 24, version: 0 };
/** The first look loads the code of the screen. */
const SCREEN_LOADED = { timeout: 10_000 };
let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(enterprises.getOrganisation, () => build.organisation({ name: '示例企业一号' }));
  server.answer(personalData.findContacts, () => ({ items: [build.maskedContact()] }));
  server.answer(contacts.getContactAccess, () => ({ inFull: false, left: 30 }));
  server.answer(personalData.getPersonalDataSettings, () => SETTINGS);
  server.answer(contacts.listContacts, () => ({
    items: [build.maskedContact({ id: 'forgotten', erasedOn: '2026-12-20' })],
  }));
});

const find = async (phone: string) => {
  fireEvent.change(await screen.findByLabelText('电话', {}, SCREEN_LOADED), { target: { value: phone } });
  fireEvent.click(screen.getByTestId('find-person'));
};
const explain = async (why: string) => {
  fireEvent.change(await screen.findByTestId('why'), { target: { value: why } });
  fireEvent.click(screen.getByTestId('note-submit'));
};
const leader = () => signedIn({ memberships: [{ city: '371600', role: 'city-leader' }] });
const officer = () => signedIn({ memberships: [{ city: '371600', role: 'promotion-officer' }] });

describe('the person that somebody asks about', () => {
  it('is found by phone in all organisations, which are named, and stands in no address', async () => {
    open('/371600/personal-data');
    await find('138 0000 1234');
    const found = within(await screen.findByTestId('found-contacts'));
    await found.findByText('示例企业一号');
    expect(found.getByTestId('contact-phone').textContent).toBe('138****1234');
    expect(server.bodiesOf(personalData.findContacts)).toEqual([{ phone: '138 0000 1234' }]);
    expect(window.location.href).not.toMatch(/138|1234/);
  });

  it('is not looked for without a phone and an e-mail address, and may be unknown here', async () => {
    open('/371600/personal-data');
    await find(' ');
    await screen.findByText('请填写电话或邮箱');
    expect(server.bodiesOf(personalData.findContacts)).toEqual([]);
    server.answer(personalData.findContacts, () => ({ items: [] }));
    await find('13900000000');
    await screen.findByText('本市没有此人的联系人记录');
  });

  it('is named in what is refused', async () => {
    const message = { zh: '不是有效的电话号码', en: 'Is no phone number' };
    server.refuse(personalData.findContacts, {
      status: 400,
      message: { zh: '输入有误', en: 'The input is not valid' },
      errors: [{ field: 'phone', rule: 'phone', message }],
    });
    open('/371600/personal-data');
    await find('12');
    await screen.findByText(/不是有效的电话号码/);
  });

  it('gets a copy of all that is kept, with who has seen it, once it is said whose request that is', async () => {
    const saved = catchSavedFile();
    server.answer(personalData.exportPerson, () => ({
      at: '2026-11-27T03:00:00.000Z',
      contacts: [build.contact()],
      reveals: [{ contact: 'sample-contact-1', by: { id: 'li', name: '示例李明' }, at: '2026-11-20T03:00:00.000Z' }],
    }));
    open('/371600/personal-data');
    await find('13800001234');
    fireEvent.click(await screen.findByTestId('export-person'));
    await explain('本人来函要求');
    await screen.findByText('已导出并记录');
    const text = await saved();
    for (const part of ['示例企业一号', '姓名：示例联系人', '电话：13800001234', '是否同意保存：已同意', '示例李明'])
      expect(text).toContain(part);
    expect(server.bodiesOf(personalData.exportPerson)).toEqual([{ phone: '13800001234', note: '本人来函要求' }]);
  });

  it('is erased once it is said why, and looked for again', async () => {
    server.answer(personalData.erasePerson, () => {
      server.answer(personalData.findContacts, () => ({ items: [] }));
      return { erased: ['sample-contact-1'] };
    });
    open('/371600/personal-data');
    await find('13800001234');
    fireEvent.click(await screen.findByTestId('erase-person'));
    fireEvent.click(await screen.findByTestId('note-submit'));
    await screen.findByText('请填写理由');
    expect(server.bodiesOf(personalData.erasePerson)).toEqual([]);
    await explain('本人来函要求');
    await screen.findByText('本市没有此人的联系人记录');
    expect(server.bodiesOf(personalData.erasePerson)).toEqual([{ phone: '13800001234', note: '本人来函要求' }]);
  });

  it('is neither handed out nor erased by an officer', async () => {
    officer();
    open('/371600/personal-data');
    await find('13800001234');
    await screen.findByTestId('found-contacts');
    expect([screen.queryByTestId('export-person'), screen.queryByTestId('erase-person')]).toEqual([null, null]);
  });
});

describe('what is about to be erased', () => {
  it('is listed with the day, and kept by whoever needs it', async () => {
    server.answer(contacts.keepContact, () => {
      const { name: _, duty: __, phone: ___, email: ____, ...record } = build.maskedContact();
      return record;
    });
    open('/371600/personal-data?part=due');
    const item = within(await screen.findByTestId('contact-forgotten', {}, SCREEN_LOADED));
    item.getByText('长期未使用，将于 2026-12-20 删除');
    fireEvent.click(item.getByTestId('keep-contact'));
    await screen.findByText('已继续保留');
  });

  it('is all that a leader of the city sees, beside the rules, and the leader changes nothing', async () => {
    leader();
    open('/371600/personal-data?part=person');
    const item = within(await screen.findByTestId('contact-forgotten', {}, SCREEN_LOADED));
    expect(item.queryByRole('button')).toBeNull();
    fireEvent.click(screen.getByLabelText('保存规则'));
    await screen.findByText('30 人');
    expect(screen.queryByTestId('change-settings')).toBeNull();
  });
});

describe('the rules of a city', () => {
  it('say who changed them, and only an administrator does', async () => {
    server.answer(personalData.changePersonalDataSettings, () => ({ ...SETTINGS, version: 1 }));
    open('/371600/personal-data?part=settings');
    await screen.findByText('系统默认值，尚未修改', {}, SCREEN_LOADED);
    fireEvent.click(screen.getByTestId('change-settings'));
    fireEvent.change(await screen.findByLabelText('每人每天可查看完整信息'), { target: { value: '10' } });
    fireEvent.click(screen.getByTestId('personal-data-settings-submit'));
    await waitFor(() =>
      expect(server.bodiesOf(personalData.changePersonalDataSettings)).toEqual([
        { version: 0, patch: { revealsPerDay: 10, keptMonths: 24 } },
      ]),
    );
  });
});
