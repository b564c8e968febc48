import { Injectable } from '@nestjs/common';
import {
  experts,
  type MessageContext,
  type ParsedInputOf,
  registrations,
  systemActor,
  visibleCities,
} from '@queqiao/contracts';
import { named } from '@queqiao/database';
import { Answers, Bus } from '@queqiao/messaging';
import { foldedName } from '@queqiao/reference';
import { Prisma } from '../prisma.js';

const FOUND = 10;

/** Lets whoever is signed in find the own organisation, and nothing of it but what it is called and where it sits. */
@Injectable()
export class PartySearchService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  @Answers(registrations.findParty)
  async find({ role, name }: ParsedInputOf<typeof registrations.findParty>, context: MessageContext) {
    return {
      items:
        role === 'institution' ? await this.institutions(name, context) : await this.organisations(role, name, context),
    };
  }

  private async organisations(role: 'enterprise' | 'investor', name: string, context: MessageContext) {
    const rows = await this.prisma.organisation.findMany({
      where: { city: { in: visibleCities(context) }, kind: role, withdrawn: false, ...named(foldedName(name)) },
      select: { id: true, name: true, division: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: FOUND,
    });
    return rows.map(({ division, ...row }) => ({ ...row, role, ...(division !== null && { division }) }));
  }

  private async institutions(name: string, context: MessageContext) {
    const asked = { ...context, actor: systemActor('enterprises') };
    const { items } = await this.bus.request(experts.listInstitutions, { name, limit: FOUND }, asked);
    return items.map(({ id, name: found, division }) => ({ id, name: found, division, role: 'institution' as const }));
  }
}
