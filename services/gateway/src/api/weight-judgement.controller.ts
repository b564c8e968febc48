import { Controller } from '@nestjs/common';
import { weights } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

/** What weights would make of all lists, by which limits that is judged, and what past decisions teach. */
@Controller('api/cities/:city/weights')
export class WeightJudgementController {
  constructor(private readonly bus: Bus) {}

  @Route('POST', 'versions/:id/preview/all', weights.previewAllTargets, {
    summary: '全部对象预览 · What a version would make of all lists in its scope, and which guard-rails it breaks',
  })
  previewAll(@Asks() { input, context }: Asked<typeof weights.previewAllTargets>) {
    return this.bus.request(weights.previewAllTargets, input, context);
  }

  @Route('GET', 'evaluations/:id', weights.getWeightEvaluation, {
    summary: '评估结果 · What a version was found to make of all lists when it was submitted or published',
  })
  evaluation(@Asks() { input, context }: Asked<typeof weights.getWeightEvaluation>) {
    return this.bus.request(weights.getWeightEvaluation, input, context);
  }

  @Route('GET', 'versions/:id/progress', weights.getPublishProgress, {
    summary: '发布进度 · How many targets are ranked anew since a version went live',
  })
  progress(@Asks() { input, context }: Asked<typeof weights.getPublishProgress>) {
    return this.bus.request(weights.getPublishProgress, input, context);
  }

  @Route('POST', 'proposals', weights.proposeWeights, {
    summary: '学习权重 · A draft learned from the decisions of a scope; refused below 30 decisions',
    status: 201,
  })
  propose(@Asks() { input, context }: Asked<typeof weights.proposeWeights>) {
    return this.bus.request(weights.proposeWeights, input, context);
  }

  @Route('GET', 'versions/:id/learned', weights.getLearnedWeights, {
    summary: '学习依据 · Each learned weight with its interval, and the expected gain',
  })
  learned(@Asks() { input, context }: Asked<typeof weights.getLearnedWeights>) {
    return this.bus.request(weights.getLearnedWeights, input, context);
  }

  @Route('GET', 'guard-rails', weights.getGuardRails, {
    summary: '发布护栏 · The limits that new weights must keep to be published',
  })
  guardRails(@Asks() { input, context }: Asked<typeof weights.getGuardRails>) {
    return this.bus.request(weights.getGuardRails, input, context);
  }

  @Route('PATCH', 'guard-rails', weights.setGuardRails, { summary: '设置护栏 · Set the limits of the city' })
  setGuardRails(@Asks() { input, context }: Asked<typeof weights.setGuardRails>) {
    return this.bus.request(weights.setGuardRails, input, context);
  }

  @Route('GET', 'guard-rails/history', weights.listGuardRailChanges, {
    summary: '护栏变更记录 · Every setting of the limits: who, when, to what, why; the newest first',
  })
  guardRailHistory(@Asks() { input, context }: Asked<typeof weights.listGuardRailChanges>) {
    return this.bus.request(weights.listGuardRailChanges, input, context);
  }
}
