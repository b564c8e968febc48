import {
  auditorsOfCity,
  type Bilingual,
  officersOfCity,
  type Permission,
  readersOfCity,
  readersOfContacts,
  readersOfInstitutions,
} from '@queqiao/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect, stripSearchParams } from '@tanstack/react-router';
import { z } from 'zod';
import { auditSearch } from '../audit/search';
import { conversationsSearch } from '../conversations/search';
import { correctionsSearch } from '../corrections/search';
import { dataTasksSearch } from '../data-tasks/search';
import { introductionsSearch } from '../introductions/search';
import { firstTarget, prepareLists } from '../lists/prepare';
import { listsSearch } from '../lists/search';
import { offersSearch } from '../offers/search';
import { peopleSearch } from '../people/search';
import { personalDataSearch } from '../personal-data/search';
import { registrationsSearch } from '../registrations/search';
import { risksSearch } from '../risks/search';
import { signalsSearch } from '../signals/search';
import { Loading } from '../ui/states';
import { weightsSearch } from '../weights/search';
import { CityFrame, ListsScreen } from './first-screen';
import { NotFound } from './frame';
import { asStaff, localPath, toFirstScreen, toOwnStart } from './guard';
import { portal } from './portal-routes';
import { root } from './root';
import { ScreenFailed } from './screen-failed';

const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: z.object({
    to: localPath.optional().catch(undefined),
    /** Why the provider's word did not let somebody in; all else is told as one that was not finished. */
    refused: z.enum(['linked', 'second-factor', 'sign-on']).optional().catch('sign-on'),
  }),
  component: lazyRouteComponent(() => import('../session/sign-in-screen'), 'SignInScreen'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: 'sign-up',
  component: lazyRouteComponent(() => import('../session/sign-up-screen'), 'SignUpScreen'),
});

const password = createRoute({
  getParentRoute: () => root,
  path: 'password',
  component: lazyRouteComponent(() => import('../session/password-screen'), 'PasswordScreen'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: 'second-factor',
  component: lazyRouteComponent(() => import('../session/second-factor-screen'), 'SecondFactorScreen'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: 'invitation/$code',
  component: lazyRouteComponent(() => import('../session/invitation-screen'), 'InvitationScreen'),
});

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: toOwnStart,
  component: NotFound,
});

const city = createRoute({ getParentRoute: () => root, path: '$city', beforeLoad: asStaff, component: CityFrame });

const cityStart = createRoute({
  getParentRoute: () => city,
  path: '/',
  beforeLoad: ({ params }) => {
    throw toFirstScreen(params.city);
  },
});

// The screens of a city. Each is loaded when it is first opened, with its own words and schemas.

const lists = createRoute({
  getParentRoute: () => city,
  path: 'lists/{-$target}',
  validateSearch: listsSearch,
  search: { middlewares: [stripSearchParams(listsSearch.parse({}))] },
  beforeLoad: async ({ context: { client }, params, search }) => {
    if (params.target !== undefined) return;
    const target = await firstTarget(client, params.city);
    if (target) throw redirect({ to: '/$city/lists/{-$target}', params: { ...params, target }, search, replace: true });
  },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { client }, params: { city, target }, deps }) => {
    if (target !== undefined) void prepareLists(client, city, target, deps);
  },
  component: ListsScreen,
  staticData: { screen: { zh: '匹配', en: 'Matching' }, readers: readersOfCity },
});

