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

/** What a role reaches: its own records, its office, its city, or the installation. */
export type Reach = 'own' | 'office' | 'city' | 'platform';

/** Roles that are not named may not. */
export type Permission = Readonly<Partial<Record<Role, Reach>>>;

export const operators: Permission = { 'platform-admin': 'platform' };
export const adminsOfCity: Permission = { ...operators, 'city-admin': 'city' };
export const weightApprovers: Permission = { ...adminsOfCity, 'weight-approver': 'city' };
export const officersOfCity: Permission = {
  ...adminsOfCity,
  'promotion-officer': 'city',
  'liaison-officer': 'office',
};
export const readersOfCity: Permission = {
  ...officersOfCity,
  'weight-approver': 'city',
  'city-leader': 'city',
  auditor: 'city',
};
export const everybody: Permission = { ...readersOfCity, enterprise: 'own', institution: 'own', investor: 'own' };

/** Acts of a person on the own account; the input or the session says whose. */
export const oneself: Permission = { ...everybody, auditor: 'own' };
