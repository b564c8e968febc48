import { Injectable } from '@nestjs/common';
import {
  AppError,
  enterprises,
  experts,
  type introductions,
  type MessageContext,
  notFound,
  type ParsedInputOf,
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
    return this.bus.request(enterprises.getNeed, { id }, reading(context));
  }

  /** Throws `not_found` for what the city does not see or has taken back. */
  async organisation(id: string, context: MessageContext): Promise<Party> {
    const found = await this.bus.request(enterprises.getOrganisation, { id }, reading(context));
    if (found.withdrawn !== undefined) throw notFound('id', id);
    const others = await Promise.all((found.sameAs ?? []).map((other) => this.otherRecord(other, context)));
    return organisationParty(
      found,
      others.filter((other) => other !== undefined),
    );
  }

  /** Undefined for what the city does not see: nobody checks the references of a record. */
  private async otherRecord(id: string, context: MessageContext): Promise<enterprises.Organisation | undefined> {
    try {
      return await this.bus.request(enterprises.getOrganisation, { id }, reading(context));
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  /** As `organisation`, and for an organisation of another kind. */
  async candidate({ kind, id }: Candidate, context: MessageContext): Promise<Party> {
    if (kind === 'enterprise' || kind === 'investor') {
      const found = await this.organisation(id, context);
      if (found.kind !== kind) throw notFound('candidate.id', id);
      return found;
    }
    if (kind === 'institution') return institutionParty(await this.institution(id, context));
    const laboratory = await this.bus.request(experts.getLaboratory, { id }, reading(context));
    const host = await this.institution(laboratory.institutionId, context);
    return laboratoryParty(laboratory, host, experts.laboratoryNames(laboratory));
  }

  /** What an organisation or an institution is called. */
  async nameOf(kind: 'organisation' | 'institution', id: string, context: MessageContext): Promise<string> {
    if (kind === 'institution') return (await this.institution(id, context)).name;
    return (await this.bus.request(enterprises.getOrganisation, { id }, reading(context))).name;
  }

  private institution(id: string, context: MessageContext): Promise<experts.Institution> {
    return this.bus.request(experts.getInstitution, { id }, reading(context));
  }
}

/** A key belongs to the request that carries it, not to what is asked on its behalf. */
function reading({ idempotencyKey: _, ...context }: MessageContext): MessageContext {
  return context;
}