const weights = createRoute({
  getParentRoute: () => city,
  path: 'weights',
  validateSearch: weightsSearch,
  search: { middlewares: [stripSearchParams(weightsSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../weights/weights-screen'), 'WeightsScreen'),
  staticData: { screen: { zh: '权重', en: 'Weights' }, readers: readersOfCity },
});

const risks = createRoute({
  getParentRoute: () => city,
  path: 'risks',
  validateSearch: risksSearch,
  search: { middlewares: [stripSearchParams(risksSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../risks/risks-screen'), 'RisksScreen'),
  staticData: { screen: { zh: '风险名单', en: 'Risk list' }, readers: readersOfCity },
});

const signals = createRoute({
  getParentRoute: () => city,
  path: 'signals',
  validateSearch: signalsSearch,
  search: { middlewares: [stripSearchParams(signalsSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../signals/signals-screen'), 'SignalsScreen'),
  staticData: { screen: { zh: '线索信号', en: 'Signals' }, readers: readersOfCity },
});

const needQueue = createRoute({
  getParentRoute: () => city,
  path: 'need-queue',
  component: lazyRouteComponent(() => import('../need-queue/need-queue-screen'), 'NeedQueueScreen'),
  staticData: { screen: { zh: '需求受理', en: 'Needs handed in' }, readers: officersOfCity },
});

const registrations = createRoute({
  getParentRoute: () => city,
  path: 'registrations',
  validateSearch: registrationsSearch,
  search: { middlewares: [stripSearchParams(registrationsSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../registrations/registrations-screen'), 'RegistrationsScreen'),
  staticData: { screen: { zh: '入驻申请', en: 'Registrations' }, readers: officersOfCity },
});

const offers = createRoute({
  getParentRoute: () => city,
  path: 'offers',
  validateSearch: offersSearch,
  search: { middlewares: [stripSearchParams(offersSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../offers/offers-screen'), 'OffersScreen'),
  staticData: { screen: { zh: '成果与专家', en: 'Offers and experts' }, readers: readersOfInstitutions },
});

const introductions = createRoute({
  getParentRoute: () => city,
  path: 'introductions',
  validateSearch: introductionsSearch,
  search: { middlewares: [stripSearchParams(introductionsSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../introductions/introductions-screen'), 'IntroductionsScreen'),
  staticData: { screen: { zh: '引荐', en: 'Introductions' }, readers: readersOfCity },
});

const messages = createRoute({
  getParentRoute: () => city,
  path: 'messages',
  validateSearch: conversationsSearch,
  component: lazyRouteComponent(() => import('../conversations/conversations-screen'), 'ConversationsScreen'),
  staticData: { screen: { zh: '留言', en: 'Messages' }, readers: readersOfCity },
});

const dataTasks = createRoute({
  getParentRoute: () => city,
  path: 'data-tasks',
  validateSearch: dataTasksSearch,
  search: { middlewares: [stripSearchParams(dataTasksSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../data-tasks/data-tasks-screen'), 'DataTasksScreen'),
  staticData: { screen: { zh: '数据核查', en: 'Data tasks' }, readers: readersOfCity },
});

const corrections = createRoute({
  getParentRoute: () => city,
  path: 'corrections',
  validateSearch: correctionsSearch,
  search: { middlewares: [stripSearchParams(correctionsSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../corrections/corrections-screen'), 'CorrectionsScreen'),
  staticData: { screen: { zh: '更正', en: 'Corrections' }, readers: readersOfCity },
});

const personalData = createRoute({
  getParentRoute: () => city,
  path: 'personal-data',
  validateSearch: personalDataSearch,
  component: lazyRouteComponent(() => import('../personal-data/personal-data-screen'), 'PersonalDataScreen'),
  staticData: { screen: { zh: '个人信息', en: 'Personal data' }, readers: readersOfContacts },
});

const audit = createRoute({
  getParentRoute: () => city,
  path: 'audit',
  validateSearch: auditSearch,
  search: { middlewares: [stripSearchParams(auditSearch.parse({}))] },
  component: lazyRouteComponent(() => import('../audit/audit-screen'), 'AuditScreen'),
  staticData: { screen: { zh: '审计', en: 'Audit' }, readers: auditorsOfCity },
});

const people = createRoute({
  getParentRoute: () => city,
  path: 'people',
  validateSearch: peopleSearch,
  search: { middlewares: [stripSearchParams({ state: 'active' })] },
  component: lazyRouteComponent(() => import('../people/people-screen'), 'PeopleScreen'),
  staticData: { screen: { zh: '用户与机构', en: 'People' }, readers: readersOfCity },
});

const tree = root.addChildren([
  signIn,
  signUp,
  password,
  secondFactor,
  invitation,
  start,
  ...portal,
  city.addChildren([
    cityStart,
    lists,
    needQueue,
    registrations,
    signals,
    offers,
    introductions,
    messages,
    weights,
    risks,
    dataTasks,
    corrections,
    personalData,
    audit,
    people,
  ]),
]);

/** A path for each screen of a city; its filters are in the query. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    // Plain parameters: `?office=010` stays text.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => value !== undefined);
      return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
    },
    defaultPendingComponent: Loading,
    defaultErrorComponent: ScreenFailed,
    defaultNotFoundComponent: NotFound,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface StaticDataRouteOption {
    /** The name of the screen; the header lists screens that have one. */
    screen?: Bilingual;
    /** Who may ask what the screen reads; it is not offered to others. Not the operation, whose schemas are loaded with its screen. */
    readers?: Permission;
  }
}
