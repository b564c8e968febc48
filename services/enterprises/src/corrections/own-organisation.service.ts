import { Injectable } from '@nestjs/common';
import {
  CATALOGUE,
  cityDay,
  enterprises,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refuseForeign,
  staleVersion,
  visibleCities,
} from '@queqiao/contracts';
import { changeRecord, keepBefore, recordOf } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { asCorrected, correctShared, lockCorrection, selfStated } from '@queqiao/records';
import { organisationProblems } from '../organisations/organisation-rules.js';
import { correctableOrganisations, organisations } from '../organisations/organisations.rows.js';
import { sharesAfter } from '../organisations/product-shares.js';
import { Prisma, type Tx } from '../prisma.js';

type Change = ParsedInputOf<typeof enterprises.updateOwnOrganisation>;

/** What organisations say of themselves. */
@Injectable()
export class OwnOrganisationService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `not_found` for a record of another, `conflict` if it was changed since `version`. */
  @Answers(enterprises.updateOwnOrganisation)
  update(change: Change, context: RequestContext) {
    refuseForeign(context, 'id', change.id);
    return runOnce(this.prisma, enterprises.updateOwnOrganisation, change, context, async (tx) => {
      const record = await this.read(tx, change.id, context);
      if (record.city === CATALOGUE) return this.correct(tx, change, context);
      const patch = selfStated(record, change.patch, cityDay(new Date()));
      return changeRecord(tx, organisations, { ...change, patch }, context, organisationProblems, sharesAfter);
    });
  }

  private async correct(tx: Tx, { id, version, patch }: Change, context: RequestContext) {
    await lockCorrection(tx, context.city, id);
    const record = await this.read(tx, id, context);
    const [before = record] = await asCorrected(tx, 'organisation', [record], context.city);
    keepBefore(tx, before);
    if (version !== undefined && version !== before.version) throw staleVersion(before.version);
    const source = { name: enterprises.OWN_STATEMENT.zh, date: cityDay(new Date()) };
    const said = { patch: { ...patch, ...sharesAfter(before, patch) }, source };
    await correctShared(tx, correctableOrganisations, record, said, context);
    const [after] = await asCorrected(tx, 'organisation', [record], context.city);
    return orNotFound(after, 'id', id);
  }

  /** As it is stored, without what the city corrected. */
  private async read(tx: Tx, id: string, context: RequestContext): Promise<enterprises.Organisation> {
    const where = { id, city: { in: visibleCities(context) } };
    return recordOf<enterprises.Organisation>(orNotFound(await tx.organisation.findFirst({ where }), 'id', id));
  }
}
