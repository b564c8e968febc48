import { Injectable } from '@nestjs/common';
import { CATALOGUE, corrections, type DataOf, enterprises, experts } from '@queqiao/contracts';
import { type AfterCommit, type Delivery, On } from '@queqiao/messaging';
import type { CorrectedRecord } from '@queqiao/scoring';
import type { Tx } from '../../prisma.js';
import { followSeats } from '../targets/targets.rows.js';
import { TargetsService } from '../targets/targets.service.js';
import { type Correction, copyProfiles, correctionId, type Profile, type ProfileKind } from './copied-profiles.rows.js';

@Injectable()
export class ProfilesService {
  constructor(private readonly targets: TargetsService) {}

  @On(enterprises.organisationsChanged)
  organisations({ organisations }: DataOf<typeof enterprises.organisationsChanged>, { tx }: Delivery<Tx>) {
    return this.copy('organisation', organisations, tx);
  }

  @On(corrections.organisationCorrected)
  correctedOrganisation({ record, ...told }: DataOf<typeof corrections.organisationCorrected>, { tx }: Delivery<Tx>) {
    return this.correct({ kind: 'organisation', record }, told, tx);
  }

  @On(corrections.institutionCorrected)
  correctedInstitution({ record, ...told }: DataOf<typeof corrections.institutionCorrected>, { tx }: Delivery<Tx>) {
    return this.correct({ kind: 'institution', record }, told, tx);
  }

  @On(corrections.laboratoryCorrected)
  correctedLaboratory({ record, ...told }: DataOf<typeof corrections.laboratoryCorrected>, { tx }: Delivery<Tx>) {
    return this.correct({ kind: 'laboratory', record }, told, tx);
  }

  @On(experts.institutionsChanged)
  institutions({ institutions }: DataOf<typeof experts.institutionsChanged>, { tx }: Delivery<Tx>) {
    return this.copy('institution', institutions, tx);
  }

  @On(experts.laboratoriesChanged)
  laboratories({ laboratories }: DataOf<typeof experts.laboratoriesChanged>, { tx }: Delivery<Tx>) {
    return this.copy('laboratory', laboratories, tx);
  }

  private correct(corrected: CorrectedRecord, told: Pick<Correction, 'city' | 'version' | 'inForce'>, tx: Tx) {
    const id = correctionId(told.city, corrected.kind, corrected.record.id);
    return this.copy('correction', [{ ...corrected, ...told, id }], tx);
  }

  /** Stores newer profiles and asks for rankings of the targets that may see them. */
  async copy(kind: ProfileKind, profiles: readonly Profile[], tx: Tx): Promise<AfterCommit | undefined> {
    const stored = await copyProfiles(tx, kind, profiles);
    if (stored === 0) return undefined;
    const cities = new Set(profiles.map(({ city }) => city));
    const rank = await this.targets.requestAll(tx, cities.has(CATALOGUE) ? undefined : [...cities]);
    // After the request, which has locked the targets in the common order.
    if (kind === 'organisation') await followSeats(tx, { organisationIds: profiles.map(({ id }) => id) });
    return rank;
  }
}
