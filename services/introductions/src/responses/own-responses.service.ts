import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  conflict,
  contacts,
  type MessageContext,
  notFound,
  orNotFound,
  type ParsedInputOf,
  refOf,
  responses,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, momentKey, toPage } from '@queqiao/database';
import { Answers, Bus, runOnce } from '@queqiao/messaging';
import { asService } from '../parties/as-service.js';
import { Prisma } from '../prisma.js';
import { settingsOf } from '../settings/settings.rows.js';
import { FittingNeeds } from './fitting-needs.js';
import { type About, lockResponse, ownOf } from './responses.rows.js';

const MOST = 50;

const ENDED = { zh: '这条应答已被处理，不能再改', en: 'The city has dealt with this answer, so it stays' };
const CONSENT = { zh: '该联系人已撤回同意', en: 'This contact has withdrawn the consent' };

/** What parties are told of needs that fit them, and what they answer. */
@Injectable()
export class OwnResponsesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    private readonly needs: FittingNeeds,
  ) {}

  @Answers(responses.listFittingNeeds)
  async listFitting(_: ParsedInputOf<typeof responses.listFittingNeeds>, context: MessageContext) {
    const [party, { city }] = [partyOf(context), context];
    if (party === '') return { items: [] };
    const answered = await this.prisma.response.findMany({
      where: { city, party, state: { not: 'withdrawn' } },
      select: { needId: true },
    });
    const done = new Set(answered.map(({ needId }) => needId));
    const fits = (await this.needs.fitsOf(party, context)).filter(({ needId }) => !done.has(needId));
    const byNeed = [...Map.groupBy(fits, ({ needId }) => needId)].slice(0, MOST);
    const { leastFitting } = await settingsOf(this.prisma, city);
    const counts = new Map<string, Promise<number>>();
    const items = await Promise.all(
      byNeed.map(async ([needId, own]) => {
        const found = await this.needs.told(needId, leastFitting, context, counts);
        if (found === undefined) return [];
        const { expiresOn } = found.need;
        const records = own.map(({ id, candidate: { kind, name, nameEn } }) => ({ id, kind, name, nameEn }));
        return [{ need: found.told, fits: records, ...(expiresOn !== undefined && { expiresOn }) }];
      }),
    );
    return { items: items.flat() };
  }

  /** Throws `not_found` for what does not fit the own party, `conflict` once the city has dealt with the answer. */
  @Answers(responses.respond)
  async respond(input: ParsedInputOf<typeof responses.respond>, context: MessageContext) {
    const { sentence, contact } = input;
    const [party, { city, actor }] = [partyOf(context), context];
    const own = party === '' ? [] : await this.needs.fitsOf(party, context);
    const fit = orNotFound(
      own.find(({ id }) => id === input.id),
      'id',
      input.id,
    );
    const [about] = await Promise.all([this.about(fit, context), this.requireContact(contact, context)]);
    return runOnce(this.prisma, responses.respond, input, context, async (tx) => {
      const before = await lockResponse(tx, { city, needId: fit.needId, party });
      if (before !== null) keepBefore(tx, ownOf(before));
      if (before?.state === 'introduced' || before?.state === 'declined') throw conflict('id', 'ended', ENDED);
      const said = { about, sentence, contact, state: 'open', by: refOf(actor), at: new Date() };
      const row =
        before === null
          ? await tx.response.create({
              data: { id: `resp-${randomUUID()}`, city, needId: fit.needId, party, ...said },
            })
          : await tx.response.update({ where: { id: before.id }, data: said });
      return ownOf(row);
    });
  }

  @Answers(responses.listOwnResponses)
  async list({ cursor, limit }: ParsedInputOf<typeof responses.listOwnResponses>, context: MessageContext) {
    const rows = await this.prisma.response.findMany({
      where: { city: context.city, party: partyOf(context), AND: beyondMoment(cursor, 'at', 'desc') },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(rows, limit, ({ at, id }) => momentKey(at, id), ownOf);
  }

  /** Throws `not_found` for the answer of another party. */
  @Answers(responses.withdrawResponse)
  withdraw({ id }: ParsedInputOf<typeof responses.withdrawResponse>, context: MessageContext) {
    return runOnce(this.prisma, responses.withdrawResponse, { id }, context, async (tx) => {
      const where = { id, city: context.city, party: partyOf(context) };
      const found = orNotFound(await tx.response.findFirst({ where }), 'id', id);
      const before = orNotFound(await lockResponse(tx, found), 'id', id);
      keepBefore(tx, ownOf(before));
      if (before.state !== 'open') throw conflict('id', 'ended', ENDED);
      return ownOf(await tx.response.update({ where: { id }, data: { state: 'withdrawn' } }));
    });
  }

  private async about(fit: Awaited<ReturnType<FittingNeeds['fitsOf']>>[number], context: MessageContext) {
    const { leastFitting } = await settingsOf(this.prisma, context.city);
    const { need, told } = await this.needs.toldOrNotFound(fit, leastFitting, context);
    const { id, kind, title } = need;
    const { name, nameEn, ...candidate } = fit.candidate;
    const named = { ...candidate, party: partyOf(context), name, ...(nameEn !== undefined && { nameEn }) };
    return { need: { id, kind, title }, candidate: named, told } satisfies About;
  }

  /** Throws `not_found` for the contact of another party, `conflict` for a person who does not want to be one. */
  private async requireContact(id: string, context: MessageContext): Promise<void> {
    const party = partyOf(context);
    const { items } = await this.bus.request(contacts.listContacts, { party, limit: 100 }, asService(context));
    const found = items.find((one) => one.id === id);
    if (found === undefined) throw notFound('contact', id);
    if (found.consent === 'withdrawn') throw conflict('contact', 'consent', CONSENT);
  }
}

/** No id is empty: who speaks for nobody answers nothing. */
const partyOf = ({ actor }: MessageContext): string => actor.represents ?? '';
