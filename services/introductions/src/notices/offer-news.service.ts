import { Injectable } from '@nestjs/common';
import { type DataOf, offers } from '@queqiao/contracts';
import { type Delivery, On } from '@queqiao/messaging';
import type { Tx } from '../prisma.js';
import { tellParty } from './notices.rows.js';

/** Tells institutions what the city did with their technology offers. */
@Injectable()
export class OfferNewsService {
  @On(offers.offerAnswered)
  async answered(
    { city, offerId: about, institutionId: party, title, answer, version }: DataOf<typeof offers.offerAnswered>,
    { tx }: Delivery<Tx>,
  ): Promise<void> {
    const kind = answer === 'published' ? 'offer-published' : 'offer-returned';
    await tellParty(tx, { id: `${about}-${version}`, city, party, kind, about, title, at: new Date() });
  }
}
