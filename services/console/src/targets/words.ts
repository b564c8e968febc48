import type { Dictionary } from '../words/dictionary';

export const targetsWords = {
  targets: { zh: '匹配对象', en: 'Targets' },
  needs: { zh: '企业需求', en: 'Needs' },
  importance: { zh: '重要度', en: 'Importance' },
  noIndustries: { zh: '该城市尚未设置优先产业', en: 'This city has no priority industries yet' },
  noNeeds: { zh: '暂无登记的需求', en: 'No needs registered yet' },
  needState: { zh: '需求状态', en: 'State of the needs' },
  'needState.open': { zh: '进行中', en: 'Open needs' },
  'needState.closed': { zh: '已关闭', en: 'Closed needs' },
  noClosedNeeds: { zh: '没有已关闭的需求', en: 'No need has been closed' },
  noChain: { zh: '暂无图谱', en: 'No chain map' },
} as const satisfies Dictionary;
