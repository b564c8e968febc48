import type { Dictionary } from '../words/dictionary';

export const listsWords = {
  targetMissing: {
    zh: '该城市没有这个产业或需求，请在左侧重新选择',
    en: 'This city has no such industry or need; pick one on the left',
  },
  pickTarget: { zh: '请在左侧选择一个产业或需求', en: 'Pick an industry or a need on the left' },
  overseasHint: {
    zh: '海外数据为历史公开数据，请留意每行的数据日期',
    en: 'Overseas records are historical public data: mind the date on each row',
  },
  localHint: {
    zh: '已在本地的企业与投资机构：不是新引进对象，可推动增资扩产或本地合作',
    en: 'Enterprises and investors that already are here: not newcomers, but they may expand or work with the city',
  },
  closedNeedHint: {
    zh: '需求已关闭：以下为关闭前的名单，不再排名，也不能再评审',
    en: 'The need is closed: these are its last lists, which are ranked and decided on no longer',
  },
  due: { zh: '到期再议', en: 'Put off until now' },
  dueCount: { zh: '到期再议：{n} 条稍后再议的建议已到约定日期', en: 'Put off until now: {n} to look at again' },
  showDue: { zh: '查看', en: 'Show' },
  hideDue: { zh: '收起', en: 'Hide' },
  dueFor: { zh: '匹配对象：', en: 'For:' },
  filter: { zh: '评审状态', en: 'Decision state' },
  'filter.kind': { zh: '候选类型', en: 'Kind of candidate' },
  'filter.current': { zh: '除不合适外', en: 'All but rejected' },
  'filter.signals': { zh: '线索信号', en: 'Signals' },
  'filter.allSignals': { zh: '不限信号', en: 'With and without signals' },
  'filter.newSignals': { zh: '上次查看后的新信号', en: 'New since you last looked' },
  order: { zh: '排序', en: 'Order' },
  'order.rank': { zh: '按匹配度排序', en: 'By match' },
  'order.signal': { zh: '按最新信号排序', en: 'By newest signal' },
  live: { zh: '实时', en: 'Live' },
  reconnecting: { zh: '正在重连…', en: 'Reconnecting…' },
  liveHint: { zh: '新的排名就绪后，列表会自动更新', en: 'The lists update by themselves when a new ranking is ready' },
  updated: { zh: '已更新 {time}', en: 'Updated {time}' },
} as const satisfies Dictionary;
