import { type contacts, type FieldProblem, refuse } from '@queqiao/contracts';
import { requirePhone, shownPhone } from './phones.js';

/** What says who somebody is, as it is stored: the phone in its normal form, the e-mail address in lower case. */
export type Person = Pick<contacts.Contact, 'name' | 'duty' | 'phone' | 'email'>;

/** Throws `invalid` for a phone that is none, and for somebody who cannot be reached. `prefix` names the fields. */
export function normalPerson({ name, duty, phone, email }: Person, prefix = ''): Person {
  if (phone === undefined && email === undefined) refuse([unreachable(`${prefix}phone`)]);
  return {
    name,
    ...(duty !== undefined && { duty }),
    ...(phone !== undefined && { phone: requirePhone(`${prefix}phone`, phone) }),
    ...(email !== undefined && { email: normalEmail(email) }),
  };
}

export function normalEmail(written: string): string {
  return written.toLowerCase();
}

/** As people read it. */
export function shownPerson(person: Person): Person {
  return person.phone === undefined ? person : { ...person, phone: shownPhone(person.phone) };
}

export function unreachable(field: string): FieldProblem {
  const message = { zh: '电话和邮箱至少填写一项', en: 'Give a phone or an e-mail address' };
  return { field, rule: 'reachable', message };
}
