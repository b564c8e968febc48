import { Injectable } from '@nestjs/common';
import { segment } from '@queqiao/reference';
import { Catalogue } from '@queqiao/scoring';
import { Prisma } from '../prisma.js';
import { type ShownCandidate, takeProfile } from './candidate-rows.js';

const BATCH = 2_000;

type Row = { kind: string; id: string; data: unknown; seq: bigint };

/** All candidates in memory, brought up to date from the stored profiles before each ranking. */
@Injectable()
export class LiveCatalogue {
  private readonly catalogue = new Catalogue(segment);
  private readonly shown = new Map<string, ShownCandidate>();
  private last = 0n;
  private reading: Promise<Catalogue> = Promise.resolve(this.catalogue);

  constructor(private readonly prisma: Prisma) {}

  /** The number of the last change of a profile that the catalogue has taken in. */
  get seq(): bigint {
    return this.last;
  }

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
        SELECT kind, id, data, seq FROM profile WHERE seq > ${this.last} ORDER BY seq LIMIT ${BATCH}`;
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

  private take(row: Row): void {
    this.last = row.seq;
    const shown = takeProfile(this.catalogue, row);
    if (shown !== undefined) this.shown.set(row.id, shown);
  }
}
