import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  cityDay,
  conflict,
  enterprises,
  introductions,
  type MessageContext,
  type ParsedInputOf,
  refOf,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { Answers, Bus, runOnce } from '@queqiao/messaging';
import { countFitting } from '../parties/fitting-counts.js';
import { PartyRecords } from '../parties/party-records.js';
import { Prisma, type Tx } from '../prisma.js';
import { takeResponse } from '../responses/responses.rows.js';
import { settingsOf } from '../settings/settings.rows.js';
import { tellSides } from './introduction-news.js';
import { fromRow } from './introductions.rows.js';
import { blindOf, nameOf } from './proposal.js';
import { refuseUnwilling } from './unwilling.js';

type Input = ParsedInputOf<typeof introductions.previewIntroduction>;

const DAY_MS = 24 * 60 * 60 * 1_000;

const OPEN = { zh: '该需求已向该对象引荐过', en: 'The two are introduced for this need already' };
const NOT_OPEN = { zh: '该需求尚未发布或已结束', en: 'This need is not published, or has ended' };

/** What an officer releases of a suggestion. */
@Injectable()
export class ReleaseService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    private readonly records: PartyRecords,
  ) {}

  @Answers(introductions.previewIntroduction)
  async preview(input: Input, context: MessageContext) {
    const { blind, fitting, leastFitting } = await this.propose(input, context);
    return { blind, fitting, leastFitting };
  }

  @Answers(introductions.releaseIntroduction)
  async release(input: ParsedInputOf<typeof introductions.releaseIntroduction>, context: MessageContext) {
    // Asked before the transaction, which would else wait for three services.
    const { days, ...released } = await this.propose(input, context);
    const { overrideNote } = input;
    if (overrideNote === undefined) refuseFew(released);
    return runOnce(this.prisma, introductions.releaseIntroduction, input, context, async (tx) => {
      await refuseSecond(tx, input.needId, released.candidate, context);
      const party = released.candidate.party;
      const said = await takeResponse(tx, { city: context.city, needId: input.needId, party });
      const releasedAt = new Date();
      const row = await tx.introduction.create({
        data: {
          id: `intro-${randomUUID()}`,
          city: context.city,
          needId: input.needId,
          askerParty: released.asker.party,
          candidateId: released.candidate.id,
          candidateParty: party,
          ...(said && { candidateAnswer: said }),
          released: { ...released, ...(overrideNote !== undefined && { overrideNote }) },
          state: 'proposed',
          lapsesOn: new Date(cityDay(new Date(releasedAt.getTime() + days * DAY_MS))),
          releasedBy: refOf(context.actor),
          releasedAt,
          version: 1,
        },
      });
      const whole = fromRow(row);
      await tellSides(tx, context.city, whole, introductions.side.options);
      return whole;
    });
  }

  private async propose(input: Input, context: MessageContext) {
    const need = await this.records.need(input.needId, context);
    if (!enterprises.isRanked(need)) throw conflict('needId', 'published', NOT_OPEN);
    const [asker, candidate, { leastFitting, days }] = await Promise.all([
      this.records.organisation(need.organisationId, context),
      this.records.candidate(input.candidate, context),
      settingsOf(this.prisma, context.city),
    ]);
    await refuseUnwilling(this.bus, candidate, need, context);
    const blind = blindOf(need, asker, candidate, input.told);
    const [ofAsker, ofCandidate] = await Promise.all([
      countFitting(this.bus, blind.asker, context),
      countFitting(this.bus, blind.candidate, context),
    ]);
    return {
      need: { id: need.id, kind: need.kind, title: need.title },
      asker: nameOf(asker),
      candidate: nameOf(candidate),
      blind,
      fitting: { asker: ofAsker, candidate: ofCandidate },
      leastFitting,
      days,
    };
  }
}

function refuseFew({ fitting, leastFitting }: Pick<introductions.Introduction, 'fitting' | 'leastFitting'>): void {
  const fewest = Math.min(fitting.asker, fitting.candidate);
  if (fewest >= leastFitting) return;
  throw conflict('overrideNote', 'few-fit', {
    zh: `只有 ${fewest} 家符合这段描述（本市要求至少 ${leastFitting} 家），容易被认出；请少说一些，或写明仍要发出的理由`,
    en: `Only ${fewest} fit this description (the city wants ${leastFitting}): tell less, or say why to release it nevertheless`,
  });
}

async function refuseSecond(
  tx: Tx,
  needId: string,
  candidate: introductions.Introduction['candidate'],
  { city }: MessageContext,
): Promise<void> {
  // Two at once would both find no other.
  await lockIds(tx, 'introduction', [`${city} ${needId} ${candidate.id}`]);
  const others = await tx.introduction.findMany({ where: { city, needId, candidateId: candidate.id } });
  const isOpen = others.map(fromRow).some(({ state }) => state === 'proposed' || state === 'agreed');
  if (isOpen) throw conflict('candidate.id', 'open', OPEN);
}
