import { offers, onlyOf, orNotFound, type RequestContext, refOf, staleVersion } from '@queqiao/contracts';
import { keepBefore, lockIds, plainRow } from '@queqiao/database';
import { type Institution, type Laboratory, type Offer as Row, Prisma as Sql } from '../generated/client.js';
import type { Tx } from '../prisma.js';

type Named = Row & { institution: Pick<Institution, 'name'>; laboratory: Pick<Laboratory, 'name'> | null };

export const withNames = {
  institution: { select: { name: true } },
  laboratory: { select: { name: true } },
} as const;

const offer = offers.offer.strip();

/** With the present names of the institution and the laboratory. */
export function fromRow({ institution, laboratory, ...row }: Named): offers.Offer {
  return offer.parse(plainRow({ ...row, institutionName: institution.name, laboratoryName: laboratory?.name }));
}

/** What a caller sees: an institution its own, the city all but drafts. */
export function visibleOffers(context: RequestContext): Sql.OfferWhereInput {
  const { city } = context;
  const institutionId = onlyOf(context);
  return institutionId === undefined ? { city, state: { not: 'draft' } } : { city, institutionId };
}

/** Throws `not_found` for what the caller does not see, `conflict` if its version is another. */
export async function lockOffer(
  tx: Tx,
  { id, version }: { id: string; version?: number | undefined },
  context: RequestContext,
): Promise<offers.Offer> {
  await lockIds(tx, 'offer', [id]);
  const where = { AND: [{ id }, visibleOffers(context)] };
  const before = fromRow(orNotFound(await tx.offer.findFirst({ where, include: withNames }), 'id', id));
  keepBefore(tx, before);
  if (version !== undefined && version !== before.version) throw staleVersion(before.version);
  return before;
}

export async function storeOffer(
  tx: Tx,
  before: offers.Offer,
  after: offers.Offer,
  { actor }: RequestContext,
): Promise<offers.Offer> {
  const data = { ...columnsOf(after), version: before.version + 1, updatedBy: refOf(actor) };
  return fromRow(await tx.offer.update({ where: { id: before.id }, data, include: withNames }));
}

/** What may change of an offer, as its row holds it. */
function columnsOf({ title, text, industries, maturity, state, since, ...offer }: offers.Offer) {
  const { forms = [], laboratoryId = null, language = null } = offer;
  const { DbNull } = Sql;
  const { translation = DbNull, returned = DbNull, published = DbNull, closed = DbNull } = offer;
  const said = { title, text, industries, maturity, forms, laboratoryId, language };
  return { ...said, translation, state, since: new Date(since), returned, published, closed };
}
