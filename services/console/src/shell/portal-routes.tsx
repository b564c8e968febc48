import {
  answerersOfNeeds,
  institutionsThemselves,
  organisationsThemselves,
  partiesOfNeed,
  partiesThemselves,
} from '@queqiao/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { asParty, toOwnCity } from './guard';
import { root } from './root';

const start = createRoute({
  getParentRoute: () => root,
  path: 'portal',
  beforeLoad: toOwnCity,
  component: lazyRouteComponent(() => import('../portal/cities-screen'), 'CitiesScreen'),
});

const city = createRoute({
  getParentRoute: () => root,
  path: 'portal/$city',
  beforeLoad: asParty,
  component: lazyRouteComponent(() => import('../portal/portal-frame'), 'PortalFrame'),
});

// The screens of the portal. Each is loaded when it is first opened, with its own words.

const home = createRoute({
  getParentRoute: () => city,
  path: '/',
  component: lazyRouteComponent(() => import('../portal/home-screen'), 'HomeScreen'),
  staticData: { screen: { zh: '首页', en: 'Home' } },
});

const profile = createRoute({
  getParentRoute: () => city,
  path: 'profile',
  component: lazyRouteComponent(() => import('../portal/profile/profile-screen'), 'ProfileScreen'),
  staticData: { screen: { zh: '我们的资料', en: 'Our profile' }, readers: organisationsThemselves },
});

const needs = createRoute({
  getParentRoute: () => city,
  path: 'needs',
  component: lazyRouteComponent(() => import('../portal-needs/needs-screen'), 'PortalNeedsScreen'),
  staticData: { screen: { zh: '我的需求', en: 'My needs' }, readers: partiesOfNeed },
});

const newNeed = createRoute({
  getParentRoute: () => city,
  path: 'needs/new',
  component: lazyRouteComponent(() => import('../portal-needs/new-need-screen'), 'NewNeedScreen'),
  staticData: { readers: partiesOfNeed },
});

const need = createRoute({
  getParentRoute: () => city,
  path: 'needs/$need',
  component: lazyRouteComponent(() => import('../portal-needs/need-screen'), 'PortalNeedScreen'),
});

const laboratories = createRoute({
  getParentRoute: () => city,
  path: 'laboratories',
  component: lazyRouteComponent(() => import('../portal-laboratories/laboratories-screen'), 'PortalLaboratoriesScreen'),
  staticData: {
    screen: { zh: '实验室与团队', en: 'Laboratories' },
    readers: institutionsThemselves,
  },
});

const ownOffers = createRoute({
  getParentRoute: () => city,
  path: 'offers',
  component: lazyRouteComponent(() => import('../portal-offers/own-offers-screen'), 'OwnOffersScreen'),
  staticData: { screen: { zh: '我们的成果', en: 'Our technology' }, readers: institutionsThemselves },
});

const ownExperts = createRoute({
  getParentRoute: () => city,
  path: 'experts',
  component: lazyRouteComponent(() => import('../portal-experts/experts-screen'), 'PortalExpertsScreen'),
  staticData: { screen: { zh: '专家', en: 'Experts' }, readers: institutionsThemselves },
});

const fittingNeeds = createRoute({
  getParentRoute: () => city,
  path: 'fitting-needs',
  component: lazyRouteComponent(() => import('../portal-responses/fitting-needs-screen'), 'FittingNeedsScreen'),
  staticData: {
    screen: { zh: '合适的需求', en: 'Needs that fit' },
    readers: answerersOfNeeds,
  },
});

const partners = createRoute({
  getParentRoute: () => city,
  path: 'partners',
  component: lazyRouteComponent(() => import('../portal/partners/partners-screen'), 'PartnersScreen'),
  staticData: {
    screen: { zh: '推荐对象', en: 'Partners' },
    readers: partiesThemselves,
  },
});

const ownContacts = createRoute({
  getParentRoute: () => city,
  path: 'contacts',
  component: lazyRouteComponent(() => import('../portal-contacts/contacts-screen'), 'PortalContactsScreen'),
  staticData: { screen: { zh: '联系人', en: 'Contacts' }, readers: partiesThemselves },
});

const messages = createRoute({
  getParentRoute: () => city,
  path: 'messages',
  component: lazyRouteComponent(() => import('../portal/messages/messages-screen'), 'MessagesScreen'),
  staticData: { screen: { zh: '留言', en: 'Messages' }, readers: partiesThemselves },
});

const notices = createRoute({
  getParentRoute: () => city,
  path: 'notices',
  component: lazyRouteComponent(() => import('../portal/notices/notices-screen'), 'NoticesScreen'),
});

/** For whoever speaks for nobody in the city yet. */
const registration = createRoute({
  getParentRoute: () => city,
  path: 'registration',
  component: lazyRouteComponent(() => import('../portal-registration/registration-screen'), 'RegistrationScreen'),
});

export const portal = [
  start,
  city.addChildren([
    home,
    profile,
    needs,
    newNeed,
    need,
    laboratories,
    ownOffers,
    ownExperts,
    fittingNeeds,
    partners,
    messages,
    notices,
    ownContacts,
    registration,
  ]),
] as const;
