import { Injectable } from '@nestjs/common';
import {
  type ActorRef,
  AppError,
  enterprises,
  experts,
  introductions,
  type MessageContext,
  projects,
  type RequestContext,
} from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import type { Party } from '../parties/parties.js';
import { Prisma } from '../prisma.js';

const KINDS = { organisation: ['enterprise', 'investor'], institution: ['institution', 'laboratory'] } as const;
const LOOKED_AFTER = ['published', 'in-contact'];

const RULE = {
  zh: '完整信息只向跟进该机构的人员（接受了它的匹配、引荐了它或受理了它的需求）、录入该联系人的人员和管理员开放',
  en: 'Only whoever follows the organisation (accepted its suggestion, introduced it or published its need), entered the contact or administers the city may read it in full',
};

/**
 * Who follows which party. Each service is asked about what it keeps, at the moment when somebody wants to see a person, so that
 * whoever has taken a decision back, or withdrawn an introduction, follows no longer.
 */
@Injectable()
export class Following {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  /** Whether the actor may see people of the party in full that somebody else has entered. */
  async isOpen(party: Party, context: RequestContext): Promise<boolean> {
    return context.reach !== 'own' || this.follows(party, context);
  }

  /** Throws `forbidden` for who neither follows the party of the contact nor has entered it. */
  async refuseOthers(contact: Party, createdBy: ActorRef | undefined, context: RequestContext): Promise<void> {
    if (createdBy?.id === context.actor.id || (await this.isOpen(contact, context))) return;
    throw new AppError('forbidden', RULE, [{ field: 'id', rule: 'follows', message: RULE }]);
  }

  private async follows(party: Party, context: MessageContext): Promise<boolean> {
    const needs = await this.needsOf(party, context);
    if (needs.some((need) => LOOKED_AFTER.includes(need.state) && publisherOf(need) === context.actor.id)) return true;
    const { introduces } = await this.bus.request(introductions.isIntroduced, { party: party.party }, context);
    if (introduces) return true;
    const candidates = [party.party, ...(await this.laboratoriesOf(party, context))];
    const asked = { kinds: [...KINDS[party.partyKind]], candidates, targets: needs.map(({ id }) => id) };
    return (await this.bus.request(projects.isFollowed, asked, context)).follows;
  }

  private async needsOf({ partyKind, party }: Party, { city }: MessageContext) {
    if (partyKind === 'institution') return [];
    const where = { city, organisationId: party };
    return this.prisma.need.findMany({ where, select: { id: true, state: true, published: true } });
  }

  /** Who follows a laboratory follows its institution, which answers for it. */
  private async laboratoriesOf({ partyKind, party }: Party, context: MessageContext): Promise<string[]> {
    if (partyKind === 'organisation') return [];
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const asked = { institutionId: party, limit: 100, ...(cursor !== undefined && { cursor }) };
      const page = await this.bus.request(experts.listLaboratories, asked, context);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    return found;
  }
}

const publication = enterprises.need.pick({ published: true });

function publisherOf({ published }: { readonly published: unknown }): string | undefined {
  return publication.parse({ published: published ?? undefined }).published?.by?.id;
}
