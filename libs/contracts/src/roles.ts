import { z } from 'zod';

/** `visitor`: signed in, and nothing in the city yet. */
export const role = z.enum([
  'platform-admin',
  'city-admin',
  'weight-approver',
  'promotion-officer',
  'liaison-officer',
  'city-leader',
  'auditor',
  'enterprise',
  'institution',
  'investor',
  'visitor',
]);
export type Role = z.output<typeof role>;

/** Widest last. */
const REACHES = ['own', 'office', 'city', 'platform'] as const;

/** What a role reaches: its own records, its office, its city, or the installation. */
export type Reach = (typeof REACHES)[number];

/** Roles that are not named may not. */
export type Permission = Readonly<Partial<Record<Role, Reach>>>;

export const operators: Permission = { 'platform-admin': 'platform' };
export const adminsOfCity: Permission = { ...operators, 'city-admin': 'city' };
export const weightApprovers: Permission = { ...adminsOfCity, 'weight-approver': 'city' };
export const officersOfCity: Permission = { ...adminsOfCity, 'promotion-officer': 'city', 'liaison-officer': 'city' };
export const readersOfCity: Permission = {
  ...officersOfCity,
  'weight-approver': 'city',
  'city-leader': 'city',
};

/** Names and telephones of people stay with those who call them. */
export const readersOfContacts: Permission = { ...officersOfCity, 'city-leader': 'city' };

/** The audit of a city is read by nobody who can write in it. */
export const auditorsOfCity: Permission = { ...operators, auditor: 'city' };

const everybodyWho = (reach: Reach): Permission => Object.fromEntries(role.options.map((one) => [one, reach]));

/** Acts of a person on the own account; the input or the session says whose. */
export const oneself: Permission = everybodyWho('own');

/** What whoever is signed in may see of the whole installation. */
export const everybody: Permission = everybodyWho('platform');

/** Roles of those whom a city courts: who has one speaks for an organisation or institution. */
export const partyRole = role.extract(['enterprise', 'institution', 'investor']);

/** Those whom a city courts, with what is of the party for which they speak. */
export const partiesThemselves: Permission = { enterprise: 'own', institution: 'own', investor: 'own' };

/** Those of them who speak for an institution. */
export const institutionsThemselves: Permission = { institution: 'own' };

/** Who reads what institutions have: the city all of it, an institution its own. */
export const readersOfInstitutions: Permission = { ...readersOfCity, institution: 'own' };

/** Those of them who may say that they can meet a need. */
export const answerersOfNeeds: Permission = { institution: 'own', investor: 'own' };

/** Those of them whose record is one of an organisation. */
export const organisationsThemselves: Permission = { enterprise: 'own', investor: 'own' };

/** What an enterprise does with its own needs, and the city with all but drafts. */
export const partiesOfNeed: Permission = { ...officersOfCity, enterprise: 'own' };

/** Roles of those who work for a city. */
export const staffRole = role.exclude(['platform-admin', 'visitor', ...partyRole.options]);

export const isStaff = (one: Role): boolean => one === 'platform-admin' || staffRole.safeParse(one).success;

interface Acting {
  readonly kind: string;
  readonly roles: readonly Role[];
}

/** How far somebody reaches with an operation, by the widest of the roles; undefined if no role may. Processes act for whoever asked them. */
export function reachOf(may: Permission, { kind, roles }: Acting): Reach | undefined {
  if (kind === 'system') return 'platform';
  return REACHES.findLast((reach) => roles.some((one) => may[one] === reach));
}

/** Whether an operation is open to somebody: only to a role that it names. */
export function allows(may: Permission, acting: Acting): boolean {
  return reachOf(may, acting) !== undefined;
}
