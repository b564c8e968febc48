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
};
export const everybody: Permission = { ...readersOfCity, enterprise: 'own', institution: 'own', investor: 'own' };

/** Acts of a person on the own account; the input or the session says whose. */
export const oneself: Permission = { ...everybody, auditor: 'own' };

/** Roles of those who work for a city. The others belong to the organisations that a city courts. */
export const staffRole = role.exclude(['platform-admin', 'enterprise', 'institution', 'investor']);

/** Whether an operation is open to somebody: only to a role that it names. Processes act for whoever asked them. */
export function allows(
  may: Permission,
  { kind, roles }: { readonly kind: string; readonly roles: readonly Role[] },
): boolean {
  return kind === 'system' || roles.some((one) => may[one] !== undefined);
}
