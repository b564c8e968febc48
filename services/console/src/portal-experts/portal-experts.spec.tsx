import { contacts, experts, namedExperts, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
const named = { on: '2026-01-10', how: '本人邮件', title: '教授', fields: ['铝合金'] };
let server: Server;
let person: contacts.Contact;

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'institution', represents: 'sample-university-1' }] });
  person = build.contact({ consent: 'given', version: 2 });
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(experts.getInstitution, () => build.institution());
  server.answer(contacts.listOwnContacts, () => ({ items: [person] }));
});

const look = () => open('/portal/371600/experts');
const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, {}, CODE_LOADED), { target: { value } });

describe('the people of an institution', () => {
  it('are named with the day and the way in which they agreed', async () => {
    server.answer(namedExperts.nameExpert, () => build.contactRecord());
    look();
    await press('name-expert');
    await press('naming-submit');
    expect((await screen.findAllByText('此项必填')).length).toBe(2);
    await fill('哪一天同意的', '2026-01-10');
    await fill('怎样同意的', '本人邮件');
    await fill('职称', '教授');
    await press('naming-submit');
    const naming = { on: '2026-01-10', how: '本人邮件', title: '教授', fields: [] };
    await waitFor(() => expect(server.bodiesOf(namedExperts.nameExpert)).toEqual([{ version: 2, naming }]));
  });

  it('are named no longer when that is revoked', async () => {
    person = build.contact({ consent: 'given', named });
    server.answer(namedExperts.revokeNaming, () => build.contactRecord());
    look();
    await screen.findByText('已同意署名 · 2026-01-10 · 本人邮件', {}, CODE_LOADED);
    await press('revoke-naming');
    await waitFor(() => expect(server.bodiesOf(namedExperts.revokeNaming)).toHaveLength(1));
  });

  it('are not named before they agreed to be kept', async () => {
    person = build.contact({ consent: 'not-asked' });
    look();
    await screen.findByText('请先在“联系人”中记录本人同意保存', {}, CODE_LOADED);
    expect(screen.queryByTestId('name-expert')).toBeNull();
  });
});
