import { Injectable } from '@nestjs/common';
import {
  attachments,
  conflict,
  type enterprises,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
} from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { factsOf, IN_ORDER, newAttachment, servedFrom, WITHOUT_CONTENT } from '../files/attachments.rows.js';
import { readFile } from '../files/stored-file.js';
import { Prisma, type Tx } from '../prisma.js';
import { moved } from './need-life.js';
import { actOf } from './need-rules.js';
import { lockNeed, storeAside, visibleNeeds } from './needs.rows.js';

const MOST = {
  zh: `一条需求最多 ${attachments.MOST_ATTACHMENTS} 个附件，请先删除一个`,
  en: `A need has at most ${attachments.MOST_ATTACHMENTS} files; take one away first`,
};

/** The files of needs. They change no ranking, so that the need keeps its version. */
@Injectable()
export class NeedAttachmentsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(attachments.attachToNeed)
  attach(input: ParsedInputOf<typeof attachments.attachToNeed>, context: RequestContext) {
    return runOnce(this.prisma, attachments.attachToNeed, input, context, async (tx) => {
      const need = await lockNeed(tx, { id: input.id }, context);
      moved(need, 'attach', actOf(context));
      const file = await readFile('file', input.file);
      if ((await tx.attachment.count({ where: { needId: need.id } })) >= attachments.MOST_ATTACHMENTS)
        throw conflict('file', 'most', MOST);
      const data = { ...newAttachment(context.city, file, refOf(context.actor)), needId: need.id };
      const added = factsOf(await tx.attachment.create({ data, omit: WITHOUT_CONTENT }));
      await storeAside(tx, need, { move: 'attach', note: added.name }, context);
      return added;
    });
  }

  @Answers(attachments.removeNeedAttachment)
  remove(input: ParsedInputOf<typeof attachments.removeNeedAttachment>, context: RequestContext) {
    return runOnce(this.prisma, attachments.removeNeedAttachment, input, context, async (tx) => {
      const need = await lockNeed(tx, { id: input.id }, context);
      moved(need, 'detach', actOf(context));
      const removed = factsOf(await findAttachment(tx, need, input.attachment));
      keepBefore(tx, removed);
      await tx.attachment.delete({ where: { id: removed.id } });
      await storeAside(tx, need, { move: 'detach', note: removed.name }, context);
      return removed;
    });
  }

  @Answers(attachments.listNeedAttachments)
  async list({ id }: ParsedInputOf<typeof attachments.listNeedAttachments>, context: RequestContext) {
    const where = { AND: [{ id }, visibleNeeds(context)] };
    const need = orNotFound(await this.prisma.need.findFirst({ where, select: { attachments: IN_ORDER } }), 'id', id);
    return { items: need.attachments.map(factsOf) };
  }

  @Answers(attachments.getNeedAttachment)
  async get({ id, attachment }: ParsedInputOf<typeof attachments.getNeedAttachment>, context: RequestContext) {
    const need = { AND: [{ id }, visibleNeeds(context)] };
    orNotFound(await this.prisma.need.findFirst({ where: need, select: { id: true } }), 'id', id);
    const found = await this.prisma.attachment.findFirst({ where: { id: attachment, needId: id } });
    return servedFrom(orNotFound(found, 'attachment', attachment));
  }
}

async function findAttachment(tx: Tx, { id: needId }: enterprises.Need, id: string) {
  return orNotFound(await tx.attachment.findFirst({ where: { id, needId }, omit: WITHOUT_CONTENT }), 'attachment', id);
}
