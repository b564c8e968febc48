import { Injectable, Logger } from '@nestjs/common';
import { type DataOf, registrations } from '@queqiao/contracts';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import { worksFor } from './two-sides.js';

/** Lets people speak for the organisations for which cities approved them. */
@Injectable()
export class ApprovedRegistrationsService {
  private readonly logger = new Logger('Accounts');

  /**
   * The tokens of the person say so from the next renewal on. At most one organisation in a city: the last approved. Nothing for who
   * came to work for the city between the approval and its arrival here.
   */
  @On(registrations.registrationApproved)
  async join(
    { city, user: { id: userId }, role, represents }: DataOf<typeof registrations.registrationApproved>,
    { tx }: Delivery<Tx>,
  ): Promise<void> {
    await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${userId} FOR UPDATE`;
    if (worksFor(city, await tx.membership.findMany({ where: { userId } }))) {
      this.logger.warn(`${userId} works for ${city} by now and does not speak for ${represents}`);
      return;
    }
    await tx.membership.deleteMany({ where: { userId, city, represents: { not: null } } });
    await tx.membership.create({ data: { userId, city, role, represents } });
    await tx.user.update({ where: { id: userId }, data: { version: { increment: 1 } } });
  }
}
