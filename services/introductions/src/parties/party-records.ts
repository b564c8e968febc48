import { Injectable } from '@nestjs/common';
import {
  AppError,
  enterprises,
  experts,
  type introductions,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  representatives,
} from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { institutionParty, laboratoryParty, organisationParty, type Party } from './party.js';

type Candidate = ParsedInputOf<typeof introductions.previewIntroduction>['candidate'];

/** Asks the owners of records for the need and both sides, as they stand now. */
@Injectable()
export class PartyRecords {
  constructor(private readonly bus: Bus) {}

  /** Throws `not_found` for what the city does not see. */
  async need(id: string, context: MessageContext): Promise<enterprises.Need> {
    return this.bus.request(enterprises.getNeed, { id }, context);
  }

  /** Throws `not_found` for what the city does not see, or has taken back without naming another record of the same body. */
  async organisation(id: string, context: MessageContext): Promise<Party> {
    const { all, inUse } = await this.recordsOf(id, context);
    return partyOf(inUse[0], all, 'id', id);
  }

  /** The record that is named and all that it says to be of the same body; and which of its kind may be asked, that one first. */
  private async recordsOf(id: string, context: MessageContext) {
    const named = await this.bus.request(enterprises.getOrganisation, { id }, context);
    const others = await Promise.all((named.sameAs ?? []).map((other) => this.otherRecord(other, context)));
    const all = [named, ...others.filter((other) => other !== undefined)];
    return { all, inUse: all.filter(({ kind, withdrawn }) => kind === named.kind && withdrawn === undefined) };
  }

  /** The first for which somebody can answer here. */
  private async spokenFor(records: readonly enterprises.Organisation[], context: MessageContext) {
    if (records.length < 2) return undefined;
    const parties = records.map(({ id }) => id);
    const { items } = await this.bus.request(representatives.listRepresentatives, { parties }, context);
    return records.find(({ id }) => items.some(({ party }) => party === id));
  }

  /** Undefined for what the city does not see: nobody checks the references of a record. */
  private async otherRecord(id: string, context: MessageContext): Promise<enterprises.Organisation | undefined> {
    try {
      return await this.bus.request(enterprises.getOrganisation, { id }, context);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /**
   * As `organisation`, and for an organisation of another kind. Of several records of one body it is the one for which somebody can answer,
   * whichever of them was listed.
   */
  async candidate({ kind, id }: Candidate, context: MessageContext): Promise<Party> {
    if (kind === 'enterprise' || kind === 'investor') {
      const { all, inUse } = await this.recordsOf(id, context);
      const ofKind = inUse.filter((record) => record.kind === kind);
      return partyOf((await this.spokenFor(ofKind, context)) ?? ofKind[0], all, 'candidate.id', id);
    }
    if (kind === 'institution') return institutionParty(await this.institution(id, context));
    const laboratory = await this.bus.request(experts.getLaboratory, { id }, context);
    const host = await this.institution(laboratory.institutionId, context);
    return laboratoryParty(laboratory, host, experts.laboratoryNames(laboratory));
  }

  /** What an organisation or an institution is called. */
  async nameOf(kind: 'organisation' | 'institution', id: string, context: MessageContext): Promise<string> {
    if (kind === 'institution') return (await this.institution(id, context)).name;
    return (await this.bus.request(enterprises.getOrganisation, { id }, context)).name;
  }

  private institution(id: string, context: MessageContext): Promise<experts.Institution> {
    return this.bus.request(experts.getInstitution, { id }, context);
  }
}

function partyOf(
  chosen: enterprises.Organisation | undefined,
  all: readonly enterprises.Organisation[],
  field: string,
  id: string,
): Party {
  if (chosen === undefined) throw notFound(field, id);
  return organisationParty(
    chosen,
    all.filter((record) => record !== chosen),
  );
}
