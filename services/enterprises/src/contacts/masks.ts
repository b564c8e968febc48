import type { Person } from './person.js';
import { maskedPhone } from './phones.js';

/** What those who may not see the person read. The duty stays: it says whom to ask for. */
export function masked({ name, duty, phone, email }: Person): Person {
  return {
    name: `${firstOf(name)}**`,
    ...(duty !== undefined && { duty }),
    ...(phone !== undefined && { phone: maskedPhone(phone) }),
    ...(email !== undefined && { email: `${firstOf(email)}***@…` }),
  };
}

/** The first sign as people see it: a rare character has two code units, a letter may have an accent of its own. */
function firstOf(text: string): string {
  const [first] = new Intl.Segmenter().segment(text);
  return first?.segment ?? '';
}
