import { type ActorRef, conflict, offers, onlyOf, patched, type RequestContext, refOf } from '@queqiao/contracts';
import { refuseSameLanguage, withStaleTranslation } from '@queqiao/records';

type Offer = offers.Offer;

/** Who makes a move, and when. */
export interface Act {
  readonly side: offers.OfferSide;
  readonly by: ActorRef;
  readonly at: string;
}

/** What only reaches its own is the institution's. */
export function actOf(context: RequestContext): Act {
  const side = onlyOf(context) === undefined ? 'city' : 'institution';
  return { side, by: refOf(context.actor), at: new Date().toISOString() };
}

const STATES: Readonly<Record<offers.OfferState, { zh: string; en: string }>> = {
  draft: { zh: '还是草稿', en: 'a draft' },
  submitted: { zh: '正在审核', en: 'submitted' },
  returned: { zh: '已退回', en: 'returned' },
  published: { zh: '已发布', en: 'published' },
  closed: { zh: '已结束', en: 'closed' },
};

/** The offer after a move, with what else changes. Throws `conflict` where that side may not make it from here. */
export function moved(offer: Offer, move: offers.OfferMove, act: Act, changes: Partial<Offer> = {}): Offer {
  const state = offers.offerAfter(move, act.side, offer.state);
  if (state === undefined) {
    const { zh, en } = STATES[offer.state];
    throw conflict('id', 'state', { zh: `该技术成果${zh}，不能这样做`, en: `This cannot be done: the offer is ${en}` });
  }
  return { ...offer, ...changes, state, since: state === offer.state ? offer.since : act.at };
}

export function changed(offer: Offer, patch: object, act: Act): Offer {
  return withStaleTranslation(offer, patched(moved(offer, 'change', act), patch));
}

type Translation = NonNullable<Offer['translation']>;

/** Throws `invalid` for one in the language of the original. */
export function translated(offer: Offer, said: Omit<Translation, 'ofVersion' | 'stale'>, act: Act): Offer {
  refuseSameLanguage(offer, said);
  return moved(offer, 'translate', act, { translation: { ...said, ofVersion: offer.version } });
}

export function submitted(offer: Offer, act: Act): Offer {
  return moved(offer, 'submit', act, { returned: undefined });
}

export function withdrawn(offer: Offer, act: Act): Offer {
  return moved(offer, 'withdraw', act, { published: undefined });
}

export function returned(offer: Offer, reason: string, act: Act): Offer {
  const why = { reason, by: act.by, at: act.at };
  return moved(offer, 'return', act, { returned: why, published: undefined });
}

export function published(offer: Offer, act: Act): Offer {
  return moved(offer, 'publish', act, { published: { by: act.by, at: act.at } });
}

export function closed(offer: Offer, note: string | undefined, act: Act): Offer {
  const end = { by: act.by, at: act.at, ...(note !== undefined && { note }) };
  return moved(offer, 'close', act, { closed: end, returned: undefined });
}

export function reopened(offer: Offer, act: Act): Offer {
  return moved(offer, 'reopen', act, { closed: undefined, published: undefined });
}
