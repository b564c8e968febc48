import { Injectable } from '@nestjs/common';
import { contacts } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import { BlindIndex, type Place, Seal, type SealedTable } from '@queqiao/sealing';
import type { Contact as Row } from '../generated/client.js';
import { masked } from './masks.js';
import { type Person, shownPerson } from './person.js';

const TABLE = 'contact';
const placeOf = (row: string, field: string): Place => ({ table: TABLE, row, field });

const record = contacts.contactRecord.strip();

/** Between the rows of contacts, in which people are sealed, and the three ways in which a contact is told. */
@Injectable()
export class SealedContacts {
  constructor(
    private readonly seal: Seal,
    private readonly index: BlindIndex,
  ) {}

  /** The columns of a person in the normal form. */
  columns(id: string, person: Person) {
    const close = (field: keyof Person) => {
      const text = person[field];
      return text === undefined ? null : this.seal.close(text, placeOf(id, field));
    };
    const name = this.seal.close(person.name, placeOf(id, 'name'));
    return { name, duty: close('duty'), phone: close('phone'), email: close('email'), ...this.marks(person) };
  }

  /** By which somebody is found, of a phone and an e-mail address in their normal form. */
  marks({ phone, email }: Pick<Person, 'phone' | 'email'>) {
    return {
      phoneMark: phone === undefined ? null : this.index.mark('phone', phone),
      emailMark: email === undefined ? null : this.index.mark('email', email),
    };
  }

  person(row: Pick<Row, 'id' | keyof Person>): Person {
    const open = (field: 'duty' | 'phone' | 'email') => {
      const sealed = row[field];
      return sealed === null ? {} : { [field]: this.seal.open(sealed, placeOf(row.id, field)) };
    };
    const name = this.seal.open(row.name, placeOf(row.id, 'name'));
    return { name, ...open('duty'), ...open('phone'), ...open('email') };
  }

  masked(row: Row): contacts.MaskedContact {
    const person = this.person(row);
    return { ...contactRecord(row), ...masked(person), ...(row.named !== null && { name: person.name }) };
  }

  full(row: Row): contacts.Contact {
    return { ...contactRecord(row), ...shownPerson(this.person(row)) };
  }

  /**
   * An input as an idempotency key remembers it, which keeps a hash: that of a phone would be guessed in minutes. Id and
   * note stay, for the audit.
   */
  unguessable({ id, note, ...input }: Readonly<Record<string, unknown>>): object {
    return { id, note, mark: this.index.mark('input', JSON.stringify(input)) };
  }

  /** For the change of keys. */
  table(): SealedTable {
    return {
      name: TABLE,
      id: 'id',
      fields: contacts.personalFields,
      follow: (_, { phone, email }) => {
        const { phoneMark, emailMark } = this.marks({ phone: phone ?? undefined, email: email ?? undefined });
        return { phone_mark: phoneMark, email_mark: emailMark };
      },
    };
  }
}

/** The contact without the person. */
export function contactRecord({ consentOn, erasedOn, ...row }: Row): contacts.ContactRecord {
  const days = { consentOn: dayOf(consentOn), erasedOn: dayOf(erasedOn) };
  return record.parse(plainRow({ ...row, ...days }));
}

function dayOf(date: Date | null): string | undefined {
  return date?.toISOString().slice(0, 10);
}
