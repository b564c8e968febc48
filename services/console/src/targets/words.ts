import type { Dictionary } from '../words/dictionary';

export const targetsWords = {
  pickAnother: { zh: '换一个产业或需求', en: 'Pick another industry or need' },
  foldTargets: { zh: '收起产业与需求', en: 'Fold industries and needs' },
  targets: { zh: '匹配对象', en: 'Targets' },
  needs: { zh: '企业需求', en: 'Needs' },
  importance: { zh: '重要度', en: 'Importance' },
  noIndustries: { zh: '该城市尚未设置优先产业', en: 'This city has no priority industries yet' },
  'noNeeds.open': { zh: '暂无登记的需求', en: 'No needs registered yet' },
  needState: { zh: '需求状态', en: 'State of the needs' },
  'needState.open': { zh: '进行中', en: 'Open needs' },
  'needState.expired': { zh: '已到期', en: 'Expired needs' },
  'needState.closed': { zh: '已关闭', en: 'Closed needs' },
  'noNeeds.expired': { zh: '没有已到期的需求', en: 'No need has expired' },
  'noNeeds.closed': { zh: '没有已关闭的需求', en: 'No need has been closed' },
  noChain: { zh: '暂无图谱', en: 'No chain map' },
} as const satisfies Dictionary;
