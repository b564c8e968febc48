import { Injectable } from '@nestjs/common';
import type { enterprises, experts } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import { Catalogue } from '@queqiao/scoring';
import { Prisma } from '../prisma.js';

const BATCH = 2_000;

type Row = { kind: string; data: unknown; seq: bigint };

/** All candidates in memory, brought up to date from the stored profiles before each ranking. */
@Injectable()
export class LiveCatalogue {
  private readonly catalogue = new Catalogue(segment);
  private readonly shown = new Map<string, ShownCandidate>();
  private seq = 0n;
  private reading: Promise<Catalogue> = Promise.resolve(this.catalogue);

  constructor(private readonly prisma: Prisma) {}

  /** Reads the profiles that changed since the last call and returns the catalogue. */
  upToDate(): Promise<Catalogue> {
    // One reader at a time: a second one would bring back older rows that it read before the first stored newer ones.
    this.reading = this.reading.then(
      () => this.read(),
      () => this.read(),
    );
    return this.reading;
  }

  private async read(): Promise<Catalogue> {
    for (;;) {
      const rows = await this.prisma.$queryRaw<Row[]>`
        SELECT kind, data, seq FROM profile WHERE seq > ${this.seq} ORDER BY seq LIMIT ${BATCH}`;
      for (const row of rows) this.take(row);
      if (rows.length < BATCH) return this.catalogue;
    }
  }

  /** What a list shows of a candidate beside its score. */
  candidate(id: string): ShownCandidate {
    const found = this.shown.get(id);
    if (found === undefined) throw new Error(`Candidate ${id} was ranked and is not in the catalogue`);
    return found;
  }

  private take({ kind, data, seq }: Row): void {
    this.seq = seq;
    if (kind === 'organisation') this.takeOrganisation(data as enterprises.Organisation);
    else if (kind === 'institution') this.takeInstitution(data as experts.Institution);
    else this.takeExpert(data as experts.Expert);
  }

  private takeOrganisation(organisation: enterprises.Organisation): void {
    const { id, name, scope, seat, asOf, sample } = organisation;
    // Nobody is to court a company that does not exist.
    if (sample === true) return;
    this.catalogue.upsertOrganisation(organisation);
    this.shown.set(id, { name, scope, division: seat?.division, place: seat?.place, asOf });
  }

  private takeInstitution(institution: experts.Institution): void {
    this.catalogue.upsertInstitution(institution);
    const { id, name, scope, division } = institution;
    this.shown.set(id, { name, scope, division });
  }

  private takeExpert(expert: experts.Expert): void {
    this.catalogue.upsertExpert(expert);
    const { id, name, institutionName, division } = expert;
    this.shown.set(id, { name: `${institutionName} ${name}`, scope: 'domestic', division });
  }
}

/** A candidate as a list names it. */
export interface ShownCandidate {
  readonly name: string;
  readonly scope: enterprises.Organisation['scope'];
  readonly division?: string | undefined;
  readonly place?: string | undefined;
  readonly asOf?: string | undefined;
}
