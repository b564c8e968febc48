import { Injectable } from '@nestjs/common';
import { enterprises, type ParsedInputOf, type RequestContext, refuse } from '@queqiao/contracts';
import { isSameRow } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { refuseSameLanguage } from '@queqiao/records';
import { Prisma } from '../prisma.js';
import { changed, moved } from './need-life.js';
import { actOf, needProblems } from './need-rules.js';
import { lockNeed, storeMove } from './needs.rows.js';

/** What is said of a need, after it was registered. */
@Injectable()
export class NeedChangesService {
  constructor(private readonly prisma: Prisma) {}

  /** Throws `conflict` if the stored version is not `version`, or it may not be changed in its state. */
  @Answers(enterprises.updateNeed)
  update(input: ParsedInputOf<typeof enterprises.updateNeed>, context: RequestContext) {
    return runOnce(this.prisma, enterprises.updateNeed, input, context, async (tx) => {
      const { patch } = input;
      const before = await lockNeed(tx, input, context);
      const { industries, details } = patch;
      refuse(needProblems({ kind: before.kind, industries, details: details ?? undefined }, 'patch.'));
      const after = changed(before, patch, actOf(context));
      return isSameRow(after, before) ? before : storeMove(tx, before, after, { move: 'change' }, context);
    });
  }

  /** Throws `invalid` where the translation is in the language of the original. */
  @Answers(enterprises.translateNeed)
  translate(input: ParsedInputOf<typeof enterprises.translateNeed>, context: RequestContext) {
    return runOnce(this.prisma, enterprises.translateNeed, input, context, async (tx) => {
      const before = await lockNeed(tx, input, context);
      const { translation } = input;
      refuseSameLanguage(before, translation);
      const changes = { translation: { ...translation, ofVersion: before.version } };
      return storeMove(tx, before, moved(before, 'translate', actOf(context), changes), { move: 'translate' }, context);
    });
  }
}
