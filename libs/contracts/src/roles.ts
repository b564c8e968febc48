import { z } from 'zod';

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
]);
export type Role = z.output<typeof role>;

/** How far a role reaches: to what is one's own, to one's office, to one's city, or to the whole installation. */
export type Reach = 'own' | 'office' | 'city' | 'platform';

/** Who may: a role that is not named may not. */
export type Permission = Readonly<Partial<Record<Role, Reach>>>;

export const operators: Permission = { 'platform-admin': 'platform' };
export const adminsOfCity: Permission = { ...operators, 'city-admin': 'city' };
export const weightApprovers: Permission = { ...adminsOfCity, 'weight-approver': 'city' };
export const officersOfCity: Permission = {
  ...adminsOfCity,
  'promotion-officer': 'city',
  'liaison-officer': 'office',
};
/** Everybody who works for the city, for what is only read. */
export const readersOfCity: Permission = {
  ...officersOfCity,
  'weight-approver': 'city',
  'city-leader': 'city',
  auditor: 'city',
};
/** Whoever is signed in, those for whom the city works among them. */
export const everybody: Permission = { ...readersOfCity, enterprise: 'own', institution: 'own', investor: 'own' };
