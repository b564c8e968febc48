import { Injectable } from '@nestjs/common';
import {
  type ActorRef,
  type MessageContext,
  type ParsedInputOf,
  registrations,
  representatives,
  systemActor,
  visibleCities,
} from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers, Bus } from '@queqiao/messaging';
import { Seal } from '@queqiao/sealing';
import type { Organisation, Registration as Row } from '../generated/client.js';
import { fullNames } from '../organisations/organisations.rows.js';
import { Prisma } from '../prisma.js';
import { checksOf } from './registration-checks.js';
import { fromRow } from './registrations.rows.js';

type Alike = Pick<Organisation, 'id' | 'name' | 'names' | 'creditCode'>;

/** More are no help. */
const SHOWN_ALIKE = 5;
/** Of a page. */
const MOST_ALIKE = 500;

/** 入驻申请 that a city looks at, each with what to look at. */
@Injectable()
export class RegistrationQueueService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    private readonly seal: Seal,
  ) {}

  @Answers(registrations.listRegistrations)
  async list({ state, cursor, limit }: ParsedInputOf<typeof registrations.listRegistrations>, context: MessageContext) {
    const rows = await this.prisma.registration.findMany({
      where: { city: context.city, state, ...beyondMoment(cursor, 'since', 'asc') },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    const { items, ...page } = toPage(rows, limit, ({ since, id }) => momentKey(since, id));
    // Asked once for the page, not once for each.
    const [speakers, alike] = await Promise.all([this.speakers(items, context), this.alike(items, context)]);
    return { ...page, items: items.map((row) => this.queued(row, speakers, alike)) };
  }

  private queued(
    row: Row,
    speakers: ReadonlyMap<string, readonly ActorRef[]>,
    alike: readonly Alike[],
  ): registrations.QueuedRegistration {
    const registration = fromRow(this.seal, row);
    const duplicates = alike.filter((other) => isAlike(row, other)).slice(0, SHOWN_ALIKE);
    const known = {
      representatives: [...(speakers.get(row.partyId ?? '') ?? [])],
      duplicates: duplicates.map(({ id, name }) => ({ id, name })),
    };
    return { ...registration, ...known, checks: checksOf(registration, known) };
  }

  /** Who speaks for whom already. */
  private async speakers(rows: readonly Row[], context: MessageContext) {
    const speakers = new Map<string, ActorRef[]>();
    const parties = [...new Set(rows.map(({ partyId }) => partyId).filter((id) => id !== null))];
    if (parties.length === 0) return speakers;
    const asked = { ...context, actor: systemActor('enterprises') };
    const { items } = await this.bus.request(representatives.listRepresentatives, { parties }, asked);
    for (const { party, ...person } of items) speakers.set(party, [...(speakers.get(party) ?? []), person]);
    return speakers;
  }

  /** Records that share a name or the credit code with one of them. */
  private alike(rows: readonly Row[], context: MessageContext): Promise<Alike[]> {
    const codes = rows.map(({ creditCode }) => creditCode).filter((code) => code !== null);
    return this.prisma.organisation.findMany({
      where: {
        city: { in: visibleCities(context) },
        withdrawn: false,
        OR: [{ names: { hasSome: rows.flatMap(fullNames) } }, { creditCode: { in: codes } }],
      },
      select: { id: true, name: true, names: true, creditCode: true },
      orderBy: { id: 'asc' },
      take: MOST_ALIKE,
    });
  }
}

function isAlike({ name, partyId, creditCode }: Row, other: Alike): boolean {
  if (other.id === partyId) return false;
  return (
    fullNames({ name }).some((one) => other.names.includes(one)) ||
    (creditCode !== null && creditCode === other.creditCode)
  );
}
