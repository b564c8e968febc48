import { contacts, matchingOptOuts } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { show } from '../testing/render';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { PartyContacts } from './contacts-dialog';
import { OptOutList } from './opt-out-list';

const party = { partyKind: 'organisation', party: 'sample-enterprise-1' } as const;
let server: Server;

beforeEach(() => {
  server = new Server();
  server.answer(contacts.listContacts, () => ({ items: [build.maskedContact()] }));
  server.answer(contacts.getContactAccess, () => ({ inFull: true, left: 30 }));
});

const open = async () => {
  show(<PartyContacts city="371600" party={party} name="示例企业一号" />);
  return within(await screen.findByTestId('contact-sample-contact-1'));
};
const explain = (why: string) => {
  fireEvent.change(screen.getByTestId('why'), { target: { value: why } });
  fireEvent.click(screen.getByTestId('note-submit'));
};

describe('the contacts of an organisation', () => {
  it('are masked, and shown in full once the reader says why, with how many are left today', async () => {
    server.answer(contacts.revealContact, () => ({ ...build.contact(), left: 29 }));
    const row = await open();
    expect(row.getByTestId('contact-phone').textContent).toBe('138****1234');
    fireEvent.click(row.getByTestId('reveal-contact'));
    explain('约谈落地事宜');
    await waitFor(() => expect(row.getByTestId('contact-phone').textContent).toBe('13800001234'));
    expect(server.bodiesOf(contacts.revealContact)).toEqual([{ note: '约谈落地事宜' }]);
    await screen.findByText('已记录；今天还可查看 29 人');
    fireEvent.click(row.getByText('重新掩码'));
    expect(row.getByTestId('contact-phone').textContent).toBe('138****1234');
  });

  it('say what stands against a look, and stay masked', async () => {
    const message = { zh: '今天已查看 30 位联系人的完整信息，达到本市上限，明天可继续', en: 'The limit is reached' };
    server.refuse(contacts.revealContact, { status: 409, message });
    const row = await open();
    fireEvent.click(row.getByTestId('reveal-contact'));
    explain('约谈');
    await screen.findByText(message.zh);
    expect(row.getByTestId('contact-phone').textContent).toBe('138****1234');
  });

  it('offer no look to who does not follow the organisation, but for those that the reader has entered', async () => {
    signedIn({ id: 'another-officer', memberships: [{ city: '371600', role: 'promotion-officer' }] });
    server.answer(contacts.getContactAccess, () => ({ inFull: false, left: 30 }));
    const createdBy = { id: 'another-officer', name: '示例专员乙' };
    server.answer(contacts.listContacts, () => ({
      items: [build.maskedContact(), build.maskedContact({ id: 'own', createdBy })],
    }));
    const row = await open();
    await row.findByText(/由跟进该机构的人员/);
    expect(row.queryByTestId('reveal-contact')).toBeNull();
    within(screen.getByTestId('contact-own')).getByTestId('reveal-contact');
  });

  it('are changed by what differs alone, once they are seen in full', async () => {
    server.answer(contacts.revealContact, () => ({ ...build.contact(), left: 29 }));
    server.answer(contacts.updateContact, () => {
      const { name: _, duty: __, phone: ___, email: ____, ...record } = build.maskedContact();
      return { ...record, changed: ['duty'] };
    });
    const row = await open();
    expect(row.queryByTestId('edit-contact')).toBeNull();
    fireEvent.click(row.getByTestId('reveal-contact'));
    explain('职务有变');
    fireEvent.click(await row.findByTestId('edit-contact'));
    fireEvent.change(await screen.findByLabelText('职务'), { target: { value: '董事长' } });
    fireEvent.click(screen.getByTestId('contact-change-submit'));
    await waitFor(() => expect(server.bodiesOf(contacts.updateContact)).toHaveLength(1));
    expect(server.bodiesOf(contacts.updateContact)).toEqual([{ version: 1, patch: { duty: '董事长' } }]);
  });

  it('are erased once that was said twice', async () => {
    server.answer(contacts.removeContact, () => {
      const { name: _, duty: __, phone: ___, email: ____, ...record } = build.maskedContact();
      return record;
    });
    const row = await open();
    fireEvent.click(row.getByTestId('erase-contact'));
    expect(document.activeElement).toBe(row.getByTestId('erase-contact-surely'));
    expect(server.bodiesOf(contacts.removeContact)).toEqual([]);
    fireEvent.click(row.getByTestId('erase-contact-surely'));
    await waitFor(() => expect(server.bodiesOf(contacts.removeContact)).toEqual([{ id: 'sample-contact-1' }]));
  });

  it('offer no look at whom has withdrawn the consent, and to keep whom nobody has needed for long', async () => {
    server.answer(contacts.listContacts, () => ({
      items: [
        build.maskedContact({ consent: 'withdrawn', erasedOn: '2026-03-01' }),
        build.maskedContact({ id: 'forgotten', erasedOn: '2026-03-01' }),
      ],
    }));
    const row = await open();
    row.getByText('已撤回同意，将于 2026-03-01 删除');
    expect([row.queryByTestId('reveal-contact'), row.queryByTestId('keep-contact')]).toEqual([null, null]);
    within(screen.getByTestId('contact-forgotten')).getByTestId('keep-contact');
  });

  it('name the field that is refused when one is added', async () => {
    const message = { zh: '不是有效的电话号码', en: 'Is no phone number' };
    server.refuse(contacts.addContact, {
      status: 400,
      message: { zh: '输入有误', en: 'The input is not valid' },
      errors: [{ field: 'phone', rule: 'phone', message }],
    });
    await open();
    fireEvent.click(screen.getByTestId('add-contact'));
    for (const [label, value] of [
      ['姓名', '示例李四'],
      ['电话', '12'],
      ['信息来源', '名片'],
    ] as const)
      fireEvent.change(await screen.findByLabelText(label), { target: { value } });
    fireEvent.click(screen.getByTestId('contact-submit'));
    await screen.findByText(/不是有效的电话号码/);
    expect(server.bodiesOf(contacts.addContact)).toEqual([
      {
        ...party,
        name: '示例李四',
        phone: '12',
        source: '名片',
        language: 'zh',
        consent: 'not-asked',
        optedOut: false,
      },
    ]);
  });
});

describe('who does not want to be proposed', () => {
  it('is listed, and let back by an officer unless the party said so itself', async () => {
    server.answer(matchingOptOuts.listMatchingOptOuts, () => ({
      items: [
        build.matchingOptOut(),
        build.matchingOptOut({ id: 'own', party: 'works-2', partyName: '示例企业二号', bySelf: true }),
      ],
    }));
    server.answer(matchingOptOuts.endMatchingOptOut, () => build.matchingOptOut());
    show(<OptOutList city="371600" />);
    const own = within(await screen.findByTestId('opt-out-works-2'));
    own.getByText(/由机构本人退出/);
    expect(own.queryByRole('button')).toBeNull();
    fireEvent.click(within(screen.getByTestId('opt-out-sample-enterprise-1')).getByRole('button'));
    await waitFor(() => expect(server.bodiesOf(matchingOptOuts.endMatchingOptOut)).toHaveLength(1));
  });
});
