import { Injectable } from '@nestjs/common';
import { CATALOGUE, candidateKind, cityDay, type DataOf, matching, signals } from '@queqiao/contracts';
import { type Delivery, On, publish } from '@queqiao/messaging';
import { toldSignal } from '@queqiao/scoring';
import type { Tx } from '../../prisma.js';
import { ProfilesService } from './profiles.service.js';

interface AcceptedPair {
  readonly id: string;
  readonly city: string;
  readonly targetId: string;
  readonly candidateKind: string;
  readonly candidateId: string;
  readonly candidate: { readonly name: string; readonly nameEn?: string };
}

@Injectable()
export class SignalsService {
  constructor(private readonly profiles: ProfilesService) {}

  /** Copies signals as profiles are, and tells of new ones about candidates whom a city accepted. */
  @On(signals.signalsChanged)
  async changed({ signals: heard }: DataOf<typeof signals.signalsChanged>, { tx, context }: Delivery<Tx>) {
    const news = await newOf(tx, heard);
    const ranked = await this.profiles.copy('signal', heard, tx);
    const pairs = await acceptedPairs(tx, news);
    for (const signal of news)
      for (const pair of pairs.filter((one) => isAbout(signal, one)))
        await publish(tx, matching.acceptedSignalled, newsOf(signal, pair), { ...context, city: pair.city });
    return ranked;
  }
}

/** In force, and not heard of before. */
async function newOf(tx: Tx, heard: readonly signals.Signal[]): Promise<signals.Signal[]> {
  const ids = heard.map(({ id }) => id);
  const known = await tx.profile.findMany({ where: { kind: 'signal', id: { in: ids } }, select: { id: true } });
  const old = new Set(known.map(({ id }) => id));
  const today = cityDay(new Date());
  return heard.filter((one) => !old.has(one.id) && one.withdrawnAt === undefined && one.expiresOn >= today);
}

async function acceptedPairs(tx: Tx, news: readonly signals.Signal[]): Promise<AcceptedPair[]> {
  if (news.length === 0) return [];
  const rows = await tx.suggestion.findMany({
    where: {
      state: 'accepted',
      candidateKind: { in: ['enterprise', 'investor'] },
      candidateId: { in: news.map(({ organisationId }) => organisationId) },
    },
    orderBy: { id: 'asc' },
  });
  return rows as unknown as AcceptedPair[];
}

function isAbout({ organisationId, city }: signals.Signal, pair: AcceptedPair): boolean {
  return pair.candidateId === organisationId && (city === CATALOGUE || city === pair.city);
}

function newsOf(signal: signals.Signal, { id, city, targetId, candidate, ...pair }: AcceptedPair) {
  const { name, nameEn } = candidate;
  const kind = candidateKind.parse(pair.candidateKind);
  return {
    city,
    suggestionId: id,
    targetId,
    candidate: { kind, id: pair.candidateId, name, ...(nameEn && { nameEn }) },
    signal: toldSignal(signal),
  };
}
