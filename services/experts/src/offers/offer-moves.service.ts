import { Injectable } from '@nestjs/common';
import { type Operation, offers, type ParsedInputOf, type RequestContext } from '@queqiao/contracts';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { type Act, actOf, closed, published, reopened, returned, submitted, withdrawn } from './offer-life.js';
import { lockOffer, storeOffer } from './offers.rows.js';

type Offer = offers.Offer;
type Moving = Operation<Operation['input'], typeof offers.offer>;

/** The moves of an offer from its draft to its end. Each throws `conflict` where it cannot be made from the present state. */
@Injectable()
export class OfferMovesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(offers.submitOffer)
  submit(input: ParsedInputOf<typeof offers.submitOffer>, context: RequestContext) {
    return this.make(offers.submitOffer, input, context, submitted);
  }

  @Answers(offers.withdrawOffer)
  withdraw(input: ParsedInputOf<typeof offers.withdrawOffer>, context: RequestContext) {
    return this.make(offers.withdrawOffer, input, context, withdrawn);
  }

  @Answers(offers.returnOffer)
  return(input: ParsedInputOf<typeof offers.returnOffer>, context: RequestContext) {
    return this.make(offers.returnOffer, input, context, (offer, act) => returned(offer, input.reason, act));
  }

  @Answers(offers.publishOffer)
  publish(input: ParsedInputOf<typeof offers.publishOffer>, context: RequestContext) {
    return this.make(offers.publishOffer, input, context, published);
  }

  @Answers(offers.closeOffer)
  close(input: ParsedInputOf<typeof offers.closeOffer>, context: RequestContext) {
    return this.make(offers.closeOffer, input, context, (offer, act) => closed(offer, input.note, act));
  }

  @Answers(offers.reopenOffer)
  reopen(input: ParsedInputOf<typeof offers.reopenOffer>, context: RequestContext) {
    return this.make(offers.reopenOffer, input, context, reopened);
  }

  private make(
    operation: Moving,
    asked: { readonly id: string; readonly version?: number | undefined },
    context: RequestContext,
    decide: (offer: Offer, act: Act) => Offer,
  ): Promise<Offer> {
    return runOnce(this.prisma, operation, asked, context, async (tx) => {
      const before = await lockOffer(tx, asked, context);
      const after = await storeOffer(tx, before, decide(before, actOf(context)), context);
      const { id: offerId, institutionId, title, state: answer, city, version } = after;
      if (answer === 'published' || answer === 'returned')
        await publish(tx, offers.offerAnswered, { city, offerId, institutionId, title, answer, version }, context);
      return after;
    });
  }
}
