import { Injectable } from '@nestjs/common';
import { corrections, type DataOf, enterprises, experts, projects } from '@queqiao/contracts';
import { type Delivery, On } from '@queqiao/messaging';
import { PostgresIndex, type SearchRecord } from '@queqiao/search';
import type { Tx } from '../prisma.js';
import {
  recordOfIndustry,
  recordOfInstitution,
  recordOfLaboratory,
  recordOfNeed,
  recordOfOrganisation,
} from './search-records.js';

/** Keeps a copy of what can be found, as events tell of it. */
@Injectable()
export class FeedService {
  @On(enterprises.organisationsChanged)
  organisations({ organisations }: DataOf<typeof enterprises.organisationsChanged>, { tx }: Delivery<Tx>) {
    return put(tx, organisations.map(recordOfOrganisation));
  }

  @On(experts.institutionsChanged)
  institutions({ institutions }: DataOf<typeof experts.institutionsChanged>, { tx }: Delivery<Tx>) {
    return put(tx, institutions.map(recordOfInstitution));
  }

  @On(experts.laboratoriesChanged)
  laboratories({ laboratories }: DataOf<typeof experts.laboratoriesChanged>, { tx }: Delivery<Tx>) {
    return put(tx, laboratories.map(recordOfLaboratory));
  }

  @On(enterprises.needRegistered)
  needRegistered({ need }: DataOf<typeof enterprises.needRegistered>, { tx }: Delivery<Tx>) {
    return put(tx, [recordOfNeed(need)]);
  }

  @On(enterprises.needChanged)
  needChanged({ need }: DataOf<typeof enterprises.needChanged>, { tx }: Delivery<Tx>) {
    return put(tx, [recordOfNeed(need)]);
  }

  @On(projects.industryChanged)
  industryChanged({ industry }: DataOf<typeof projects.industryChanged>, { tx }: Delivery<Tx>) {
    return put(tx, [recordOfIndustry(industry)]);
  }

  @On(corrections.organisationCorrected)
  organisationCorrected({ record, ...told }: DataOf<typeof corrections.organisationCorrected>, { tx }: Delivery<Tx>) {
    return put(tx, [ownForm(recordOfOrganisation(record), told)]);
  }

  @On(corrections.institutionCorrected)
  institutionCorrected({ record, ...told }: DataOf<typeof corrections.institutionCorrected>, { tx }: Delivery<Tx>) {
    return put(tx, [ownForm(recordOfInstitution(record), told)]);
  }

  @On(corrections.laboratoryCorrected)
  laboratoryCorrected({ record, ...told }: DataOf<typeof corrections.laboratoryCorrected>, { tx }: Delivery<Tx>) {
    return put(tx, [ownForm(recordOfLaboratory(record), told)]);
  }
}

interface Correction {
  readonly city: string;
  readonly version: number;
  readonly inForce: boolean;
}

/** A shared record as a city corrected it; nothing once the shared one holds there again. */
function ownForm(record: SearchRecord, { city, version, inForce }: Correction): SearchRecord {
  return { ...record, city, version, texts: inForce ? record.texts : [] };
}

async function put(tx: Tx, records: readonly SearchRecord[]): Promise<void> {
  await new PostgresIndex(tx).put(records);
}
