import type { contacts, matchingOptOuts } from '@queqiao/contracts';
import { MOMENT, OFFICER } from './samples.js';

/** A contact as it is listed. */
export function maskedContact(overrides: Partial<contacts.MaskedContact> = {}): contacts.MaskedContact {
  return {
    id: 'sample-contact-1',
    partyKind: 'organisation',
    party: 'sample-enterprise-1',
    name: '示**',
    duty: '投资总监',
    phone: '138****1234',
    email: 's***@…',
    language: 'zh',
    consent: 'given',
    optedOut: false,
    source: '示例展会名片',
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    createdBy: OFFICER,
    updatedBy: OFFICER,
    usedAt: MOMENT,
    ...overrides,
  };
}

/** The same contact in full. */
export function contact(overrides: Partial<contacts.Contact> = {}): contacts.Contact {
  const person = { name: '示例联系人', phone: '13800001234', email: 'sample@example.com' };
  return { ...maskedContact(), ...person, ...overrides };
}

export function matchingOptOut(
  overrides: Partial<matchingOptOuts.MatchingOptOut> = {},
): matchingOptOuts.MatchingOptOut {
  return {
    id: 'sample-opt-out-1',
    partyKind: 'organisation',
    party: 'sample-enterprise-1',
    partyName: '示例企业一号',
    everywhere: false,
    bySelf: false,
    note: '企业来函要求不再推荐',
    enteredBy: OFFICER,
    enteredAt: MOMENT,
    ...overrides,
  };
}

/** The same contact without the person, as a change of it is answered. */
export function contactRecord(overrides: Partial<contacts.ContactRecord> = {}): contacts.ContactRecord {
  const { name: _, duty: __, phone: ___, email: ____, ...record } = contact();
  return { ...record, ...overrides };
}
