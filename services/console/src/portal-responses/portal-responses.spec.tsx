import { contacts, experts, projects, responses } from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';

/** The first look loads the code of the screen. */
const CODE_LOADED = { timeout: 10_000 };
let server: Server;
let needs: responses.FittingNeed[];
let answers: responses.OwnResponse[];

beforeEach(() => {
  server = new Server();
  signedIn({ memberships: [{ city: '371600', role: 'institution', represents: 'sample-university-1' }] });
  needs = [
    {
      need: { kind: 'enterprise', seeks: 'technology', amount: { fromWan: 100, toWan: 500 } },
      fits: [{ id: 'sug-1', kind: 'laboratory', name: '示例大学 轻合金实验室' }],
      expiresOn: '2026-08-01',
    },
  ];
  answers = [];
  server.answer(projects.listCities, () => ({ items: [build.city()] }));
  server.answer(experts.getInstitution, () => build.institution());
  server.answer(responses.listFittingNeeds, () => ({ items: needs }));
  server.answer(responses.listOwnResponses, () => ({ items: answers }));
  server.answer(contacts.listOwnContacts, () => ({ items: [build.contact({ id: 'contact-1' })] }));
  server.answer(responses.respond, () => build.ownResponse());
  server.answer(responses.withdrawResponse, () => build.ownResponse({ state: 'withdrawn' }));
});

const look = () => open('/portal/371600/fitting-needs');
const press = async (testId: string) => fireEvent.click(await screen.findByTestId(testId, {}, CODE_LOADED));

describe('the needs that fit an institution', () => {
  it('say in plain words what to do where there are none', async () => {
    needs = [];
    look();
    await screen.findByText(/目前没有合适的需求/, {}, CODE_LOADED);
  });

  it('are shown without names, with which of the own laboratories they fit', async () => {
    look();
    const card = await screen.findByTestId('fitting-sug-1', {}, CODE_LOADED);
    for (const said of ['一家企业', '技术', '适合：示例大学 轻合金实验室', '2026-08-01 前有效'])
      expect(card.textContent).toContain(said);
  });

  it('are answered with a sentence and a contact', async () => {
    look();
    await press('we-can');
    fireEvent.change(await screen.findByLabelText('用一句话说明能做什么', {}, CODE_LOADED), {
      target: { value: '可以先做小试' },
    });
    await press('response-submit');
    const sent = { sentence: '可以先做小试', contact: 'contact-1' };
    await waitFor(() => expect(server.bodiesOf(responses.respond)).toEqual([sent]));
  });

  it('are not answered without a sentence, nor by who has no contact yet', async () => {
    look();
    await press('we-can');
    await press('response-submit');
    await screen.findByText('此项必填');
    expect(server.bodiesOf(responses.respond)).toEqual([]);
  });

  it('lead to the contacts where there is none', async () => {
    server.answer(contacts.listOwnContacts, () => ({ items: [] }));
    look();
    await press('we-can');
    const link = await screen.findByTestId('first-contact');
    expect(link.getAttribute('href')).toBe('/portal/371600/contacts');
  });

  it('show what became of the own answers; one that waits is taken back', async () => {
    const declined = {
      note: '企业已有合作方',
      by: { id: 'officer', name: '示例专员' },
      at: '2026-01-16T08:00:00.000Z',
    };
    answers = [build.ownResponse(), build.ownResponse({ id: 'resp-2', state: 'declined', declined })];
    look();
    await screen.findByText('招商部门婉拒：企业已有合作方', {}, CODE_LOADED);
    await press('take-answer-back');
    await waitFor(() => expect(server.bodiesOf(responses.withdrawResponse)).toEqual([{}]));
  });
});
