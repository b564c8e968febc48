import { Injectable } from '@nestjs/common';
import { AppError, enterprises, fits, type introductions, type MessageContext, notFound } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { asService } from '../parties/as-service.js';
import { countFitting } from '../parties/fitting-counts.js';
import { PartyRecords } from '../parties/party-records.js';
import { toldOfNeed } from './told-of-need.js';

/** A need as a party may be told of it; `need` itself stays here. */
export interface ToldNeed {
  readonly need: enterprises.Need;
  readonly told: introductions.BlindProfile;
}

/** Asks the owners of records for the needs that fit a party, in the name of this service: the party may not read them. */
@Injectable()
export class FittingNeeds {
  constructor(
    private readonly bus: Bus,
    private readonly records: PartyRecords,
  ) {}

  /** The best first. */
  async fitsOf(party: string, context: MessageContext): Promise<fits.Fit[]> {
    return (await this.bus.request(fits.listFits, { party }, asService(context))).items;
  }

  /** Undefined for a need that is open no longer. `counts` keeps how many fit a profile, over many needs. */
  async told(
    needId: string,
    least: number,
    context: MessageContext,
    counts = new Map<string, Promise<number>>(),
  ): Promise<ToldNeed | undefined> {
    const asking = asService(context);
    try {
      const need = await this.records.need(needId, asking);
      if (!enterprises.isRanked(need)) return undefined;
      const asker = await this.records.organisation(need.organisationId, asking);
      const count = (profile: introductions.BlindProfile) => {
        const key = JSON.stringify([profile.kind, profile.industries]);
        const counted = counts.get(key) ?? countFitting(this.bus, profile, asking);
        counts.set(key, counted);
        return counted;
      };
      return { need, told: await toldOfNeed(need, asker, least, count) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** Throws `not_found` for the same need told of elsewhere, as it is open no longer. */
  async toldOrNotFound(fit: fits.Fit, least: number, context: MessageContext): Promise<ToldNeed> {
    const found = await this.told(fit.needId, least, context);
    if (found === undefined) throw notFound('id', fit.id);
    return found;
  }
}
