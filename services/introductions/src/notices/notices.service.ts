import { Inject, Injectable } from '@nestjs/common';
import { type MessageContext, notices, type ParsedInputOf } from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import { Seal } from '@queqiao/sealing';
import type { IntroductionsConfig } from '../introductions.config.js';
import { Prisma, type Tx } from '../prisma.js';
import { placeOfAddress, readerId } from './notices.rows.js';

/** What those who speak for a party are told of, and where they want mail about it. */
@Injectable()
export class NoticesService {
  private readonly seal: Seal;

  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: IntroductionsConfig,
  ) {
    this.seal = new Seal(config);
  }

  @Answers(notices.listNotices)
  async list({ cursor, limit }: ParsedInputOf<typeof notices.listNotices>, context: MessageContext) {
    const reader = await this.reader(this.prisma, context);
    const seenAt = reader?.seenAt ?? new Date(0);
    const rows = await this.prisma.notice.findMany({
      where: { AND: [readBy(context), beyondMoment(cursor, 'at', 'desc')] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    const page = toPage(
      rows,
      limit,
      ({ at, id }) => momentKey(at, id),
      ({ id, kind, about, title, at }) => ({
        id,
        kind: notices.noticeKind.parse(kind),
        about,
        ...(title !== null && { title }),
        at: at.toISOString(),
        isNew: at > seenAt,
      }),
    );
    return { ...page, unread: await this.prisma.notice.count({ where: { ...readBy(context), at: { gt: seenAt } } }) };
  }

  @Answers(notices.readNotices)
  async read({ upTo }: ParsedInputOf<typeof notices.readNotices>, context: MessageContext) {
    await this.prisma.$transaction(async (tx) => {
      const id = await this.keepReader(tx, context);
      const seenAt = new Date(Math.min(Date.parse(upTo), Date.now()));
      await tx.noticeReader.updateMany({
        where: { id, OR: [{ seenAt: null }, { seenAt: { lt: seenAt } }] },
        data: { seenAt },
      });
    });
    return {};
  }

  @Answers(notices.getMailWish)
  async getWish(_: ParsedInputOf<typeof notices.getMailWish>, context: MessageContext) {
    const reader = await this.reader(this.prisma, context);
    const party = partyOf(context);
    const sealed = (reader?.party ?? party) === party ? reader?.address : undefined;
    const address =
      sealed === null || sealed === undefined ? undefined : this.seal.open(sealed, placeOfAddress(readerIdOf(context)));
    return { sends: this.sends, ...(address !== undefined && { address }) };
  }

  @Answers(notices.changeMailWish)
  changeWish(input: ParsedInputOf<typeof notices.changeMailWish>, context: MessageContext) {
    const { address } = input;
    return runOnce(this.prisma, notices.changeMailWish, input, context, async (tx) => {
      const id = await this.keepReader(tx, context);
      const sealed = address === undefined ? null : this.seal.close(address, placeOfAddress(id));
      await tx.noticeReader.update({ where: { id }, data: { address: sealed } });
      return { sends: this.sends, ...(address !== undefined && { address }) };
    });
  }

  private get sends(): boolean {
    return this.config.SMTP_URL !== undefined;
  }

  private reader(db: Pick<Tx, 'noticeReader'>, context: MessageContext) {
    return db.noticeReader.findFirst({ where: { id: readerIdOf(context) } });
  }

  /** Who asked to be told of a registration is told of the party as well; who speaks for another one by now only once having said so. */
  private async keepReader(tx: Tx, context: MessageContext): Promise<string> {
    const [id, party] = [readerIdOf(context), partyOf(context)];
    const row = { id, city: context.city, userId: context.actor.id, party };
    await tx.noticeReader.createMany({ data: [row], skipDuplicates: true });
    await tx.noticeReader.updateMany({ where: { id, party: null }, data: { party } });
    await tx.noticeReader.updateMany({ where: { id, party: { not: party } }, data: { party, address: null } });
    return id;
  }
}

const readerIdOf = ({ city, actor }: MessageContext): string => readerId(city, actor.id);

const partyOf = ({ actor }: MessageContext): string | null => actor.represents ?? null;

/** What is told to the party for which somebody speaks, and to that person alone. */
function readBy(context: MessageContext) {
  const { city, actor } = context;
  const party = partyOf(context);
  return { city, OR: [{ userId: actor.id }, ...(party === null ? [] : [{ party }])] };
}
