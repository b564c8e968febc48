import { Injectable } from '@nestjs/common';
import { type DataOf, registrations } from '@queqiao/contracts';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';

/** Lets people speak for the organisations for which cities approved them. */
@Injectable()
export class ApprovedRegistrationsService {
  /** The tokens of the person say so from the next renewal on. At most one organisation in a city: the last approved. */
  @On(registrations.registrationApproved)
  async join(
    { city, user: { id: userId }, role, represents }: DataOf<typeof registrations.registrationApproved>,
    { tx }: Delivery<Tx>,
  ): Promise<void> {
    await tx.membership.deleteMany({ where: { userId, city, represents: { not: null } } });
    await tx.membership.create({ data: { userId, city, role, represents } });
    await tx.user.update({ where: { id: userId }, data: { version: { increment: 1 } } });
  }
}
