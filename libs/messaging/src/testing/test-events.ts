import { Injectable } from '@nestjs/common';
import { type DataOf, event } from '@queqiao/contracts';
import { z } from 'zod';
import { type AfterCommit, type Delivery, On } from '../answers.js';
import type { Sql } from '../sql.js';

const data = z.strictObject({ id: z.string(), version: z.int().positive() });

export const counted = event('events.test.counted', data);

export const RECORD = 'INSERT INTO effect (id, version) VALUES ($1, $2)';

/** Its handler keeps the newest version. */
export const stated = event('events.test.stated', data);
/** Its handler fails while {@link fault} is on. */
export const faulty = event('events.test.faulty', data);
/** The work after its commit fails. */
export const followed = event('events.test.followed', data);

export const fault = { on: false, calls: 0, afterCommits: 0 };

const STATE = `
  INSERT INTO state (id, version) VALUES ($1, $2)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE state.version < excluded.version`;

@Injectable()
export class ManyService {
  @On(stated)
  async onStated({ id, version }: DataOf<typeof stated>, { tx }: Delivery<Sql>): Promise<AfterCommit | undefined> {
    await tx.$executeRawUnsafe(STATE, id, version);
    await tx.$executeRawUnsafe(RECORD, id, version);
    return undefined;
  }

  @On(faulty)
  async onFaulty({ id, version }: DataOf<typeof faulty>, { tx }: Delivery<Sql>): Promise<AfterCommit | undefined> {
    await tx.$executeRawUnsafe(RECORD, id, version);
    fault.calls++;
    if (fault.on && id.startsWith('poison')) throw new Error('cannot digest it');
    return undefined;
  }

  @On(followed)
  async onFollowed({ id, version }: DataOf<typeof followed>, { tx }: Delivery<Sql>): Promise<AfterCommit | undefined> {
    await tx.$executeRawUnsafe(RECORD, id, version);
    return async () => {
      fault.afterCommits++;
      throw new Error('the queue is away');
    };
  }
}

@Injectable()
export class CountingService {
  @On(counted)
  async onCounted({ id, version }: DataOf<typeof counted>, { tx }: Delivery<Sql>): Promise<AfterCommit | undefined> {
    await tx.$executeRawUnsafe(RECORD, id, version);
    return undefined;
  }
}
