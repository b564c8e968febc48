import { Controller } from '@nestjs/common';
import { weights } from '@queqiao/contracts';
import { Bus } from '@queqiao/messaging';
import { type Asked, Asks } from '../http/asks.js';
import { Route } from '../http/route.js';

@Controller('api/cities/:city/weights')
export class WeightsController {
  constructor(private readonly bus: Bus) {}

  @Route('GET', 'effective', weights.getEffectiveWeights, {
    summary: '生效权重 · The weights that count for a target or a pair kind, and where each comes from',
  })
  effective(@Asks() { input, context }: Asked<typeof weights.getEffectiveWeights>) {
    return this.bus.request(weights.getEffectiveWeights, input, context);
  }

  @Route('GET', 'sets', weights.listWeightSets, {
    summary: '权重列表 · The scopes that were tuned, with what is live and what is worked on',
  })
  list(@Asks() { input, context }: Asked<typeof weights.listWeightSets>) {
    return this.bus.request(weights.listWeightSets, input, context);
  }

  @Route('GET', 'sets/:id', weights.getWeightSet, { summary: '一组权重 · The weights of one scope' })
  get(@Asks() { input, context }: Asked<typeof weights.getWeightSet>) {
    return this.bus.request(weights.getWeightSet, input, context);
  }

  @Route('GET', 'sets/:setId/history', weights.listWeightSteps, {
    summary: '权重变更记录 · Every step of a scope: who, when, before, after, why; the newest first',
  })
  history(@Asks() { input, context }: Asked<typeof weights.listWeightSteps>) {
    return this.bus.request(weights.listWeightSteps, input, context);
  }

  @Route('POST', 'sets/:setId/rollback', weights.rollBackWeights, {
    summary: '回退 · Make what was live before live again, as a new version',
    status: 201,
  })
  rollBack(@Asks() { input, context }: Asked<typeof weights.rollBackWeights>) {
    return this.bus.request(weights.rollBackWeights, input, context);
  }

  @Route('POST', 'versions', weights.draftWeights, { summary: '起草权重 · Start a draft of a scope', creates: true })
  draft(@Asks() { input, context }: Asked<typeof weights.draftWeights>) {
    return this.bus.request(weights.draftWeights, input, context);
  }

  @Route('GET', 'versions/:id', weights.getWeightVersion, { summary: '权重版本 · One version' })
  version(@Asks() { input, context }: Asked<typeof weights.getWeightVersion>) {
    return this.bus.request(weights.getWeightVersion, input, context);
  }

  @Route('PATCH', 'versions/:id', weights.editWeights, { summary: '修改草稿 · Replace the overrides of a draft' })
  edit(@Asks() { input, context }: Asked<typeof weights.editWeights>) {
    return this.bus.request(weights.editWeights, input, context);
  }

  @Route('POST', 'versions/:id/preview', weights.previewWeights, {
    summary: '预览 · The list a version would make of a target, beside the live one; stores nothing',
  })
  preview(@Asks() { input, context }: Asked<typeof weights.previewWeights>) {
    return this.bus.request(weights.previewWeights, input, context);
  }

  @Route('POST', 'versions/:id/submission', weights.submitWeights, { summary: '提交审批 · Hand a draft in' })
  submit(@Asks() { input, context }: Asked<typeof weights.submitWeights>) {
    return this.bus.request(weights.submitWeights, input, context);
  }

  @Route('POST', 'versions/:id/publication', weights.publishWeights, {
    summary: '批准发布 · Approve a submitted version and make it live; not by who wrote it',
  })
  publish(@Asks() { input, context }: Asked<typeof weights.publishWeights>) {
    return this.bus.request(weights.publishWeights, input, context);
  }

  @Route('POST', 'versions/:id/rejection', weights.rejectWeights, {
    summary: '驳回 · End a draft or submitted version without it going live',
  })
  reject(@Asks() { input, context }: Asked<typeof weights.rejectWeights>) {
    return this.bus.request(weights.rejectWeights, input, context);
  }
}
