import {
  audit,
  contacts,
  conversations,
  corrections,
  dataTasks,
  enterprises,
  introductions,
  matching,
  namedExperts,
  offers,
  offices,
  ownLaboratories,
  projects,
  registrations,
  responses,
  risks,
  settings,
  signals,
  weights,
} from '@queqiao/contracts';
import * as build from '@queqiao/testing/builders';
import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { open } from '../testing/open';
import { Server } from '../testing/server';
import { signedIn } from '../testing/signed-in';
import { makeRouter } from './routes';

let server: Server;

const cities = () => ({
  items: [build.city(), build.city({ code: '510100', name: { zh: '成都', en: 'Chengdu' } })],
});

beforeEach(() => {
  server = new Server();
  server.answer(projects.listCities, cities);
  server.answer(projects.listIndustries, () => ({
    items: ['aluminium', 'textiles'].map((id) => build.industry({ id, hasChain: false })),
  }));
  server.answer(enterprises.listNeeds, () => ({ items: [] }));
  server.answer(matching.listSuggestions, () => ({ items: [], weak: 0, current: true }));
  server.answer(matching.listDueSuggestions, () => ({ items: [], total: 0 }));
  server.answer(settings.getMatchingSettings, () => build.matchingSettings({ overseas: true }));
  server.answer(risks.listRisks, () => ({ items: [] }));
  server.answer(weights.listWeightSets, () => ({ items: [] }));
  server.answer(weights.getEffectiveWeights, () => ({ items: [build.effectiveWeights()] }));
});

const address = () => window.location.pathname + window.location.search;
const item = (id: string) => screen.findByTestId(`industry-${id}`);
const goTo = async (name: string) => fireEvent.click(await screen.findByTestId(`screen-${name}`));
const pickCity = (code: string) => fireEvent.change(screen.getByTestId('city-select'), { target: { value: code } });

describe('the screens of a city', () => {
  it('come after a failed start, once tried again', async () => {
    server.refuse(projects.listCities, { status: 503, message: { zh: '服务未启动', en: 'Away' } });
    open('/371600/lists/aluminium');
    const problem = await screen.findByText('服务未启动');
    server.answer(projects.listCities, cities);
    fireEvent.click(screen.getByText('重试'));
    await item('aluminium');
    expect(problem.isConnected).toBe(false);
  });

  it('mark the target whose lists are shown', async () => {
    open('/371600/lists/aluminium?kind=investor&scope=overseas');
    expect((await item('aluminium')).getAttribute('aria-current')).toBe('page');
    fireEvent.click(await item('textiles'));
    await waitFor(async () => expect((await item('textiles')).getAttribute('aria-current')).toBe('page'));
    expect((await item('aluminium')).getAttribute('aria-current')).toBeNull();
  });

  it('fold the targets away once one is picked, and again once another is', async () => {
    open('/371600/lists/aluminium');
    const toggle = await screen.findByTestId('unfold-targets');
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(await item('textiles'));
    await waitFor(() => expect(screen.getByTestId('unfold-targets').getAttribute('aria-expanded')).toBe('false'));
  });

  it('keep target and scope from the lists to the weights and back', async () => {
    open('/371600/lists/textiles?scope=overseas');
    await item('textiles');
    await goTo('weights');
    await waitFor(() => expect(address()).toBe('/371600/weights?target=textiles&scope=overseas'));
    await goTo('risks');
    await waitFor(() => expect(address()).toBe('/371600/risks'));
    expect(screen.getByTestId('screen-risks').getAttribute('aria-current')).toBe('page');
    await goTo('lists');
    await waitFor(() => expect(address()).toBe('/371600/lists/textiles?scope=overseas'));
  });

  it.each([
    ['/371600/lists/textiles?scope=overseas', '/510100/lists/aluminium?scope=overseas'],
    ['/371600/risks?state=lifted', '/510100/risks?state=lifted'],
    [
      '/371600/weights?industry=textiles&office=010&target=textiles&scope=overseas',
      '/510100/weights?office=010&scope=overseas',
    ],
  ])('keep in another city what is not of the city: %s', async (before, after) => {
    open(before);
    await screen.findByTestId('screen-lists');
    pickCity('510100');
    await waitFor(() => expect(address()).toBe(after));
  });

  it('are not offered for a city that does not exist', async () => {
    open('/999999/lists');
    await screen.findByText('没有这个页面，请在上方选择城市');
    await waitFor(() => expect(document.title).toBe('鹊桥'));
    expect(within(screen.getByRole('navigation')).queryAllByRole('link')).toEqual([]);
  });

  it.each(['/371600/lists', '/371600/weights'])(
    'say to whoever may not see them that they are not for them: %s',
    async (page) => {
      signedIn({ memberships: [{ city: '371600', role: 'auditor' }] });
      server.refuse(projects.listIndustries, { status: 403, message: { zh: '没有权限', en: 'You may not' } });
      open(page);
      await screen.findByText('您没有查看这个页面的权限，请从上方选择其他页面', {}, { timeout: 10_000 });
    },
  );
});

describe('a screen', () => {
  const readFirst = {
    '/$city/lists/{-$target}': matching.listSuggestions,
    '/$city/weights': weights.listWeightSets,
    '/$city/risks': risks.listRisks,
    '/$city/signals': signals.listSignals,
    '/$city/need-queue': enterprises.listNeedQueue,
    '/$city/registrations': registrations.listRegistrations,
    '/$city/offers': offers.listOffers,
    '/$city/introductions': introductions.listIntroductions,
    '/$city/messages': conversations.listConversations,
    '/$city/data-tasks': dataTasks.listOrganisationTasks,
    '/$city/corrections': corrections.listOrganisationCorrectionsOfCity,
    '/$city/personal-data': contacts.listContacts,
    '/$city/audit': audit.listAudit,
    '/$city/people': offices.listOffices,
    '/portal/$city/profile': enterprises.updateOwnOrganisation,
    '/portal/$city/needs': enterprises.registerNeed,
    '/portal/$city/needs/new': enterprises.registerNeed,
    '/portal/$city/partners': introductions.listOwnIntroductions,
    '/portal/$city/laboratories': ownLaboratories.registerOwnLaboratory,
    '/portal/$city/offers': offers.draftOffer,
    '/portal/$city/experts': namedExperts.nameExpert,
    '/portal/$city/fitting-needs': responses.listFittingNeeds,
    '/portal/$city/contacts': contacts.listOwnContacts,
    '/portal/$city/messages': conversations.listOwnMessages,
  };

  it('is offered to whoever may ask what it reads first', () => {
    const offered = Object.values(makeRouter(new QueryClient()).routesByPath).flatMap(({ fullPath, options }) =>
      options.staticData?.readers ? [[fullPath, options.staticData.readers]] : [],
    );
    const asked = Object.entries(readFirst).map(([path, { may }]) => [path, may]);
    expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(asked));
  });
});
