import { Injectable } from '@nestjs/common';
import { type DataOf, type notices, registrations } from '@queqiao/contracts';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import { readerId, tellPerson } from './notices.rows.js';

const told: Partial<Record<registrations.RegistrationState, notices.NoticeKind>> = {
  returned: 'registration-returned',
  approved: 'registration-approved',
  refused: 'registration-refused',
};

/** Tells applicants what the city said to their registration. */
@Injectable()
export class RegistrationNewsService {
  @On(registrations.registrationAnswered)
  async answered(
    { registration }: DataOf<typeof registrations.registrationAnswered>,
    { tx }: Delivery<Tx>,
  ): Promise<void> {
    const { id, city, state, party, applicant, since, version } = registration;
    const kind = told[state];
    if (kind === undefined) return;
    const news = { id: `${id}-${version}`, city, kind, about: id, title: party.name, at: new Date(since) };
    await tellPerson(tx, { ...news, userId: applicant.id });
    if (state !== 'approved' || party.id === undefined) return;
    // Who wanted mail about the registration wants it about the organisation.
    const reader = { id: readerId(city, applicant.id), party: null };
    await tx.noticeReader.updateMany({ where: reader, data: { party: party.id } });
  }
}
