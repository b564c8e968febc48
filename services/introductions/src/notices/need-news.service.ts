import { Injectable } from '@nestjs/common';
import { type DataOf, enterprises } from '@queqiao/contracts';
import { Bus, type Delivery, On } from '@queqiao/messaging';
import { asService } from '../parties/as-service.js';
import type { Tx } from '../prisma.js';
import { tellParty } from './notices.rows.js';

const told = { publish: 'need-published', return: 'need-returned' } as const;

/** Tells enterprises what the city did with their needs. */
@Injectable()
export class NeedNewsService {
  constructor(private readonly bus: Bus) {}

  /** The event says that something moved; what it was is asked, and the same move is told once. */
  @On(enterprises.needMoved)
  async moved(
    { city, needId: id }: DataOf<typeof enterprises.needMoved>,
    { tx, context }: Delivery<Tx>,
  ): Promise<void> {
    const asking = asService({ city, requestId: context.requestId });
    const { items } = await this.bus.request(enterprises.listNeedMoves, { id }, asking);
    const last = items.find(({ move }) => move === 'publish' || move === 'return');
    if (last === undefined) return;
    const { organisationId, title } = await this.bus.request(enterprises.getNeed, { id }, asking);
    const kind = last.move === 'publish' ? told.publish : told.return;
    const at = new Date(last.at);
    await tellParty(tx, {
      id: `need-${at.getTime()}-${id}`.slice(0, 64),
      city,
      party: organisationId,
      kind,
      about: id,
      title,
      at,
    });
  }
}
