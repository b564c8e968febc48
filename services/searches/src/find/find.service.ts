import { Injectable } from '@nestjs/common';
import { type MessageContext, type OutputOf, type ParsedInputOf, searches } from '@queqiao/contracts';
import { forAllCities } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { PostgresIndex, type SearchHit } from '@queqiao/search';
import { Prisma } from '../prisma.js';

type Find = typeof searches.find;

@Injectable()
export class FindService {
  private readonly index: PostgresIndex;

  constructor(prisma: Prisma) {
    this.index = new PostgresIndex(prisma);
  }

  @Answers(searches.find)
  async find(asked: ParsedInputOf<Find>, { city }: MessageContext): Promise<OutputOf<Find>> {
    // The question names the city. Under row-level security no index of terms is used: Postgres must first see each row's city.
    const hits = await forAllCities(() => this.index.find({ ...asked, city }));
    return { items: hits.map(foundOf), degraded: false };
  }
}

function foundOf({ record: { kind, id, about }, met }: SearchHit) {
  return searches.found.parse({ kind, id, ...about, met });
}
