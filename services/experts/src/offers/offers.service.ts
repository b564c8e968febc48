import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type FieldProblem,
  notFound,
  offers,
  onlyOf,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  refuse,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, isSameRow, momentKey, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { industryCodeProblems } from '@queqiao/reference';
import { Prisma, type Tx } from '../prisma.js';
import { actOf, changed, translated } from './offer-life.js';
import { fromRow, lockOffer, storeOffer, visibleOffers, withNames } from './offers.rows.js';

/** 技术成果: what institutions offer, and what is said of it. */
@Injectable()
export class OffersService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(offers.draftOffer)
  draft(input: ParsedInputOf<typeof offers.draftOffer>, context: RequestContext) {
    refuse(offerProblems(input));
    return runOnce(this.prisma, offers.draftOffer, input, context, async (tx) => {
      const institutionId = onlyOf(context) ?? '';
      const where = { id: institutionId, city: { in: visibleCities(context) } };
      orNotFound(await tx.institution.findFirst({ where, select: { id: true } }), 'institutionId', institutionId);
      await requireLaboratory(tx, 'laboratoryId', input.laboratoryId, institutionId);
      const by = refOf(context.actor);
      const now = new Date();
      const standing = { state: 'draft', since: now, version: 1, createdAt: now, createdBy: by, updatedBy: by };
      const id = `offer-${randomUUID()}`;
      const data = { ...input, forms: input.forms ?? [], id, city: context.city, institutionId, ...standing };
      return fromRow(await tx.offer.create({ data, include: withNames }));
    });
  }

  @Answers(offers.getOffer)
  async get({ id }: ParsedInputOf<typeof offers.getOffer>, context: RequestContext) {
    const where = { AND: [{ id }, visibleOffers(context)] };
    return fromRow(orNotFound(await this.prisma.offer.findFirst({ where, include: withNames }), 'id', id));
  }

  @Answers(offers.listOffers)
  async list({ state, cursor, limit }: ParsedInputOf<typeof offers.listOffers>, context: RequestContext) {
    const rows = await this.prisma.offer.findMany({
      where: { AND: [visibleOffers(context), { state }, beyondMoment(cursor, 'createdAt', 'desc')] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
      include: withNames,
    });
    return toPage(rows, limit, ({ createdAt, id }) => momentKey(createdAt, id), fromRow);
  }

  /** Throws `conflict` if the stored version is not `version`, or the offer is with the city. */
  @Answers(offers.updateOffer)
  update(input: ParsedInputOf<typeof offers.updateOffer>, context: RequestContext) {
    return runOnce(this.prisma, offers.updateOffer, input, context, async (tx) => {
      const { patch } = input;
      const before = await lockOffer(tx, input, context);
      refuse(offerProblems(patch, 'patch.'));
      await requireLaboratory(tx, 'patch.laboratoryId', patch.laboratoryId, before.institutionId);
      const after = changed(before, patch, actOf(context));
      return isSameRow(after, before) ? before : storeOffer(tx, before, after, context);
    });
  }

  /** Throws `invalid` where the translation is in the language of the original. */
  @Answers(offers.translateOffer)
  translate(input: ParsedInputOf<typeof offers.translateOffer>, context: RequestContext) {
    return runOnce(this.prisma, offers.translateOffer, input, context, async (tx) => {
      const before = await lockOffer(tx, input, context);
      return storeOffer(tx, before, translated(before, input.translation, actOf(context)), context);
    });
  }
}

function offerProblems({ industries }: { industries?: readonly string[] | undefined }, root = ''): FieldProblem[] {
  return industryCodeProblems(`${root}industries`, industries ?? []);
}

/** Throws `not_found` for a laboratory of another institution. */
async function requireLaboratory(
  tx: Tx,
  field: string,
  id: string | null | undefined,
  institutionId: string,
): Promise<void> {
  if (id === undefined || id === null) return;
  if ((await tx.laboratory.count({ where: { id, institutionId } })) === 0) throw notFound(field, id);
}
