import { Injectable } from '@nestjs/common';
import { attachments, type MessageContext, notFound, type ParsedInputOf } from '@queqiao/contracts';
import { Answers, Bus } from '@queqiao/messaging';
import { asService } from '../parties/as-service.js';
import { Prisma } from '../prisma.js';
import { sideOf } from './answers.service.js';
import { fromRow } from './introductions.rows.js';

/** The files of a need, for those who agreed to meet about it. Before, nobody is told that there are any. */
@Injectable()
export class SharedAttachmentsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  @Answers(attachments.listSharedAttachments)
  async list({ id }: ParsedInputOf<typeof attachments.listSharedAttachments>, context: MessageContext) {
    const needId = await this.agreedNeed(id, context);
    const { items } = await this.bus.request(attachments.listNeedAttachments, { id: needId }, asService(context));
    return { items: items.map(({ addedBy: _, ...shared }) => shared) };
  }

  /** Throws `not_found` for a file of another need as well. */
  @Answers(attachments.getSharedAttachment)
  async get({ id, attachment }: ParsedInputOf<typeof attachments.getSharedAttachment>, context: MessageContext) {
    const needId = await this.agreedNeed(id, context);
    return this.bus.request(attachments.getNeedAttachment, { id: needId, attachment }, asService(context));
  }

  /** Throws `not_found` unless both have agreed and the caller speaks for one of them. */
  private async agreedNeed(id: string, { city, actor }: MessageContext): Promise<string> {
    const row = await this.prisma.introduction.findFirst({ where: { id, city } });
    const found = row === null ? undefined : fromRow(row);
    if (found?.state !== 'agreed' || sideOf(found, actor.represents) === undefined) throw notFound('id', id);
    return found.need.id;
  }
}
