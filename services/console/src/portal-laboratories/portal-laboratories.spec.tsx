import { CATALOGUE, enterprises, experts, ownLaboratories, projects } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
let server: Server;
let stored: experts.Laboratory[];

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'institution', represents: 'sample-university-1' }] });
  stored = [build.laboratory({ version: 2 })];
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(experts.getInstitution, () => build.institution());
  server.answer(experts.listLaboratories, () => ({ items: stored }));
  server.answer(enterprises.proposeIndustries, () => ({
    items: [{ code: '3252', title: { zh: '铝压延加工', en: 'Rolling of aluminium' } }],
  }));
});

const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));
const fill = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, {}, CODE_LOADED), { target: { value } });

describe('the laboratories of an institution', () => {
  it('are offered to whoever speaks for one, and to nobody else', async () => {
    open('/portal/371600/laboratories');
    await screen.findByTestId('screen-laboratories', {}, CODE_LOADED);
    expect((await screen.findByTestId('laboratory-sample-laboratory-1')).textContent).toContain('铝合金');
  });

  it('are registered with the trades that their words point to', async () => {
    server.answer(ownLaboratories.registerOwnLaboratory, () => build.laboratory({ id: 'exp-new' }));
    open('/portal/371600/laboratories');
    await press('add-laboratory');
    fireEvent.click(await screen.findByLabelText('研究团队'));
    await fill('实验室或团队名称', '轻合金成形团队');
    fireEvent.click(await screen.findByText('+ 铝压延加工', {}, CODE_LOADED));
    await press('laboratory-submit');
    const said = { kind: 'team', name: '轻合金成形团队', industries: [{ code: '3252' }] };
    await waitFor(() => expect(server.bodiesOf(ownLaboratories.registerOwnLaboratory)).toEqual([said]));
  });

  it('are changed by what differs only', async () => {
    server.answer(ownLaboratories.updateOwnLaboratory, () => build.laboratory({ version: 3 }));
    open('/portal/371600/laboratories');
    await press('edit-laboratory');
    await fill('英文名称', 'Light Metals');
    await press('laboratory-change-submit');
    const sent = { version: 2, patch: { nameEn: 'Light Metals' } };
    await waitFor(() => expect(server.bodiesOf(ownLaboratories.updateOwnLaboratory)).toEqual([sent]));
  });

  it('are taken back after a second word, and brought back', async () => {
    const withdrawn = { by: { id: 'user-1', name: '示例秘书' }, at: '2026-01-16T08:00:00.000Z' };
    server.answer(ownLaboratories.withdrawOwnLaboratory, () => {
      stored = [build.laboratory({ withdrawn })];
      return build.laboratory({ withdrawn });
    });
    server.answer(ownLaboratories.reinstateOwnLaboratory, () => build.laboratory());
    open('/portal/371600/laboratories');
    await press('take-back');
    expect(server.bodiesOf(ownLaboratories.withdrawOwnLaboratory)).toEqual([]);
    await press('take-back-surely');
    await press('reinstate');
    await waitFor(() => expect(server.bodiesOf(ownLaboratories.reinstateOwnLaboratory)).toEqual([{}]));
  });

  it('that every city reads are not taken back here', async () => {
    stored = [build.laboratory({ city: CATALOGUE })];
    open('/portal/371600/laboratories');
    const shown = await screen.findByTestId('laboratory-sample-laboratory-1', {}, CODE_LOADED);
    expect(shown.textContent).toContain('由平台收录');
    expect(within(shown).queryByTestId('take-back')).toBeNull();
  });
});
