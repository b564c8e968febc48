import type { enterprises } from '@queqiao/contracts';
import { MOMENT } from './samples.js';

export function need(overrides: Partial<enterprises.Need> = {}): enterprises.Need {
  return {
    id: 'sample-need-1',
    city: '371600',
    kind: 'funding',
    organisationId: 'sample-enterprise-1',
    organisationName: '示例企业一号',
    title: '扩建铝型材生产线',
    text: '为年产五万吨铝型材的生产线寻求股权融资',
    industries: ['3252'],
    amountWan: 3_000,
    stage: 'series-a',
    version: 1,
    createdAt: MOMENT,
    state: 'published',
    since: MOMENT,
    ...overrides,
  };
}

export function needInput(overrides: Partial<enterprises.NeedInput> = {}): enterprises.NeedInput {
  const { kind, organisationId, title, text, industries, amountWan, stage } = need();
  return { kind, organisationId, title, text, industries, amountWan, stage, ...overrides };
}
